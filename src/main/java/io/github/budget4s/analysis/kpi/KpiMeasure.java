package io.github.budget4s.analysis.kpi;

import io.github.budget4s.domain.money.Ratio;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is measured: a sum, or a ratio of sums. Values are exact; amounts are in yuan.
 *
 * <p>Each has the name that columns and targets carry, {@code cost_per_lead}, and other names under which plans have
 * it.
 */
public enum KpiMeasure {
    /** What was spent. */
    SPEND(Kind.MONEY, Quantity.SPEND, null, null, 1, "投放金额", "费用"),
    /** Times an advertisement was shown. */
    IMPRESSIONS(Kind.COUNT, Quantity.IMPRESSIONS, null, null, 1, "曝光", "曝光量"),
    /** People who came to an event. */
    VISITORS(Kind.COUNT, Quantity.VISITORS, null, null, 1, "集客", "集客量"),
    /** People who left a way to reach them. */
    CONTACTS(Kind.COUNT, Quantity.CONTACTS, null, null, 1, "wecom_contacts", "加粉", "企微好友", "新增好友"),
    /** Leads. */
    LEADS(Kind.COUNT, Quantity.LEADS, null, null, 1, "线索", "线索量", "高意向线索"),
    /** Visits. */
    VISITS(Kind.COUNT, Quantity.VISITS, null, null, 1, "到店", "到店量"),
    /** Test drives. */
    TEST_DRIVES(Kind.COUNT, Quantity.TEST_DRIVES, null, null, 1, "试驾", "试驾量"),
    /** Orders. */
    ORDERS(Kind.COUNT, Quantity.ORDERS, null, null, 1, "订单", "订单量", "成交"),
    /** Deliveries. */
    DELIVERIES(Kind.COUNT, Quantity.DELIVERIES, null, null, 1, "units", "vehicles_sold", "交车", "销量", "交车量"),
    /** What the customers paid. */
    REVENUE(Kind.MONEY, Quantity.REVENUE, null, null, 1, "收入", "销售额"),
    /** What was left of it. */
    GROSS_PROFIT(Kind.MONEY, Quantity.GROSS_PROFIT, null, null, 1, "毛利"),
    /** Spend a lead (单条线索成本). */
    COST_PER_LEAD(Kind.COST, Quantity.SPEND, null, Quantity.LEADS, 1, "cpl", "线索成本", "单条线索成本"),
    /** Spend a visit (单次到店成本). */
    COST_PER_VISIT(Kind.COST, Quantity.SPEND, null, Quantity.VISITS, 1, "到店成本", "单次到店成本"),
    /** Spend an order (单个订单成本). */
    COST_PER_ORDER(Kind.COST, Quantity.SPEND, null, Quantity.ORDERS, 1, "订单成本", "单个订单成本"),
    /** Visits of leads (到店率). */
    VISIT_RATE(Kind.RATE, Quantity.VISITS, null, Quantity.LEADS, 1, "到店率"),
    /** Orders of visits (成交率). */
    CLOSE_RATE(Kind.RATE, Quantity.ORDERS, null, Quantity.VISITS, 1, "closing_rate", "成交率"),
    /** Revenue a yuan of spend (投入产出比). */
    RETURN_ON_SPEND(Kind.RETURN, Quantity.REVENUE, null, Quantity.SPEND, 1, "投入产出比"),
    /** Gross profit above the spend, a yuan of spend. */
    ROI(Kind.RATE, Quantity.GROSS_PROFIT, Quantity.SPEND, Quantity.SPEND, 1, "投资回报率"),
    /** Spend a thousand impressions (CPM). */
    COST_PER_MILLE(Kind.COST, Quantity.SPEND, null, Quantity.IMPRESSIONS, 1000, "cpm", "千次曝光成本"),
    /** Spend a visitor of an event (集客成本). */
    COST_PER_VISITOR(Kind.COST, Quantity.SPEND, null, Quantity.VISITORS, 1, "集客成本"),
    /** Spend a contact (加粉成本). */
    COST_PER_CONTACT(Kind.COST, Quantity.SPEND, null, Quantity.CONTACTS, 1, "加粉成本"),
    /** Test drives of visits (试驾率). */
    TEST_DRIVE_RATE(Kind.RATE, Quantity.TEST_DRIVES, null, Quantity.VISITS, 1, "试驾率"),
    /** Deliveries of orders (交车率). */
    DELIVERY_RATE(Kind.RATE, Quantity.DELIVERIES, null, Quantity.ORDERS, 1, "交车率"),
    /** Spend a delivery (单车营销成本). */
    COST_PER_VEHICLE(Kind.COST, Quantity.SPEND, null, Quantity.DELIVERIES, 1, "单车营销成本", "单车成本"),
    /** After-sales output (售后产值). */
    OUTPUT(Kind.MONEY, Quantity.OUTPUT, null, null, 1, "after_sales_output", "售后产值", "产值"),
    /** Output of maintenance packages. */
    PACKAGE_OUTPUT(Kind.MONEY, Quantity.PACKAGE_OUTPUT, null, null, 1, "maintenance_package_output", "套餐产值"),
    /** Output of accident repair. */
    ACCIDENT_OUTPUT(Kind.MONEY, Quantity.ACCIDENT_OUTPUT, null, null, 1, "accident_repair_output", "事故产值"),
    /** Output of insurance. */
    INSURANCE_OUTPUT(Kind.MONEY, Quantity.INSURANCE_OUTPUT, null, null, 1, "insurance", "保险产值"),
    /** Output without insurance (维修产值). */
    WORKSHOP_OUTPUT(Kind.MONEY, Quantity.OUTPUT, Quantity.INSURANCE_OUTPUT, null, 1, "workshop", "维修产值"),
    /** Vehicles in the workshop. */
    VEHICLES(Kind.COUNT, Quantity.VEHICLES, null, null, 1, "service_vehicles", "进厂台次", "台次"),
    /** Maintenance packages sold. */
    PACKAGES(Kind.COUNT, Quantity.PACKAGES, null, null, 1, "service_packages", "套餐数"),
    /** Vehicles that came back. */
    RETURNS(Kind.COUNT, Quantity.RETURNS, null, null, 1, "返修", "返修台次"),
    /** Output a vehicle (台次产值). */
    OUTPUT_PER_VEHICLE(Kind.YIELD, Quantity.OUTPUT, null, Quantity.VEHICLES, 1, "service_output_per_vehicle", "单台产值"),
    /** Insurance output a vehicle that an insurer paid for. */
    INSURANCE_PER_VEHICLE(Kind.YIELD, Quantity.INSURANCE_OUTPUT, null, Quantity.INSURANCE_VEHICLES, 1, "保险单台产值"),
    /** The part of the output that is maintenance packages. */
    PACKAGE_SHARE(Kind.RATE, Quantity.PACKAGE_OUTPUT, null, Quantity.OUTPUT, 1, "maintenance_package_share", "保养套餐占比"),
    /** The part of the output that is accident repair. */
    ACCIDENT_SHARE(Kind.RATE, Quantity.ACCIDENT_OUTPUT, null, Quantity.OUTPUT, 1, "accident_repair_share", "事故维修占比"),
    /** The part of the output that is insurance. */
    INSURANCE_SHARE(Kind.RATE, Quantity.INSURANCE_OUTPUT, null, Quantity.OUTPUT, 1, "保险占比"),
    /** Returns of vehicles (返修率). */
    RETURN_RATE(Kind.RATE, Quantity.RETURNS, null, Quantity.VEHICLES, 1, "返修率"),
    /** Satisfaction, weighed by vehicles (满意度). */
    SATISFACTION(Kind.RATE, Quantity.SATISFACTION, null, Quantity.RATED_VEHICLES, 1, "csi", "满意度", "客户满意度");

    /** What a value is. */
    public enum Kind {
        /** An amount. */
        MONEY,
        /** A whole number. */
        COUNT,
        /** An amount for one of something, the less the better. */
        COST,
        /** An amount for one of something, the more the better. */
        YIELD,
        /** A part of something. */
        RATE,
        /** What one yuan brings. */
        RETURN
    }

    private static final int CENTS = 100;
    private static final int SATISFACTION_UNIT = 1_000_000;

    private final Kind kind;

    private final Quantity counted;

    private final @Nullable Quantity subtracted;
    private final @Nullable Quantity divisor;
    private final int factor;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; its type does not say so.
    private final List<String> otherNames;

    KpiMeasure(
            Kind kind,
            Quantity counted,
            @Nullable Quantity subtracted,
            @Nullable Quantity divisor,
            int factor,
            String... otherNames) {
        this.kind = kind;
        this.counted = counted;
        this.subtracted = subtracted;
        this.divisor = divisor;
        this.factor = factor;
        this.otherNames = List.of(otherNames);
    }

    /** Finds a measure by its name or another name that plans have for it. */
    public static Optional<KpiMeasure> find(String name) {
        return Arrays.stream(values())
                .filter(measure -> measure.columnName().equals(name) || measure.otherNames.contains(name))
                .findFirst();
    }

    /** Finds the measure that is the sum of a quantity; null when there is none, which is so of averages. */
    static @Nullable KpiMeasure of(@Nullable Quantity quantity) {
        return Arrays.stream(values())
                .filter(measure -> measure.isSum() && measure.subtracted == null && measure.counted == quantity)
                .findFirst()
                .orElse(null);
    }

    /** Returns the name that columns have: {@code cost_per_lead}. */
    public String columnName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Kind kind() {
        return kind;
    }

    /** Returns whether it is of after-sales rather than of the funnel. */
    public boolean isService() {
        return counted.compareTo(Quantity.OUTPUT) >= 0;
    }

    /** Returns whether it is a sum, which months add up to. */
    public boolean isSum() {
        return divisor == null;
    }

    /** Returns what is counted, the whole of a sum or what stands above the line of a ratio. */
    public Quantity counted() {
        return counted;
    }

    /** Returns what is taken away from what is counted; null for nothing. */
    public @Nullable Quantity subtracted() {
        return subtracted;
    }

    /** Returns what is divided by; null for a sum. */
    public @Nullable Quantity divisor() {
        return divisor;
    }

    /** Returns whether a file that has these quantities has what the measure is computed from. */
    public boolean isStated(Set<Quantity> stated) {
        return stated.contains(counted)
                && (subtracted == null || stated.contains(subtracted))
                && (divisor == null || stated.contains(divisor));
    }

    /**
     * Computes the measure exactly.
     *
     * @return amounts in yuan; null when a quantity is in no file, or there is nothing to divide by
     */
    public @Nullable Ratio value(Figures figures) {
        if (!isStated(figures.stated())) {
            return null;
        }
        Ratio dividend = dividend(figures);
        if (divisor == null) {
            return dividend;
        }
        // A refund or a cancellation may leave less than nothing, by which no cost can be stated.
        return figures.sum(divisor) > 0 ? dividend.dividedBy(divisorValue(figures)) : null;
    }

    /** Returns what stands above the line, amounts in yuan, the factor counted in. */
    Ratio dividend(Figures figures) {
        Ratio sum = Ratio.of(figures.sum(counted), unit(counted));
        Quantity less = subtracted;
        if (less != null) {
            sum = sum.minus(Ratio.of(figures.sum(less), unit(less)));
        }
        return sum.times(Ratio.of(factor, 1));
    }

    /** Returns what stands below the line, amounts in yuan. */
    Ratio divisorValue(Figures figures) {
        Quantity by = divisor;
        if (by == null) {
            throw new IllegalStateException(this + " is a sum");
        }
        return Ratio.of(figures.sum(by), unit(by));
    }

    private static long unit(Quantity quantity) {
        return quantity.isMoney() ? CENTS : quantity == Quantity.SATISFACTION ? SATISFACTION_UNIT : 1;
    }
}
