package io.github.budget4s.cli.options;

import io.github.budget4s.cli.Session;
import io.github.budget4s.cli.journal.ReserveJournal;
import io.github.budget4s.cli.journal.Signing;
import io.github.budget4s.domain.journal.JournalTime;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.journal.PrivateKeyFile;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that signs: who, with which key, when. */
public final class SigningOptions {

    @Option(names = "--key", paramLabel = "FILE", required = true)
    private String key = "";

    @Option(names = "--as", paramLabel = "NAME")
    private String name = "";

    @Option(names = "--as-of", paramLabel = "DATE")
    private @Nullable StatedTime asOf;

    @Mixin
    private PassphraseOptions passphrase = new PassphraseOptions();

    /**
     * Opens the key.
     *
     * @throws RefusedException when it is not there or cannot be opened
     */
    public Signing signing(Session session, ReserveJournal journal) {
        PrivateKeyFile opened = PrivateKeyFile.read(
                session.surroundings().workingDirectory().resolve(key), key, () -> passphrase.take(session, key));
        return new Signing(
                name, opened, key, journal.settings(), last -> time(session, journal.name(), last), asOf != null);
    }

    /** A clock that was set back, or a day that is stated too early, would put an event before what it knew. */
    private OffsetDateTime time(Session session, String journal, @Nullable OffsetDateTime last) {
        OffsetDateTime time = asOf == null
                ? JournalTime.of(session.surroundings().operator().clock().instant())
                : stated(asOf, last);
        if (last != null && time.isBefore(last)) {
            throw new RefusedException(
                    Reason.DATA,
                    asOf == null ? "reserve.clock-behind" : "reserve.stated-before",
                    JournalTime.write(time),
                    JournalTime.write(last),
                    journal);
        }
        return time;
    }

    private static OffsetDateTime stated(StatedTime stated, @Nullable OffsetDateTime last) {
        LocalTime ofDay = stated.time();
        OffsetDateTime time = JournalTime.of(stated.day().atTime(ofDay == null ? LocalTime.MIDNIGHT : ofDay));
        // A day alone means: on that day, behind what is there.
        return ofDay == null && last != null && last.toLocalDate().equals(stated.day()) ? last : time;
    }
}
