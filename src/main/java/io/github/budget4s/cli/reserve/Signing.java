package io.github.budget4s.cli.reserve;

import io.github.budget4s.cli.OthersAccess;
import io.github.budget4s.cli.reserve.ReserveJournal.NewTime;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.reserve.ReserveSettings;
import io.github.budget4s.domain.reserve.Signer;
import io.github.budget4s.journal.PrivateKeyFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Holds who signs an event, with what, and when.
 *
 * @param name the person who signs; empty for whoever the key is of
 * @param key the private key
 * @param keyFile what messages call the key's file
 * @param settings whose keys count
 * @param time finds the time of the event
 * @param isTimeGiven whether the time was given by hand instead of by the clock
 */
public record Signing(
        String name, PrivateKeyFile key, String keyFile, ReserveSettings settings, NewTime time, boolean isTimeGiven) {

    /**
     * Finds whose key it is on a day.
     *
     * @throws RefusedException when it is nobody's, another one's, or does not sign on that day
     */
    public Signer signer(LocalDate day) {
        List<Signer> withKey = settings.signers().stream()
                .filter(signer -> signer.key().equals(key.publicKey()))
                .toList();
        if (withKey.isEmpty()) {
            throw refused(Message.of("reserve.own-key-not-listed", key.publicKey()));
        }
        if (!name.isEmpty()
                && withKey.stream().noneMatch(signer -> signer.name().equals(name))) {
            List<String> names =
                    settings.signers().stream().map(Signer::name).distinct().toList();
            throw refused(
                    names.contains(name)
                            ? Message.of(
                                    "reserve.own-key-of-another",
                                    name,
                                    withKey.get(0).name())
                            : SpellingSuggestion.of(name, names)
                                    .map(nearest -> Message.of("reserve.unknown-signer-nearest", name, nearest))
                                    .orElseGet(() -> Message.of("reserve.unknown-signer", name, names)));
        }
        return withKey.stream()
                .filter(signer -> signer.isValidOn(day))
                .findFirst()
                .orElseThrow(() -> refused(
                        Message.of("reserve.key-not-valid", withKey.get(0).name(), day)));
    }

    /** Warns of a key that others can use as it is. */
    Optional<Note> warning(Path file) {
        return !key.isSealed() && OthersAccess.isOpen(file)
                ? Optional.of(Note.warning("key.note.open", keyFile))
                : Optional.empty();
    }

    private RefusedException refused(Message message) {
        return new RefusedException(Reason.DATA, new Problem(Location.of(keyFile), message));
    }
}
