package io.github.budget4s.domain.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rules by which a plan is checked for contradictions; a plan may switch single ones off by name. */
public enum PlanRule {
    /** The parts against the total. */
    SUM_TOTAL,
    /** The monthly and the yearly amount of one line. */
    SUM_LINE,
    /** The money of activities inside that of their month and channel. */
    SUM_ACTIVITY,
    /** The targets of months and channels against those of the year. */
    SUM_TARGETS,
    /** Leads times rates against orders. */
    FUNNEL,
    /** Cost per vehicle times vehicles against the total. */
    COST_PER_VEHICLE,
    /** Money over cost per lead against leads. */
    LEADS_BY_COST,
    /** Return times spend against revenue. */
    RETURN_ON_SPEND,
    /** A figure in a unit that its measure does not have. */
    UNIT,
    /** A ceiling where a floor is meant, or the other way round. */
    DIRECTION,
    /** A rate above 1, parts of a whole above 100 %. */
    RATE_RANGE,
    /** The share of a month against three years of sales. */
    HISTORY_SHARE,
    /** The year's sales against the forecast. */
    HISTORY_GROWTH,
    /** An activity on the days of Spring Festival, or named after a day that is not in its month. */
    CALENDAR_FESTIVAL,
    /** A launch month without an activity. */
    CALENDAR_LAUNCH,
    /** Money without an activity, an activity without money. */
    CALENDAR_MONEY,
    /** No activity for owners in a store older than three years. */
    CALENDAR_MEMBERS,
    /** Support that the plan leaves on the table. */
    POLICY_UNUSED,
    /** Spend after the last day to claim support for it. */
    POLICY_LATE,
    /** A condition of the policy that the plan misses. */
    POLICY_CONDITION,
    /** A reserve that is not funded, or that nobody can sign for. */
    RESERVE;

    /** Returns the name that plans and outputs have: {@code sum-total}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Finds a rule by its name. */
    public static Optional<PlanRule> find(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
    }

    /** Lists the names of all. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(PlanRule::code).toList();
    }
}
