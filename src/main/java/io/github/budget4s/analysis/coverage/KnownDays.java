package io.github.budget4s.analysis.coverage;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.service.ServiceEntry;
import io.github.budget4s.domain.service.ServiceLedger;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds in the data what day it is, where the user does not name it: the last day that has a line in any of the files.
 *
 * <p>The month of that day is over all the same when the files do not break off in it as {@link Coverage} has it, and
 * it has at least half as many lines as each of the twelve months before: a ledger whose lines are all of the 15th ends
 * with a whole month, one with a single line of the 16th behind months of many does not. A month without days is whole.
 * What is ordered and not paid may be of any day to come and says nothing of today.
 */
public final class KnownDays {

    /** So near to its end a month is over whatever it has. */
    private static final int NEAR_THE_END = 3;

    private final NavigableMap<YearMonth, Integer> lastDays = new TreeMap<>();
    private final NavigableMap<YearMonth, Long> lines = new TreeMap<>();

    /** Adds spend. */
    public KnownDays with(@Nullable Spend spend) {
        if (spend != null) {
            boolean paid = spend.entries().stream().anyMatch(entry -> !entry.committed());
            for (SpendEntry entry : spend.entries()) {
                SpendKey.Known known = entry.key().known();
                if (entry.committed() && known != null) {
                    // A line that closes an order is of its day, though it pays nothing.
                    add(known.month(), known.day(), 0);
                    continue;
                }
                // Where nothing is paid there is nothing else to go by.
                if (!(paid && entry.committed())) {
                    // What was paid ahead belongs to months to come.
                    boolean own = entry.knownMonth().equals(entry.month());
                    add(entry.knownMonth(), own ? entry.day() : 0, entry.lines());
                }
            }
        }
        return this;
    }

    /** Adds leads, visits and orders. */
    public KnownDays with(@Nullable Funnel funnel) {
        if (funnel != null) {
            for (FunnelEntry entry : funnel.entries()) {
                add(entry.month(), entry.day(), 1);
            }
        }
        return this;
    }

    /** Adds sales. */
    public KnownDays with(SalesHistory sales) {
        sales.months().forEach((month, sold) -> add(month, sold.lastDay(), sold.lines()));
        return this;
    }

    /** Adds after-sales. */
    public KnownDays with(@Nullable ServiceLedger service) {
        if (service != null) {
            for (ServiceEntry entry : service.entries()) {
                add(entry.month(), entry.day(), 1);
            }
        }
        return this;
    }

    /** Leaves out what was not known on a day. */
    public static Spend known(Spend spend, Today today) {
        return new Spend(
                spend.entries().stream().filter(entry -> isKnown(entry, today)).toList(), spend.source());
    }

    /** Returns whether spend was known on a day: what was ordered is, whatever day it is for. */
    public static boolean isKnown(SpendEntry entry, Today today) {
        SpendKey.Known known = entry.key().known();
        return known == null || today.hasCome(known.month(), known.day());
    }

    /**
     * Returns the day that the user names, else the last one of the data.
     *
     * @param named null when the user names none
     * @return null when there is no line at all either
     */
    public @Nullable Today todayOr(@Nullable LocalDate named) {
        return named != null ? Today.named(named) : today().orElse(null);
    }

    private void add(YearMonth month, int day, long count) {
        lastDays.merge(month, day, Math::max);
        lines.merge(month, count, Long::sum);
    }

    /** Returns what day it is; empty when there is no line at all. */
    public Optional<Today> today() {
        if (lastDays.isEmpty()) {
            return Optional.empty();
        }
        YearMonth month = lastDays.lastKey();
        boolean runs = Coverage.ofLastDays(lastDays).cutOff() != null || hasJustBegun(month);
        LocalDate day = runs ? month.atDay(lastDays.getOrDefault(month, 0)) : month.atEndOfMonth();
        return Optional.of(new Today(day, true));
    }

    private boolean hasJustBegun(YearMonth last) {
        int day = lastDays.getOrDefault(last, 0);
        if (day == 0 || !hasDays() || last.lengthOfMonth() - day <= NEAR_THE_END) {
            return false;
        }
        long latest = lines.getOrDefault(last, 0L);
        NavigableMap<YearMonth, Long> before =
                lines.subMap(last.minusMonths(MonthRange.MONTHS_OF_A_YEAR), true, last, false);
        return before.size() > 1 && before.values().stream().allMatch(count -> 2 * latest < count);
    }

    /** A spreadsheet writes months as their first days. */
    private boolean hasDays() {
        return lastDays.values().stream().anyMatch(day -> day > 1);
    }
}
