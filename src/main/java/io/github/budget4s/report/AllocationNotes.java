package io.github.budget4s.report;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.HistoryWindow;
import io.github.budget4s.analysis.allocation.ShareMethod;
import io.github.budget4s.analysis.coverage.Coverage;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of an allocation which months gave the shares and why, and what to beware of. */
public final class AllocationNotes {

    private AllocationNotes() {}

    /**
     * Lists the notes.
     *
     * @param opened the month in which the store opened; null when not known
     */
    public static List<Note> of(Allocation allocation, @Nullable YearMonth opened) {
        List<Note> notes = new ArrayList<>();
        addWindow(allocation, notes);
        AllocationRequest request = allocation.request();
        HistoryWindow window = allocation.window();
        if (request.method() == ShareMethod.MEAN_OF_YEARS) {
            notes.add(Note.information("allocation.note.mean-of-years", (long) window.years()));
        }
        if (opened != null
                && opened.plusYears(HistoryWindow.YEARS).isAfter(window.months().last())) {
            notes.add(Note.warning("allocation.note.young-store", opened));
        }
        if (!allocation.missing().isEmpty()) {
            notes.add(Note.warning("allocation.note.missing-zero", MonthRange.runs(allocation.missing())));
        }
        if (!request.reserve().isZero()) {
            notes.add(Note.information(
                    "allocation.note.reserve", request.reserve(), request.total(), allocation.spread()));
        }
        long rest = allocation.pool().cents() % request.unit().cents();
        if (rest != 0) {
            notes.add(Note.information("allocation.note.rest", new Money(rest), request.unit()));
        }
        return notes;
    }

    private static void addWindow(Allocation allocation, List<Note> notes) {
        HistoryWindow window = allocation.window();
        String yearBefore = String.valueOf(allocation.request().year() - 1);
        long length = window.months().length();
        notes.add(Note.information(
                window.basis() == HistoryWindow.Basis.FULL_YEARS
                        ? "allocation.note.full-years"
                        : "allocation.note.last-months",
                window.months(),
                length,
                yearBefore));
        Coverage.CutOff cutOff = window.cutOff();
        if (cutOff != null) {
            notes.add(Note.information("allocation.note.cut-off", cutOff.month(), (long) cutOff.lastDay()));
        }
        YearMonth ignored = window.ignoredAfter();
        if (ignored != null) {
            notes.add(Note.information(
                    "allocation.note.ignored-after", window.months().last(), ignored));
        }
        YearMonth until = allocation.request().historyUntil();
        if (until != null) {
            notes.add(Note.information("allocation.note.until", until));
        }
        if (window.years() < HistoryWindow.YEARS) {
            notes.add(Note.warning(
                    "allocation.note.short-history", (long) window.available(), (long) window.years(), length));
        }
        if (window.isLastMonthDoubtful(allocation.history())) {
            notes.add(Note.warning(
                    "allocation.note.last-month-doubtful",
                    window.months().last(),
                    allocation.history().units(window.months().last()),
                    window.months().last().minusMonths(1)));
        }
    }
}
