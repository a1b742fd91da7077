package io.github.budget4s.cli.options;

import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.reserve.ReserveJournal;
import io.github.budget4s.cli.reserve.Signing;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.journal.JournalTime;
import io.github.budget4s.journal.PrivateKeyFile;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The options of every command that signs: who, with which key, when. */
public final class SigningOptions implements OptionGroup {

    private final Options options = new Options();

    private final Value<String> key = options.required("--key", "FILE", String.class);

    private final Value<String> name = options.setting("--as", "NAME", String.class, "");

    private final OptionalValue<StatedTime> asOf = options.value("--as-of", "DATE", StatedTime.class);

    private final PassphraseOptions passphrase = options.with(new PassphraseOptions());

    @Override
    public Options options() {
        return options;
    }

    /**
     * Opens the key.
     *
     * @throws RefusedException when it is not there or cannot be opened
     */
    public Signing signing(Run run, ReserveJournal journal) {
        PrivateKeyFile opened =
                PrivateKeyFile.read(run.resolve(key.get()), key.get(), () -> passphrase.take(run, key.get()));
        return new Signing(
                name.get(),
                opened,
                key.get(),
                journal.settings(),
                last -> time(run, journal.name(), last),
                asOf.get() != null);
    }

    /** A clock that was set back, or a day that is stated too early, would put an event before what it knew. */
    private OffsetDateTime time(Run run, String journal, @Nullable OffsetDateTime last) {
        OffsetDateTime time = asOf.get() == null
                ? JournalTime.of(run.session().surroundings().operator().clock().instant())
                : stated(asOf.get(), last);
        if (last != null && time.isBefore(last)) {
            throw new RefusedException(
                    Reason.DATA,
                    asOf.get() == null ? "reserve.clock-behind" : "reserve.stated-before",
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
