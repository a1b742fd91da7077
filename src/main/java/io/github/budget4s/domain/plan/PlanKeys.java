package io.github.budget4s.domain.plan;

/** Names the keys of a plan to which findings point. */
public final class PlanKeys {

    public static final String TOTAL = "total";
    public static final String RESERVE = "reserve";
    public static final String REGULAR = "regular";
    public static final String CHANNELS = "channels";
    public static final String GROUPS = "groups";
    public static final String ACTIVITIES = "activities";
    public static final String TARGETS = "targets";
    public static final String STORES = "stores";
    public static final String SALES_PLAN = "sales_plan";
    /** The yearly amount of a channel, and the amount of an activity. */
    public static final String BUDGET = "budget";
    /** The yearly amount of a regular item. */
    public static final String AMOUNT = "amount";
    /** The monthly amount of either. */
    public static final String MONTHLY = "monthly";

    /** The months of a channel. */
    public static final String MONTHS = "months";

    /** The month of an activity. */
    public static final String MONTH = "month";
    /** Its first day. */
    public static final String FROM = "from";

    private PlanKeys() {}
}
