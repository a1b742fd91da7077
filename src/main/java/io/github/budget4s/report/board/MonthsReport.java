package io.github.budget4s.report.board;

import io.github.budget4s.analysis.variance.Pace;
import io.github.budget4s.analysis.variance.Scope;
import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.analysis.variance.VarianceRow;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.chart.Chart;
import io.github.budget4s.report.chart.Series;
import io.github.budget4s.report.table.Table;
import io.github.budget4s.report.table.TableBuilder;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Shows a year's budget and spend month by month, and where the month that is running is going. */
public final class MonthsReport {

    private MonthsReport() {}

    /** A month; of those that are not over what is still to come, and no flag. */
    private record Row(
            YearMonth month,
            Money budget,
            @Nullable Money spent,
            @Nullable Money forecast,
            @Nullable Flag flag) {

        private @Nullable Ratio ratio() {
            return spent == null || forecast != null || budget.compareTo(Money.ZERO) <= 0
                    ? null
                    : new Ratio(spent.minus(budget).toBigCents(), budget.toBigCents());
        }
    }

    /** Shows the months of the year. */
    public static Report of(VarianceCheck check) {
        VarianceRow year = check.whole(Scope.FULL_YEAR);
        SortedMap<YearMonth, Money> budget = year.series().budget();
        SortedMap<YearMonth, Money> spent = year.series().settled();
        SortedMap<YearMonth, Money> toCome = year.series().toCome();
        List<Row> rows = new ArrayList<>();
        for (YearMonth month : check.request().year().months()) {
            boolean isOver = check.request().today().isOver(month);
            Money granted = budget.getOrDefault(month, Money.ZERO);
            Money known = spent.getOrDefault(month, Money.ZERO);
            rows.add(new Row(
                    month,
                    granted,
                    isOver || !known.isZero() ? known : null,
                    isOver ? null : known.plus(toCome.getOrDefault(month, Money.ZERO)),
                    isOver ? flag(check, granted, known) : null));
        }
        Message title = Message.of("board.months", year.key());
        return new Report("variance", title, List.of(), table(rows), List.of())
                .with(new Chart(
                        title,
                        Chart.Direction.UPRIGHT,
                        table(rows),
                        List.of(Series.bar("budget"), Series.bar("spent"), Series.line("forecast"))));
    }

    private static Table table(List<Row> rows) {
        TableBuilder<Row> t = new TableBuilder<>();
        t.month("month", Row::month);
        t.money("budget", Row::budget).summed();
        t.money("spent", Row::spent).summed();
        t.money("forecast", Row::forecast);
        t.ratio("variance_ratio", Row::ratio);
        t.flag("flag", Row::flag);
        return t.table(rows);
    }

    private static Flag flag(VarianceCheck check, Money budget, Money spent) {
        if (budget.compareTo(Money.ZERO) <= 0) {
            return spent.compareTo(Money.ZERO) > 0 ? Flag.RED : Flag.OK;
        }
        Ratio ratio = new Ratio(spent.minus(budget).toBigCents(), budget.toBigCents());
        return check.request().tolerances().overall().flag(ratio);
    }

    /** Says where the running month is going; null where no month of the year is running. */
    public static @Nullable Report pace(VarianceCheck check) {
        if (check.request().running() == null) {
            return null;
        }
        VarianceRow row = check.whole(Scope.RUNNING);
        VarianceRow.Outlook outlook = Objects.requireNonNull(row.outlook());
        Pace pace = Pace.of(row, outlook, check.request().today());
        record Step(Message name, Money amount, @Nullable Flag flag) {}
        List<Step> drawn = List.of(
                new Step(Message.of("board.pace-month"), outlook.budget(), null),
                new Step(Message.of("board.pace-expected"), row.budget(), null),
                new Step(Message.of("board.pace-spent"), row.actual().plus(row.committed()), null),
                new Step(Message.of("board.pace-projection"), row.projection(), row.flag()));
        List<Step> steps = new ArrayList<>(drawn);
        steps.add(new Step(Message.of("board.pace-low"), pace.low(), null));
        steps.add(new Step(Message.of("board.pace-high"), pace.high(), null));
        steps.add(new Step(Message.of("board.pace-a-day"), pace.aDay(), null));
        TableBuilder<Step> t = new TableBuilder<>();
        t.message("item", Step::name);
        t.money("amount", Step::amount);
        t.flag("flag", Step::flag);
        Message title =
                Message.of("board.pace", row.key(), check.request().today().day());
        return new Report("variance", title, List.of(), t.table(steps), List.of())
                .with(new Chart(title, Chart.Direction.SIDEWAYS, t.table(drawn), List.of(Series.bar("amount"))));
    }
}
