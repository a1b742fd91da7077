package io.github.budget4s.report;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.HistoryWindow;
import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.analysis.allocation.MonthlyBudget;
import io.github.budget4s.analysis.allocation.ShareMethod;
import io.github.budget4s.analysis.inspection.FileInspection;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows step by step how the budget of one month came about, down to the files and their rows. */
public final class AllocationExplanation {

    private static final List<Column> COLUMNS = List.of(
            new Column("step", Column.Kind.COUNT),
            new Column("item", Column.Kind.TEXT),
            new Column("calculation", Column.Kind.TEXT),
            new Column("result", Column.Kind.TEXT));

    /** How many decimals of a yuan an exact share is shown with: enough to see which way a cent falls. */
    private static final int EXACT_DECIMALS = 6;

    private final Allocation allocation;
    private final MonthlyBudget month;
    private final List<List<Cell>> steps = new ArrayList<>();

    private AllocationExplanation(Allocation allocation, MonthlyBudget month) {
        this.allocation = allocation;
        this.month = month;
    }

    /**
     * Explains a month.
     *
     * @param monthOfYear the month, 1 to 12
     * @param files the files that gave the history
     */
    public static Report of(
            Allocation allocation,
            int monthOfYear,
            List<FileInspection> files,
            List<InputSummary> inputs,
            List<Note> notes) {
        MonthlyBudget month = allocation.month(monthOfYear);
        AllocationExplanation explanation = new AllocationExplanation(allocation, month);
        files.forEach(explanation::addFile);
        explanation.addShare();
        explanation.addFlexible();
        explanation.addTotal();
        return new Report(
                "allocate",
                Message.of("explanation.title", month.month(), month.total()),
                inputs,
                Table.of(COLUMNS, explanation.steps),
                notes);
    }

    private void addFile(FileInspection file) {
        List<Message> reasons = file.setAside().entrySet().stream()
                .filter(entry -> !"header".equals(entry.getKey()))
                .map(entry -> Message.of("explanation.set-aside." + entry.getKey(), entry.getValue()))
                .toList();
        Message rows = reasons.isEmpty()
                ? Message.of("explanation.rows", file.rowsUsed())
                : Message.of("explanation.rows-and-set-aside", file.rowsUsed(), file.rowsSkipped(), reasons);
        add(
                "explanation.file",
                Message.of("explanation.file-rows", file.file(), rows),
                Cell.of(file.history().months().values().stream()
                        .map(sales -> sales.units())
                        .reduce(Units.ZERO, Units::plus)));
    }

    private void addShare() {
        HistoryWindow window = allocation.window();
        String yearBefore = String.valueOf(allocation.request().year() - 1);
        add(
                "explanation.window",
                Message.of(
                        window.basis() == HistoryWindow.Basis.FULL_YEARS
                                ? "explanation.window-full-years"
                                : "explanation.window-last-months",
                        (long) window.months().length(),
                        yearBefore),
                Cell.of(Message.of("format.range", window.months())));
        if (allocation.request().method() == ShareMethod.POOLED) {
            List<YearMonth> months = window.monthsOf(month.month().getMonthValue());
            Units units = addMonthUnits(months);
            add(
                    "explanation.all-units",
                    Message.of(
                            "explanation.all-units-of", (long) window.months().length(), window.months()),
                    Cell.of(allocation.units()));
            add("explanation.share", Message.of("format.divided", units, allocation.units()), Cell.of(month.share()));
        } else {
            addMeanOfYears(window);
        }
    }

    private Units addMonthUnits(List<YearMonth> months) {
        Units units = months.stream().map(allocation.history()::units).reduce(Units.ZERO, Units::plus);
        List<Message> terms = months.stream()
                .map(each -> Message.of(
                        "explanation.month-units", each, allocation.history().units(each)))
                .toList();
        add("explanation.month-sales", Message.of("format.sum", sum(terms)), Cell.of(units));
        return units;
    }

    private void addMeanOfYears(HistoryWindow window) {
        List<Ratio> shares = new ArrayList<>();
        for (MonthRange year : window.yearRanges()) {
            YearMonth same = year.months().stream()
                    .filter(each -> each.getMonthValue() == month.month().getMonthValue())
                    .findFirst()
                    .orElseThrow();
            Units units = allocation.history().units(same);
            Units whole =
                    year.months().stream().map(allocation.history()::units).reduce(Units.ZERO, Units::plus);
            shares.add(units.shareOf(whole));
            add(
                    "explanation.year-share",
                    Message.of("explanation.year-share-of", year, same, units, whole),
                    Cell.of(units.shareOf(whole)));
        }
        List<Message> terms =
                shares.stream().map(share -> Message.of("format.value", share)).toList();
        add("explanation.share", Message.of("format.mean", sum(terms), (long) shares.size()), Cell.of(month.share()));
    }

    private void addFlexible() {
        AllocationRequest request = allocation.request();
        add(
                "explanation.pool",
                Message.of("explanation.pool-of", request.total(), request.reserve(), request.regular()),
                Cell.of(allocation.pool()));
        LargestRemainder.Part part = month.part();
        add("explanation.exact", exactCalculation(), Cell.of(Message.of("format.value", exactYuan(part.exactCents()))));
        add(
                "explanation.flexible",
                Message.of(
                        part.added().isZero() ? "explanation.rounded-down" : "explanation.rounded-up",
                        request.unit(),
                        part.wholeUnits(),
                        (long) part.rank(),
                        part.added()),
                Cell.of(part.amount()));
    }

    /** The rounded share would not lead to the exact amount, so the figures behind it stand here. */
    private Message exactCalculation() {
        if (allocation.request().method() == ShareMethod.POOLED) {
            Units units = allocation.window().monthsOf(month.month().getMonthValue()).stream()
                    .map(allocation.history()::units)
                    .reduce(Units.ZERO, Units::plus);
            return Message.of(
                    "format.times", allocation.pool(), Message.of("format.divided", units, allocation.units()));
        }
        return Message.of("explanation.times-unrounded-share", allocation.pool());
    }

    private void addTotal() {
        AllocationRequest request = allocation.request();
        if (!request.regular().isZero()) {
            add(
                    "explanation.regular",
                    Message.of("explanation.regular-of", request.regular(), request.unit()),
                    Cell.of(month.regular()));
        }
        add(
                "explanation.total",
                Message.of("explanation.total-of", month.flexible(), month.regular()),
                Cell.of(month.total()));
    }

    private static String exactYuan(Ratio cents) {
        BigDecimal yuan = cents.times(Ratio.of(1, 100)).toDecimal(EXACT_DECIMALS, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%,f", yuan);
    }

    /** Joins terms to {@code a + b + c}. */
    private static Message sum(List<Message> terms) {
        return terms.stream()
                .reduce((left, right) -> Message.of("format.plus", left, right))
                .orElseThrow();
    }

    private void add(String item, Message calculation, Cell result) {
        steps.add(List.of(Cell.of(steps.size() + 1L), Cell.of(Message.of(item)), Cell.of(calculation), result));
    }
}
