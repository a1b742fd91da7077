package io.github.budget4s.report.kpi;

import io.github.budget4s.analysis.kpi.KpiRow;
import io.github.budget4s.analysis.kpi.KpiTable;
import io.github.budget4s.analysis.kpi.Results;
import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.measure.Quotient;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a table of key figures is made from, and what the files do not have. */
public final class KpiNotes {

    private KpiNotes() {}

    /**
     * Lists what the user must know.
     *
     * @param shown the measures that were asked for by name
     */
    public static List<Note> of(Results results, KpiTable.Request request, KpiTable table, List<Measure> shown) {
        List<Note> notes = new ArrayList<>(ofCommitted(table.committed(), request.withCommitted()));
        SortedSet<YearMonth> spend = inRange(results.spendMonths(), request.range());
        SortedSet<YearMonth> funnel = inRange(results.funnelMonths(), request.range());
        if (results.spend() != null && results.funnel() != null) {
            addUnmatched("kpi.note.only-spend", spend, funnel, notes);
            addUnmatched("kpi.note.only-funnel", funnel, spend, notes);
        }
        if (spend.isEmpty() && funnel.isEmpty()) {
            notes.add(Note.warning("kpi.note.nothing"));
        }
        for (Measure measure : shown) {
            if (!measure.isIn(table.total().figures().quantities())) {
                notes.add(Note.warning("kpi.note.not-stated", Message.of("column." + measure.name())));
            }
        }
        if (results.spend() == null) {
            notes.add(Note.warning("kpi.note.no-spend"));
        }
        if (results.funnel() == null) {
            notes.add(Note.warning("kpi.note.no-funnel"));
        }
        Set<Quantity> quantities = table.total().figures().quantities();
        addAboveOne(table, shown.isEmpty() ? KpiReport.measures(quantities) : shown, notes);
        return notes;
    }

    /** More orders than visits: they are of visits of earlier months, or the columns are not what they seem. */
    private static void addAboveOne(KpiTable table, List<Measure> measures, List<Note> notes) {
        for (Measure measure : measures) {
            if (!(measure instanceof Quotient rate) || !rate.isConversion()) {
                continue;
            }
            List<String> rows = table.rows().stream()
                    .filter(row -> isAboveOne(rate, row))
                    .map(row -> String.join(" ", row.key()).strip())
                    .filter(name -> !name.isEmpty())
                    .toList();
            Message name = Message.of("column." + rate.name());
            Message counted = Message.of("column." + rate.counted().name());
            Message of = Message.of("column." + rate.denominator().name());
            if (!rows.isEmpty()) {
                notes.add(Note.warning("kpi.note.rate-above-one", name, rows, counted, of));
            } else if (table.rows().isEmpty() && isAboveOne(rate, table.total())) {
                notes.add(Note.warning("kpi.note.total-rate-above-one", name, counted, of));
            }
        }
    }

    private static boolean isAboveOne(Quotient rate, KpiRow row) {
        Ratio value = rate.value(row.figures());
        return value != null && value.compareTo(Ratio.ONE) > 0;
    }

    /**
     * Says what is ordered and not yet paid.
     *
     * @param counts whether it counts as spent
     */
    public static List<Note> ofCommitted(Money committed, boolean counts) {
        return committed.isZero()
                ? List.of()
                : List.of(
                        Note.information(counts ? "kpi.note.with-committed" : "kpi.note.without-committed", committed));
    }

    /** Says that results are counted with their leads, and of how many the leads are not known. */
    public static List<Note> ofCohort(Funnel funnel) {
        Figures unknown = funnel.sum(entry -> entry.lead() == null);
        List<Long> counts = Stream.of(Measures.VISITS, Measures.ORDERS, Measures.DELIVERIES)
                .map(unknown::sum)
                .toList();
        List<Note> notes = new ArrayList<>(List.of(Note.information("kpi.note.cohort")));
        if (counts.stream().anyMatch(each -> each != 0)) {
            notes.add(Note.warning("kpi.note.cohort-unknown", counts.get(0), counts.get(1), counts.get(2)));
        }
        return notes;
    }

    /**
     * Says where the funnel has other deliveries than the sales file, in the months that both have.
     *
     * @param funnel null when there is no funnel file
     */
    public static List<Note> ofDeliveries(@Nullable Funnel funnel, SalesHistory sales, MonthRange range) {
        if (funnel == null) {
            return List.of();
        }
        Set<YearMonth> both = new TreeSet<>(sales.months().keySet());
        both.retainAll(funnel.entries().stream().map(FunnelEntry::month).toList());
        both.removeIf(month -> !range.contains(month));
        Ratio delivered = Measures.DELIVERIES.value(funnel.sum(entry -> both.contains(entry.month())));
        Units sold = both.stream().map(sales::units).reduce(Units.ZERO, Units::plus);
        return both.isEmpty() || delivered == null || delivered.equals(Ratio.of(sold.toDecimal()))
                ? List.of()
                : List.of(Note.warning(
                        "kpi.note.other-deliveries",
                        delivered.toDecimal(0, RoundingMode.HALF_UP),
                        MonthRange.runs(new TreeSet<>(both)),
                        sold.toDecimal().stripTrailingZeros().toPlainString(),
                        sales.source()));
    }

    /**
     * Says that a month which is shown has begun and is not over.
     *
     * @param today null where no day is known
     * @param covered the months of the files; null when there are none
     * @param range the days that are shown; null for all
     */
    public static List<Note> ofRunning(@Nullable Today today, @Nullable MonthRange covered, @Nullable DayRange range) {
        YearMonth running = today == null ? null : today.running();
        if (today == null || running == null || covered == null) {
            return List.of();
        }
        boolean shown =
                covered.contains(running) && (range == null || range.place(running, 0) != DayRange.Place.OUTSIDE);
        return shown ? List.of(Note.information("kpi.note.running", running, today.day())) : List.of();
    }

    /** Says that the running month is not held against targets, or is though it is not over. */
    public static List<Note> ofTargets(@Nullable Today today, @Nullable MonthRange covered, MonthRange months) {
        YearMonth running = today == null ? null : today.running();
        if (today == null || running == null || covered == null || !covered.contains(running)) {
            return List.of();
        }
        if (months.contains(running)) {
            return List.of(Note.information("kpi.note.running", running, today.day()));
        }
        return months.last().plusMonths(1).equals(running)
                ? List.of(Note.information("target.note.running", running, today.day()))
                : List.of();
    }

    private static void addUnmatched(
            String key, SortedSet<YearMonth> months, SortedSet<YearMonth> others, List<Note> notes) {
        TreeSet<YearMonth> only = new TreeSet<>(months);
        only.removeAll(others);
        if (!only.isEmpty()) {
            notes.add(Note.warning(key, MonthRange.runs(only)));
        }
    }

    private static SortedSet<YearMonth> inRange(SortedSet<YearMonth> months, @Nullable DayRange range) {
        months.removeIf(month -> range != null && range.place(month, 0) == DayRange.Place.OUTSIDE);
        return months;
    }
}
