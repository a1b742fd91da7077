package io.github.budget4s.cli.reserve;

import io.github.budget4s.analysis.reserve.ReleasedMoney;
import io.github.budget4s.analysis.reserve.ReserveLedger;
import io.github.budget4s.cli.ProjectFiles;
import io.github.budget4s.cli.Run;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.reserve.ReserveSettings;
import io.github.budget4s.read.yaml.ProjectReader;
import java.time.LocalDate;
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
        ReserveSettings settings = run.project().reserve();
        if (option == null) {
            String project = run.inProject(ProjectReader.FILE_NAME);
            ProjectFiles.checkInside(run.resolve(project), project, "reserve.journal", settings.journal());
        }
        String name = option != null ? option : run.inProject(settings.journal());
        return new ReserveJournal(run.use(name), name, settings);
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
        if (run.project().reserve().signers().isEmpty()) {
            return null;
        }
        ReserveJournal journal = journal(run, null);
        return journal.exists() ? journal.checkWhole().ledger(asOf) : null;
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
