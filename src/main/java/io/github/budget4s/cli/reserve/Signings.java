package io.github.budget4s.cli.reserve;

import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.GivenTime;
import io.github.budget4s.cli.options.SigningOptions;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.journal.JournalTime;
import io.github.budget4s.journal.PrivateKeyFile;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Opens the key with which an event is signed, and finds the time of the event. */
final class Signings {

    /** A slip of the year in --as-of would shut out everything before it for good. */
    private static final int MOST_DAYS_AHEAD = 366;

    private Signings() {}

    /**
     * Opens the key.
     *
     * @throws RefusedException when it is not there or cannot be opened
     */
    static Signing open(Run run, SigningOptions options, ReserveJournal journal) {
        PrivateKeyFile key = PrivateKeyFile.read(
                run.resolve(options.key()),
                options.key(),
                () -> Passphrases.take(run, options.passphrase(), options.key()));
        GivenTime asOf = options.asOf();
        return new Signing(
                options.name(),
                key,
                options.key(),
                journal.settings(),
                last -> time(run, asOf, last, journal.name()),
                asOf != null);
    }

    /** A clock that was set back, or a day that is given too early, would put an event before what it knew. */
    private static OffsetDateTime time(
            Run run, @Nullable GivenTime asOf, @Nullable OffsetDateTime last, String journal) {
        OffsetDateTime time = asOf == null
                ? JournalTime.of(run.environment().operator().clock().instant())
                : given(asOf, last);
        LocalDate today =
                JournalTime.of(run.environment().operator().clock().instant()).toLocalDate();
        if (asOf != null && time.toLocalDate().isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
            throw new RefusedException(Reason.DATA, "reserve.far-ahead", time.toLocalDate(), today);
        }
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

    private static OffsetDateTime given(GivenTime given, @Nullable OffsetDateTime last) {
        LocalTime ofDay = given.time();
        OffsetDateTime time = JournalTime.of(given.day().atTime(ofDay == null ? LocalTime.MIDNIGHT : ofDay));
        // A day alone means: on that day, behind what is there.
        return ofDay == null && last != null && last.toLocalDate().equals(given.day()) ? last : time;
    }
}
