package io.github.budget4s.report.kpi;

import io.github.budget4s.analysis.kpi.KpiTable;
import io.github.budget4s.analysis.kpi.Results;
import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
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
        List<Note> notes = new ArrayList<>();
        if (!table.committed().isZero()) {
            notes.add(Note.information(
                    request.withCommitted() ? "kpi.note.with-committed" : "kpi.note.without-committed",
                    table.committed()));
        }
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
        return notes;
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
