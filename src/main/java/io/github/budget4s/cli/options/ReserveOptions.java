package io.github.budget4s.cli.options;

import io.github.budget4s.analysis.reserve.ReleasedMoney;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.reserve.ReserveJournal;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The options of every command that looks at the reserve's journal. */
public final class ReserveOptions implements OptionGroup {

    private final Options options = new Options();

    private final OptionalValue<String> journal = options.value("--journal", "FILE", String.class);

    @Override
    public Options options() {
        return options;
    }

    /** Finds the journal: the flag's, else the project's. */
    public ReserveJournal journal(Run run) {
        return journal(run, journal.get());
    }

    /** Finds the journal of a project, or the one that is named instead. */
    static ReserveJournal journal(Run run, @Nullable String instead) {
        String name = instead != null
                ? instead
                : run.inProject(run.project().reserve().journal());
        Path path = run.resolve(name);
        run.session().audit().used(name, path);
        return new ReserveJournal(path, name, run.project().reserve());
    }

    /**
     * Reads by how much released money raises the budgets of months and channels.
     *
     * @param asOf the last day that counts; null for all that the journal has
     * @return nothing when the project lists no signers or has no journal
     * @throws RefusedException when the journal is not whole: a budget of it would not be what was signed
     */
    public static ReleasedMoney released(Run run, @Nullable LocalDate asOf) {
        if (run.project().reserve().signers().isEmpty()) {
            return ReleasedMoney.NONE;
        }
        ReserveJournal journal = journal(run, null);
        return journal.exists() ? ReleasedMoney.of(journal.checkWhole().ledger(asOf)) : ReleasedMoney.NONE;
    }

    /**
     * Returns the whole reserve: the flag's, else the plan's.
     *
     * @throws RefusedException when neither states one
     */
    public static Money reserve(@Nullable Money flag, Plan plan) {
        Money reserve = Optional.ofNullable(flag).orElse(plan.reserve());
        if (reserve.isNegative()) {
            throw new RefusedException(Reason.USAGE, "allocation.negative-amount", "--reserve", reserve);
        }
        if (reserve.isZero()) {
            throw new RefusedException(Reason.USAGE, "usage.no-reserve");
        }
        return reserve;
    }
}
