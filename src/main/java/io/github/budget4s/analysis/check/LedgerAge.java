package io.github.budget4s.analysis.check;

import io.github.budget4s.analysis.coverage.KnownDays;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendEntry;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a ledger of spend goes far enough for a month to be checked on a day: that nothing is over proves
 * nothing where nothing was booked.
 *
 * <p>What is booked is what was paid up to the day; orders may be of any day, and count only in a ledger where nothing
 * is paid. A part of a contract that was paid before the month is no booking of the month.
 *
 * @param state how far it goes
 * @param month the month that is checked
 * @param today the day on which it is looked at
 * @param last the last booking, before the month where nothing is booked for it; null when there is none
 */
public record LedgerAge(
        State state, YearMonth month, Today today, @Nullable SpendEntry last) {

    /** A ledger that breaks off later than on this day of the month has most of it. */
    private static final int HALF_A_MONTH = 15;

    /** With fewer months before it nobody knows on which day of a month a ledger usually ends. */
    private static final int MONTHS_TO_COMPARE = 3;

    /** How far a ledger goes. */
    public enum State {
        /** Far enough. */
        FRESH,
        /** Nothing at all is booked up to the day. */
        EMPTY,
        /** Nothing is booked for the month. */
        NOTHING_BOOKED,
        /** Nothing is booked since before the last month that is over. */
        ENDED,
        /** It breaks off in the first half of the month, as {@link KnownDays} has it by three months before or more. */
        BREAKS_OFF
    }

    /** Looks at a ledger. */
    public static LedgerAge of(Spend spend, YearMonth month, Today today) {
        boolean paid = spend.entries().stream().anyMatch(entry -> !entry.committed());
        List<SpendEntry> booked = spend.entries().stream()
                .filter(entry -> entry.lines() > 0 && !(paid && entry.committed()))
                .filter(entry -> today.hasCome(entry.knownMonth(), day(entry)))
                .toList();
        SpendEntry last = last(booked);
        State state = state(booked, last, month, today);
        SpendEntry before = last(booked.stream()
                .filter(entry -> entry.knownMonth().isBefore(month))
                .toList());
        return new LedgerAge(state, month, today, state == State.NOTHING_BOOKED && before != null ? before : last);
    }

    private static @Nullable SpendEntry last(List<SpendEntry> booked) {
        return booked.stream()
                .max(Comparator.comparing(SpendEntry::knownMonth).thenComparing(LedgerAge::day))
                .orElse(null);
    }

    private static State state(List<SpendEntry> booked, @Nullable SpendEntry last, YearMonth month, Today today) {
        if (last == null) {
            return State.EMPTY;
        }
        if (booked.stream().noneMatch(entry -> isOf(entry, month))) {
            return State.NOTHING_BOOKED;
        }
        if (last.knownMonth().isBefore(today.lastOver())) {
            return State.ENDED;
        }
        long before = booked.stream()
                .map(SpendEntry::knownMonth)
                .filter(each -> each.isBefore(month))
                .distinct()
                .count();
        if (before < MONTHS_TO_COMPARE || !today.isOver(month)) {
            return State.FRESH;
        }
        boolean breaksOff = new KnownDays()
                .with(new Spend(booked, ""))
                .today()
                .filter(end -> month.equals(end.running()) && end.day().getDayOfMonth() <= HALF_A_MONTH)
                .isPresent();
        return breaksOff ? State.BREAKS_OFF : State.FRESH;
    }

    /** It was booked in the month, or later and for it. */
    private static boolean isOf(SpendEntry entry, YearMonth month) {
        return entry.knownMonth().equals(month)
                || (entry.month().equals(month) && !entry.knownMonth().isBefore(month));
    }

    /** Returns the day of the booking; 0 when it is not known. */
    private static int day(SpendEntry entry) {
        return entry.knownMonth().equals(entry.month()) ? entry.day() : 0;
    }

    /** Returns whether the month can be judged. */
    public boolean isFresh() {
        return state == State.FRESH;
    }

    /** Returns the day of the last booking, or its month where days are not known; empty when there is none. */
    public String end() {
        if (last == null) {
            return "";
        }
        return day(last) == 0
                ? last.knownMonth().toString()
                : last.knownMonth().atDay(day(last)).toString();
    }
}
