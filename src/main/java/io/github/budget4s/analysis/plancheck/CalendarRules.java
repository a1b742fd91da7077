package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.analysis.festival.SpringFestival;
import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.plan.PlanKeys;
import io.github.budget4s.domain.plan.PlanPlace;
import io.github.budget4s.domain.plan.PlanRule;
import io.github.budget4s.domain.plan.RegularItem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds the activities against the calendar and against their money. */
final class CalendarRules {

    /** In these months new models are shown and launched (节点营销). */
    private static final List<Integer> LAUNCHES = List.of(5, 9);

    /** A plan with so many activities is taken to name all of the year; a shorter one may name some only. */
    private static final int WHOLE_YEAR = 6;

    /** From the eve on people are with their families; the sixth day is the last of the week. */
    private static final int DAYS_OF_FESTIVAL = 7;

    private static final int YEARS_OF_OWNERS = 3;

    private static final Pattern EVENTS =
            Pattern.compile("活动|快闪|车展|巡展|外展|展会|(?i:event|road-?show|auto ?show|car ?show|pop-?up)");
    private static final Pattern OWNERS = Pattern.compile("车主|老客户|保客|会员|答谢|感恩|自驾|讲堂|回馈|体检|保养|检测|置换|转介绍|售后|亲子|关爱"
            + "|(?i:owner|member|loyal|service|appreciation|trade-in|maintenance|anniversary)");

    private final PlanDocument document;
    private final Plan plan;
    private final @Nullable Integer year;
    private final List<Finding> findings = new ArrayList<>();

    private CalendarRules(PlanDocument document, @Nullable Integer year) {
        this.document = document;
        this.plan = document.plan();
        this.year = year;
    }

    /**
     * Checks a plan.
     *
     * @param year the planning year; null when neither the plan nor the project says it
     * @param opened the month in which the store opened; null when not known
     */
    static List<Finding> of(PlanDocument document, @Nullable Integer year, @Nullable YearMonth opened) {
        CalendarRules rules = new CalendarRules(document, year);
        if (!rules.plan.activities().isEmpty()) {
            rules.festival();
            rules.launches();
            rules.money();
            rules.emptyMonth();
            rules.members(opened);
        }
        return rules.findings;
    }

    private PlanPlace place(int index, String... keys) {
        return document.outline().atActivity(index, keys);
    }

    private Severity severity() {
        return plan.activities().size() < WHOLE_YEAR ? Severity.INFO : Severity.WARNING;
    }

    private void festival() {
        for (int i = 0; i < plan.activities().size(); i++) {
            Activity activity = plan.activities().get(i);
            NavigableSet<Integer> months = NamedDays.months(activity.name(), year);
            List<Integer> own = activity.time().months();
            if (months != null && own.stream().noneMatch(months::contains)) {
                findings.add(new Finding(
                        PlanRule.CALENDAR_FESTIVAL,
                        Severity.WARNING,
                        place(i, PlanKeys.MONTH),
                        CheckedValue.words("plancheck.months", List.copyOf(months)),
                        CheckedValue.words("plancheck.months", List.copyOf(own)),
                        Message.of(
                                "plancheck.calendar-festival.named",
                                activity.name(),
                                List.copyOf(own),
                                List.copyOf(months))));
            }
            DayRange days = activity.time().days();
            if (days != null) {
                onFestival(i, activity, days);
            }
        }
    }

    private void onFestival(int index, Activity activity, DayRange days) {
        LocalDate eve = SpringFestival.of(days.first().getYear()).minusDays(1);
        LocalDate last = eve.plusDays(DAYS_OF_FESTIVAL - 1L);
        boolean touches = !days.first().isAfter(last) && !days.last().isBefore(eve);
        boolean isLong = days.first().isBefore(eve.minusDays(DAYS_OF_FESTIVAL))
                || days.last().isAfter(last.plusDays(DAYS_OF_FESTIVAL));
        if (touches && !isLong) {
            findings.add(new Finding(
                    PlanRule.CALENDAR_FESTIVAL,
                    Severity.WARNING,
                    place(index, PlanKeys.FROM),
                    CheckedValue.words(
                            "plancheck.calendar-festival.from", last.plusDays(1).toString()),
                    CheckedValue.words(
                            "plancheck.calendar-festival.from", days.first().toString()),
                    Message.of(
                            "plancheck.calendar-festival.days",
                            activity.name(),
                            days.first().toString(),
                            days.last().toString(),
                            eve.toString(),
                            last.toString())));
        }
    }

    private void launches() {
        NavigableSet<Integer> months = new TreeSet<>();
        plan.activities().forEach(activity -> months.addAll(activity.time().months()));
        for (int launch : LAUNCHES) {
            if (!months.contains(launch)) {
                findings.add(new Finding(
                        PlanRule.CALENDAR_LAUNCH,
                        severity(),
                        document.outline().at(PlanKeys.ACTIVITIES),
                        null,
                        null,
                        Message.of("plancheck.calendar-launch", (long) launch)));
            }
        }
    }

    /** What a plan gives money of its own to, or a channel, it gives to nearly all. */
    private void money() {
        long paid = plan.activities().stream().filter(CalendarRules::isPaid).count();
        for (int i = 0; i < plan.activities().size(); i++) {
            Activity activity = plan.activities().get(i);
            boolean isNothing = activity.budget() != null && activity.budget().isZero();
            boolean mostArePaid = paid * 2 > plan.activities().size();
            if (isNothing) {
                findings.add(new Finding(
                        PlanRule.CALENDAR_MONEY,
                        Severity.WARNING,
                        place(i, PlanKeys.BUDGET),
                        null,
                        CheckedValue.of(Money.ZERO),
                        Message.of("plancheck.calendar-money.zero", activity.name(), Money.ZERO)));
            } else if (mostArePaid && !isPaid(activity) && !activity.targets().isEmpty()) {
                findings.add(new Finding(
                        PlanRule.CALENDAR_MONEY,
                        Severity.WARNING,
                        place(i),
                        null,
                        null,
                        Message.of("plancheck.calendar-money.none", activity.name(), paid, (long)
                                plan.activities().size())));
            }
        }
        boolean channelsAreNamed = plan.activities().stream()
                .anyMatch(activity -> !activity.channels().isEmpty());
        for (Channel channel : plan.channels()) {
            boolean isNamed = plan.activities().stream()
                    .anyMatch(activity -> activity.channels().containsKey(channel.name()));
            if (channelsAreNamed
                    && !isNamed
                    && !channel.yearly().isZero()
                    && EVENTS.matcher(channel.name()).find()) {
                findings.add(new Finding(
                        PlanRule.CALENDAR_MONEY,
                        Severity.WARNING,
                        document.outline().at(PlanKeys.CHANNELS, channel.name()),
                        null,
                        CheckedValue.of(channel.yearly()),
                        Message.of("plancheck.calendar-money.channel", channel.name(), channel.yearly())));
            }
        }
    }

    /** Where every other month has an activity, the one that has none has lost it. */
    private void emptyMonth() {
        NavigableSet<Integer> empty = new TreeSet<>(RegularItem.ALL_MONTHS);
        plan.activities().forEach(activity -> activity.time().months().forEach(empty::remove));
        if (empty.size() == 1 && !LAUNCHES.contains(empty.first())) {
            Money money = plan.channels().stream()
                    .filter(channel -> channel.months().isEmpty())
                    .map(Channel::yearly)
                    .reduce(Money.ZERO, Money::plus);
            findings.add(new Finding(
                    PlanRule.CALENDAR_MONEY,
                    Severity.WARNING,
                    document.outline().at(PlanKeys.ACTIVITIES),
                    null,
                    null,
                    Message.of(
                            "plancheck.calendar-money.month",
                            (long) empty.first(),
                            new Money(money.cents() / MonthRange.MONTHS_OF_A_YEAR))));
        }
    }

    private static boolean isPaid(Activity activity) {
        return !activity.ownMoney().isZero() || !activity.channels().isEmpty();
    }

    private void members(@Nullable YearMonth opened) {
        if (opened == null || year == null || !opened.plusYears(YEARS_OF_OWNERS).isBefore(YearMonth.of(year, 1))) {
            return;
        }
        if (plan.activities().stream().noneMatch(CalendarRules::isForOwners)) {
            findings.add(new Finding(
                    PlanRule.CALENDAR_MEMBERS,
                    severity(),
                    document.outline().at(PlanKeys.ACTIVITIES),
                    null,
                    null,
                    Message.of("plancheck.calendar-members", opened, String.valueOf(year))));
        }
    }

    private static boolean isForOwners(Activity activity) {
        return OWNERS.matcher(activity.name()).find()
                || activity.targets().stream().anyMatch(target -> Measures.find(target.measure())
                        .filter(Measures::isService)
                        .isPresent());
    }
}
