package io.github.budget4s.domain.funnel;

import java.util.Locale;

/** What a funnel file counts, from the first sight of an advertisement to the money that came in. */
public enum FunnelMeasure {
    /** Times an advertisement was shown (曝光). */
    IMPRESSIONS(0),
    /** People who came to an event or a stand (集客). */
    VISITORS(1),
    /** People who left a way to reach them (加粉). */
    CONTACTS(2),
    /** Leads (线索). */
    LEADS(3),
    /** Visits to the store (到店). */
    VISITS(4),
    /** Test drives (试驾). */
    TEST_DRIVES(5),
    /** Orders (订单). */
    ORDERS(6),
    /** Deliveries (交车). */
    DELIVERIES(7),
    /** What the customers paid (收入), in cents. */
    REVENUE(8),
    /** What was left of it (毛利), in cents. */
    GROSS_PROFIT(9);

    /** How many there are. */
    public static final int COUNT = values().length;

    private final int position;

    FunnelMeasure(int position) {
        this.position = position;
    }

    /** Returns the place of its figure where figures are kept in a row, from 0. */
    public int position() {
        return position;
    }

    /** Returns whether it is an amount rather than a count. */
    public boolean isMoney() {
        return this == REVENUE || this == GROSS_PROFIT;
    }

    /** Returns the name that columns have: {@code test_drives}. */
    public String columnName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
