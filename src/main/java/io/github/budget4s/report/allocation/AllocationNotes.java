package io.github.budget4s.report.allocation;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.BoundedSpread;
import io.github.budget4s.analysis.allocation.HistoryWindow;
import io.github.budget4s.analysis.allocation.MoneyPerVehicle;
import io.github.budget4s.analysis.allocation.MonthShares;
import io.github.budget4s.analysis.allocation.MonthlyBudget;
import io.github.budget4s.analysis.allocation.ShareMethod;
import io.github.budget4s.analysis.coverage.Coverage;
import io.github.budget4s.analysis.coverage.LowMonths;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Plan;
import java.time.Month;
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
        AllocationRequest request = allocation.request();
        List<Note> notes = ofShares(allocation.shares(), request);
        if (allocation.shares() instanceof MonthShares.OfHistory shares) {
            if (opened != null
                    && opened.plusYears(HistoryWindow.YEARS)
                            .isAfter(shares.window().months().last())) {
                notes.add(Note.warning("allocation.note.young-store", opened));
            }
            if (!shares.missing().isEmpty()) {
                notes.add(Note.warning("allocation.note.missing-zero", MonthRange.runs(shares.missing())));
            }
        }
        MoneyPerVehicle implausible = MoneyPerVehicle.implausible(allocation);
        if (implausible != null) {
            notes.add(Note.warning(
                    "allocation.note.implausible-total", request.total(), implausible.money(), implausible.vehicles()));
        }
        addHeld(allocation, BoundedSpread.Held.AT_MINIMUM, "allocation.note.held-minimum", notes);
        addHeld(allocation, BoundedSpread.Held.AT_MAXIMUM, "allocation.note.held-maximum", notes);
        if (!request.reserve().isZero()) {
            notes.add(Note.information(
                    "allocation.note.reserve", request.reserve(), request.total(), allocation.spread()));
        }
        long rest = allocation.pool().cents() % request.unit().cents();
        boolean bounded = request.monthBounds().stream().anyMatch(bounds -> !bounds.isNone());
        if (rest != 0 && !bounded) {
            notes.add(Note.information("allocation.note.rest", new Money(rest), request.unit()));
        }
        return notes;
    }

    /** Says which months gave the shares and why, or that a sales plan did. */
    public static List<Note> ofShares(MonthShares found, AllocationRequest request) {
        List<Note> notes = new ArrayList<>();
        if (found instanceof MonthShares.OfHistory shares) {
            addWindow(shares, request, notes);
            addMethod(shares, notes);
        } else {
            notes.add(Note.information("allocation.note.by-plan", found.units()));
        }
        return notes;
    }

    /** Says which months a year has that is not that of the calendar. */
    public static List<Note> ofYear(MonthRange year) {
        return year.first().getMonth() == Month.JANUARY
                ? List.of()
                : List.of(Note.information(
                        "allocation.note.year-starts",
                        String.valueOf(year.first().getYear()),
                        year));
    }

    /** Names the channels whose money has months of its own. */
    public static List<Note> ofChannelMonths(Plan plan) {
        List<String> names = plan.channels().stream()
                .filter(channel -> !channel.months().isEmpty())
                .map(Channel::name)
                .toList();
        return names.isEmpty() ? List.of() : List.of(Note.information("allocation.note.channel-months", names));
    }

    private static void addMethod(MonthShares.OfHistory shares, List<Note> notes) {
        HistoryWindow window = shares.window();
        if (shares.method() instanceof ShareMethod.WeightedYears years) {
            notes.add(
                    years.isEven()
                            ? Note.information("allocation.note.mean-of-years", (long) window.years())
                            : Note.information(
                                    "allocation.note.year-weights",
                                    ShareMethod.WeightedYears.asText(years.of(window)),
                                    window.yearRanges()));
        }
    }

    private static void addHeld(Allocation allocation, BoundedSpread.Held bound, String key, List<Note> notes) {
        List<YearMonth> months = new ArrayList<>();
        for (MonthlyBudget each : allocation.heldAt(bound)) {
            months.add(each.month());
        }
        if (!months.isEmpty()) {
            notes.add(Note.information(key, MonthRange.runs(months)));
        }
    }

    private static void addWindow(MonthShares.OfHistory shares, AllocationRequest request, List<Note> notes) {
        HistoryWindow window = shares.window();
        String yearBefore = String.valueOf(request.year() - 1);
        long length = window.months().length();
        notes.add(Note.information(
                switch (window.basis()) {
                    case FULL_YEARS -> "allocation.note.full-years";
                    case LAST_MONTHS -> "allocation.note.last-months";
                    case MONTHS_TO_COME -> "allocation.note.with-months-to-come";
                },
                window.months(),
                length,
                yearBefore));
        if (!window.toCome().isEmpty()) {
            notes.add(Note.warning(
                    "allocation.note.months-to-come", MonthRange.runs(window.toCome()), (long) window.available()));
        }
        if (!window.excluded().isEmpty()) {
            notes.add(Note.information("allocation.note.excluded", MonthRange.runs(window.excluded())));
        }
        Coverage.CutOff cutOff = window.cutOff();
        if (cutOff != null) {
            notes.add(Note.information("allocation.note.cut-off", cutOff.month(), (long) cutOff.lastDay()));
        }
        YearMonth ignored = window.ignoredAfter();
        if (ignored != null) {
            notes.add(Note.information(
                    "allocation.note.ignored-after", window.months().last(), ignored));
        }
        YearMonth until = request.history().until();
        if (until != null) {
            notes.add(Note.information("allocation.note.until", until));
        }
        if (window.years() < HistoryWindow.YEARS) {
            notes.add(Note.warning(
                    "allocation.note.short-history",
                    (long) window.available(),
                    (long) window.years(),
                    length,
                    window.months().last()));
        }
        List<YearMonth> doubtful = window.doubtfulMonths(shares.history());
        List<YearMonth> low = LowMonths.of(shares.history(), window.months(), window.filled());
        low.removeAll(doubtful);
        if (!low.isEmpty()) {
            notes.add(Note.warning("history.note.low-months", MonthRange.runs(low)));
        }
        if (!doubtful.isEmpty()) {
            YearMonth first = doubtful.get(0);
            Object what = doubtful.size() == 1 ? shares.history().units(first) : MonthRange.runs(doubtful);
            notes.add(Note.warning(
                    doubtful.size() == 1
                            ? "allocation.note.last-month-doubtful"
                            : "allocation.note.last-months-doubtful",
                    first,
                    what,
                    first.minusMonths(1)));
        }
    }
}
