package io.github.budget4s.cli.reserve;

import io.github.budget4s.analysis.reserve.ReleasedMoney;
import io.github.budget4s.analysis.reserve.ReserveLedger;
import io.github.budget4s.analysis.reserve.ReserveRecord;
import io.github.budget4s.cli.ProjectFiles;
import io.github.budget4s.cli.Run;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.reserve.ReserveSettings;
import io.github.budget4s.domain.reserve.ReserveTerms;
import io.github.budget4s.journal.JournalReader;
import io.github.budget4s.read.yaml.ProjectReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the journal of the reserve, and how large the reserve is. */
public final class ReserveFiles {

    private ReserveFiles() {}

    /**
     * Returns the journal, whether it is there or not.
     *
     * @param option the file that the user named; null for the project's
     */
    static ReserveJournal journal(Run run, @Nullable String option) {
        ReserveSettings settings = settings(run);
        if (option == null) {
            String project = run.inProject(ProjectReader.FILE_NAME);
            ProjectFiles.checkInside(run.resolve(project), project, "reserve.journal", settings.journal());
        }
        String name = option != null ? option : run.inProject(settings.journal());
        return new ReserveJournal(run.use(name), name, settings);
    }

    /** The plan that counts is the project's own: another one that an option names is the word of whoever enters. */
    private static ReserveSettings settings(Run run) {
        Project project = run.project();
        ReserveSettings settings = project.reserve();
        if (project.sources().files("plan").isEmpty()) {
            return settings;
        }
        Plan plan = run.inputs().plan(null);
        Integer year = plan.year() == null ? project.budgetYear().year() : plan.year();
        MonthRange months = year == null
                ? null
                : MonthRange.ofYear(year, project.budgetYear().starts());
        return settings.and(new ReserveTerms(
                months == null ? null : months.first().atDay(1),
                months == null ? null : months.last().atEndOfMonth(),
                plan.reserve().isZero() ? null : plan.reserve(),
                plan.goals().target(Measures.RETURN_ON_SPEND).map(Target::value).orElse(null),
                settings.expiresDays()));
    }

    /**
     * Returns by how much released money raises the budgets of months and channels.
     *
     * @param asOf the last day that counts; null for all that the journal has
     * @return nothing when the project lists no signers or has no journal
     * @throws RefusedException when the journal is not whole: a budget of it would not be what was signed
     */
    public static ReleasedMoney released(Run run, @Nullable LocalDate asOf) {
        ReserveLedger ledger = ledger(run, asOf);
        return ledger == null ? ReleasedMoney.NONE : ReleasedMoney.of(ledger, run.names());
    }

    /**
     * Returns what the project's journal says up to a day.
     *
     * @param asOf the last day that counts; null for all that the journal has
     * @return null when the project lists no signers or has no journal
     * @throws RefusedException when the journal is not whole
     */
    public static @Nullable ReserveLedger ledger(Run run, @Nullable LocalDate asOf) {
        ReserveSettings settings = run.project().reserve();
        if (settings.signers().isEmpty() || !ReserveJournal.exists(run.resolve(run.inProject(settings.journal())))) {
            return null;
        }
        return journal(run, null).checkWhole().ledger(asOf);
    }

    /** Says that the head does not hold the end of the journal, for it could not be written. */
    static Optional<Note> oldHead(ReserveJournal journal, ReserveRecord record) {
        return record.hasOldHead()
                ? Optional.of(Note.warning(
                        "reserve.note.old-head",
                        JournalReader.checkpointFile(Path.of(journal.name())).toString(),
                        record.head(),
                        record.journal().lastNumber()))
                : Optional.empty();
    }

    /**
     * Returns the whole reserve: the option's, else the plan's.
     *
     * @throws RefusedException when neither names one
     */
    static Money reserve(@Nullable Money option, Plan plan) {
        Money reserve = option != null ? option : plan.reserve();
        if (reserve.isNegative()) {
            throw new RefusedException(Reason.USAGE, "allocation.negative-amount", "--reserve", reserve);
        }
        if (reserve.isZero()) {
            throw new RefusedException(Reason.USAGE, "usage.no-reserve");
        }
        return reserve;
    }
}
