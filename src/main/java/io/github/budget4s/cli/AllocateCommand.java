package io.github.budget4s.cli;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.Allocator;
import io.github.budget4s.analysis.allocation.HistoryWindow;
import io.github.budget4s.analysis.allocation.ShareMethod;
import io.github.budget4s.cli.options.CommonOptions;
import io.github.budget4s.cli.options.MissingMonths;
import io.github.budget4s.cli.options.SalesInputOptions;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.read.value.MonthChoice;
import io.github.budget4s.report.AllocationExplanation;
import io.github.budget4s.report.AllocationNotes;
import io.github.budget4s.report.AllocationReport;
import io.github.budget4s.report.Report;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Spreads a year's budget over its months. */
@Command(name = "allocate", sortOptions = false)
final class AllocateCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--sales", paramLabel = "FILE")
    private List<String> sales = new ArrayList<>();

    /** An unquoted pattern becomes several words: the first is the option's, the others stand here. */
    @Parameters(paramLabel = "FILE", arity = "0..*")
    private List<String> moreSales = new ArrayList<>();

    @Option(names = "--total", paramLabel = "AMOUNT")
    private @Nullable Money total;

    @Option(names = "--reserve", paramLabel = "AMOUNT", defaultValue = "0")
    private Money reserve = Money.ZERO;

    @Option(names = "--regular", paramLabel = "AMOUNT", defaultValue = "0")
    private Money regular = Money.ZERO;

    @Option(names = "--year", paramLabel = "YEAR")
    private @Nullable Year year;

    @Option(names = "--round", paramLabel = "AMOUNT", defaultValue = "0.01")
    private Money unit = new Money(1);

    @Option(names = "--share", paramLabel = "METHOD", defaultValue = "pooled")
    private ShareMethod method = ShareMethod.POOLED;

    @Option(names = "--history-until", paramLabel = "MONTH")
    private @Nullable YearMonth historyUntil;

    @Option(names = "--missing", paramLabel = "HOW", defaultValue = "error")
    private MissingMonths missing = MissingMonths.ERROR;

    @Option(names = "--explain", paramLabel = "MONTH")
    private @Nullable MonthChoice explain;

    @Mixin
    private SalesInputOptions salesInput = new SalesInputOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    AllocateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Project project = common.readProject(session);
        if (total == null) {
            throw new RefusedException(Reason.USAGE, "usage.no-total");
        }
        List<String> arguments = SalesInputOptions.salesArguments(allSales(), common, project);
        SalesInputOptions.Loaded loaded = salesInput.load(session, common, project, arguments);
        List<Note> notes = new ArrayList<>(loaded.notes());
        int planned = planningYear(project, loaded.history(), notes);
        Allocation allocation = Allocator.allocate(
                loaded.history(),
                AllocationRequest.ofYear(
                        planned, total, reserve, regular, unit, method, historyUntil, missing == MissingMonths.ZERO));
        notes.addAll(AllocationNotes.of(allocation, project.opened()));
        common.write(session, report(allocation, loaded, notes));
        return ExitCode.OK;
    }

    private List<String> allSales() {
        return Stream.concat(sales.stream(), moreSales.stream()).toList();
    }

    private Report report(Allocation allocation, SalesInputOptions.Loaded loaded, List<Note> notes) {
        if (explain == null) {
            return AllocationReport.of(allocation, loaded.summaries(), notes);
        }
        Integer explainedYear = explain.year();
        if (explainedYear != null && explainedYear != allocation.request().year()) {
            throw new RefusedException(
                    Reason.USAGE,
                    "usage.explain-other-year",
                    String.valueOf(explainedYear),
                    String.valueOf(allocation.request().year()));
        }
        return AllocationExplanation.of(
                allocation, explain.monthOfYear(), loaded.inspections(), loaded.summaries(), notes);
    }

    /** The flag beats the project; where neither names a year, it is the one after the history's last month. */
    private int planningYear(Project project, SalesHistory history, List<Note> notes) {
        if (year != null) {
            return year.getValue();
        }
        Integer stated = project.year();
        if (stated != null) {
            return stated;
        }
        int assumed = HistoryWindow.yearAfter(history, historyUntil);
        notes.add(Note.information("allocation.note.year-assumed", String.valueOf(assumed)));
        return assumed;
    }
}
