package io.github.budget4s.analysis.kpi;

import io.github.budget4s.domain.funnel.FunnelMeasure;

/** What is added up before anything is divided: spend, each stage of the funnel, what the workshop did. */
public enum Quantity {
    /** What was spent, in cents. */
    SPEND(0, true),
    /** Times an advertisement was shown. */
    IMPRESSIONS(1, false),
    /** People who came to an event or a stand. */
    VISITORS(2, false),
    /** People who left a way to reach them. */
    CONTACTS(3, false),
    /** Leads. */
    LEADS(4, false),
    /** Visits to the store. */
    VISITS(5, false),
    /** Test drives. */
    TEST_DRIVES(6, false),
    /** Orders. */
    ORDERS(7, false),
    /** Deliveries. */
    DELIVERIES(8, false),
    /** What the customers paid, in cents. */
    REVENUE(9, true),
    /** What was left of it, in cents. */
    GROSS_PROFIT(10, true),
    /** After-sales output (售后产值), in cents. */
    OUTPUT(11, true),
    /** What of it is maintenance packages (保养套餐), in cents. */
    PACKAGE_OUTPUT(12, true),
    /** What of it is accident repair (事故维修), in cents. */
    ACCIDENT_OUTPUT(13, true),
    /** What of it is insurance (保险), in cents. */
    INSURANCE_OUTPUT(14, true),
    /** Vehicles that came to the workshop (进厂台次). */
    VEHICLES(15, false),
    /** Vehicles whose repair or policy an insurer paid (保险台次). */
    INSURANCE_VEHICLES(16, false),
    /** Maintenance packages sold (套餐数). */
    PACKAGES(17, false),
    /** Vehicles that came back because the work was not right (返修). */
    RETURNS(18, false),
    /** Satisfaction (CSI) times the vehicles that it is of, in millionths. */
    SATISFACTION(19, false),
    /** The vehicles that a satisfaction is stated for. */
    RATED_VEHICLES(20, false);

    /** How many there are. */
    public static final int COUNT = values().length;

    private final int position;
    private final boolean money;

    Quantity(int position, boolean money) {
        this.position = position;
        this.money = money;
    }

    /** Finds what a measure of the funnel is called here. */
    public static Quantity of(FunnelMeasure measure) {
        return valueOf(measure.name());
    }

    /** Returns the place of its sum where sums are kept in a row, from 0. */
    public int position() {
        return position;
    }

    /** Returns whether it is an amount in cents. */
    public boolean isMoney() {
        return money;
    }
}
