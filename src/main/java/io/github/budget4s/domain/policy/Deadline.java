package io.github.budget4s.domain.policy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says until when what an item supports may be claimed. */
public sealed interface Deadline {

    /**
     * Returns the last day on which support may be claimed that was earned on a day.
     *
     * @param earned the day of a payment or an activity
     * @return null when it can be claimed no more
     */
    @Nullable
    LocalDate of(LocalDate earned);

    /** Returns the day after which nothing can be claimed any more; null where there is no such day. */
    default @Nullable LocalDate last() {
        return null;
    }

    /**
     * One day for all; what is paid after it is not refunded any more.
     *
     * @param day the day
     */
    record On(LocalDate day) implements Deadline {

        @Override
        public @Nullable LocalDate of(LocalDate earned) {
            return earned.isAfter(day) ? null : day;
        }

        @Override
        public LocalDate last() {
            return day;
        }
    }

    /**
     * So many days after each payment or activity.
     *
     * @param days how many
     */
    record Within(int days) implements Deadline {

        @Override
        public LocalDate of(LocalDate earned) {
            return earned.plusDays(days);
        }
    }

    /**
     * Several days, on each of which a period is claimed: a month is due on the first of them that is not before its
     * end. The last one also takes what is paid up to it.
     *
     * @param days the days, in order
     */
    record Dates(List<LocalDate> days) implements Deadline {

        public Dates {
            days = days.stream().sorted().distinct().toList();
        }

        @Override
        public @Nullable LocalDate of(LocalDate earned) {
            LocalDate end = YearMonth.from(earned).atEndOfMonth();
            return days.stream()
                    .filter(day -> !day.isBefore(end))
                    .findFirst()
                    .orElse(earned.isAfter(last()) ? null : last());
        }

        @Override
        public LocalDate last() {
            return days.get(days.size() - 1);
        }
    }

    /**
     * The same days of every year: a month is due on the first of them that is not before its end.
     *
     * @param days the days
     */
    record EachYear(List<MonthDay> days) implements Deadline {

        public EachYear {
            days = days.stream().sorted().distinct().toList();
        }

        @Override
        public LocalDate of(LocalDate earned) {
            LocalDate end = YearMonth.from(earned).atEndOfMonth();
            return days.stream()
                    .flatMap(day -> Stream.of(day.atYear(end.getYear()), day.atYear(end.getYear() + 1)))
                    .filter(day -> !day.isBefore(end))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }
}
