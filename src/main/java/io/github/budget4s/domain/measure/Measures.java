package io.github.budget4s.domain.measure;

import static io.github.budget4s.domain.measure.Better.DOWN;
import static io.github.budget4s.domain.measure.Better.NONE;
import static io.github.budget4s.domain.measure.Better.UP;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The measures that the program knows, each with the other names under which plans have it and, where files have it,
 * the headings of its column.
 */
public final class Measures {

    public static final Quantity SPEND = Quantity.money("spend", NONE, "投放金额", "费用");
    /** Times an advertisement was shown. */
    public static final Quantity IMPRESSIONS = Quantity.count("impressions", UP, "曝光", "曝光量", "曝光数", "展示量")
            .headed("曝光 曝光量 曝光数 曝光次数 展现量 展示量 展示 展示数 展示次数 展现 展现数 展现次数 播放量 播放次数 views impr.");
    /** People who came to an event or a stand. */
    public static final Quantity VISITORS = Quantity.count("visitors", UP, "集客", "集客量", "集客数", "集客人数", "到场人数")
            .headed("集客 集客量 集客数 集客人数 到场人数 参与人数 attendance");
    /** People who left a way to reach them. */
    public static final Quantity CONTACTS = Quantity.count(
                    "contacts", UP, "wecom_contacts", "加粉", "加粉数", "加粉量", "企微好友", "新增好友")
            .headed("加粉 加粉数 加粉量 新增好友 新增粉丝 企微好友 followers");

    public static final Quantity LEADS = Quantity.count(
                    "leads", UP, "线索", "线索量", "线索数", "线索数量", "有效线索", "高意向线索", "留资量", "留资数")
            .headed(
                    "线索 线索量 线索数 线索数量 留资 留资量 留资数 有效线索 线索总量 总线索 总线索量 线索总数 线索条数 线索人数 有效线索量 有效线索数 转化数 转化量 inquiries conversions");
    /** Visits to the store. */
    public static final Quantity VISITS = Quantity.count("visits", UP, "到店", "到店量", "到店数", "到店人数", "到店批次", "进店量", "进店数")
            .headed("到店 到店量 到店数 到店人数 到店批次 到店客户 到店客户数 进店批次 进店人数 进店 进店量 进店数 showroomvisits");

    public static final Quantity TEST_DRIVES = Quantity.count(
                    "test_drives", UP, "试驾", "试驾量", "试驾数", "试驾人数", "试驾次数", "试驾批次")
            .headed("试驾 试驾量 试驾数 试驾人数 试驾次数 试驾批次 试乘试驾");
    public static final Quantity ORDERS = Quantity.count(
                    "orders", UP, "订单", "订单量", "订单数", "订单数量", "订单台数", "成交", "成交量", "成交数", "成交台数")
            .headed("订单 订单量 订单数 订单数量 成交 成交量 成交数 成交台数 下订 下订数 下订量 订单台数");
    public static final Quantity DELIVERIES = Quantity.count(
                    "deliveries",
                    UP,
                    "units",
                    "vehicles_sold",
                    "交车",
                    "销量",
                    "交车量",
                    "交车数",
                    "交车台数",
                    "交付量",
                    "交付台数",
                    "销售量",
                    "销售台数")
            .headed("交车 交车量 交车数 交车台数 交付 交付数 交车数量 提车 提车量 交付量 交付台数");
    /** What the customers paid. */
    public static final Quantity REVENUE =
            Quantity.money("revenue", UP, "收入", "销售额", "销售收入", "销售金额").headed("收入 销售额 销售金额 销售收入 成交金额 成交额 营业额 turnover");

    public static final Quantity GROSS_PROFIT =
            Quantity.money("gross_profit", UP, "毛利", "毛利额").headed("毛利 毛利额 销售毛利 grossmargin margin");

    public static final Quotient COST_PER_LEAD = cost("cost_per_lead", LEADS, "cpl", "线索成本", "单条线索成本", "单线索成本", "线索单价");
    public static final Quotient COST_PER_VISIT = cost("cost_per_visit", VISITS, "到店成本", "单次到店成本", "单个到店成本");
    public static final Quotient COST_PER_ORDER = cost("cost_per_order", ORDERS, "订单成本", "单个订单成本", "单订单成本", "成交成本");
    public static final Quotient VISIT_RATE = rate("visit_rate", UP, VISITS, LEADS, "到店率", "线索到店率", "邀约到店率");
    public static final Quotient CLOSE_RATE = rate("close_rate", UP, ORDERS, VISITS, "closing_rate", "成交率", "到店成交率");
    /** Revenue a yuan of spend. */
    public static final Quotient RETURN_ON_SPEND =
            new Quotient("return_on_spend", Unit.RETURN, UP, REVENUE, SPEND, 1, List.of("roas", "投入产出比", "投产比"));
    /** Gross profit above the spend, a yuan of spend. */
    public static final Quotient ROI = rate(
            "roi", UP, new Difference("gross_profit_after_spend", UP, GROSS_PROFIT, SPEND, List.of()), SPEND, "投资回报率");
    /** Spend a thousand impressions. */
    public static final Quotient COST_PER_MILLE = new Quotient(
            "cost_per_mille", Unit.MONEY, DOWN, SPEND, IMPRESSIONS, 1000, List.of("cpm", "千次曝光成本", "千次展示成本"));

    public static final Quotient COST_PER_VISITOR = cost("cost_per_visitor", VISITORS, "集客成本");
    public static final Quotient COST_PER_CONTACT = cost("cost_per_contact", CONTACTS, "加粉成本");
    public static final Quotient TEST_DRIVE_RATE = rate("test_drive_rate", UP, TEST_DRIVES, VISITS, "试驾率", "到店试驾率");
    public static final Quotient DELIVERY_RATE = rate("delivery_rate", UP, DELIVERIES, ORDERS, "交车率");
    /** Spend a delivery (单车营销成本). */
    public static final Quotient COST_PER_VEHICLE =
            cost("cost_per_vehicle", DELIVERIES, "单车营销成本", "单车营销费用", "单台营销成本", "单车成本");

    /** After-sales output (售后产值). */
    public static final Quantity OUTPUT = Quantity.money(
                    "output", UP, "after_sales_output", "售后产值", "售后总产值", "售后营业额", "产值")
            .headed("产值 售后产值 总产值 营业额 售后营业额 aftersalesoutput turnover");

    public static final Quantity PACKAGE_OUTPUT = Quantity.money(
                    "package_output", UP, "maintenance_package_output", "套餐产值")
            .headed("套餐产值 保养套餐产值 保养套餐 maintenancepackages");
    public static final Quantity ACCIDENT_OUTPUT = Quantity.money(
                    "accident_output", UP, "accident_repair_output", "事故产值")
            .headed("事故产值 事故维修产值 事故车产值 事故维修 accidentrepair");
    public static final Quantity INSURANCE_OUTPUT =
            Quantity.money("insurance_output", UP, "insurance", "保险产值", "保险营业额").headed("保险产值 保险营业额 保险 insurance");
    /** Output without insurance (维修产值). */
    public static final Difference WORKSHOP_OUTPUT = new Difference(
            "workshop_output", UP, OUTPUT, INSURANCE_OUTPUT, List.of("workshop", "维修产值", "车间产值", "车间营业额"));
    /** Vehicles that came to the workshop. */
    public static final Quantity VEHICLES = Quantity.count(
                    "vehicles", UP, "service_vehicles", "进厂台次", "进厂台数", "入厂台次", "维修台次", "台次")
            .headed("进厂台次 台次 入厂台次 维修台次 车辆数 servicevehicles");
    /** Vehicles whose repair or policy an insurer paid (保险台次). */
    public static final Quantity INSURANCE_VEHICLES =
            Quantity.count("insurance_vehicles", NONE).headed("保险台次 保险车辆数");
    /** Maintenance packages sold. */
    public static final Quantity PACKAGES =
            Quantity.count("packages", UP, "service_packages", "套餐数", "套餐销量").headed("套餐数 套餐销量 套餐销售数 servicepackages");
    /** Vehicles that came back because the work was not right. */
    public static final Quantity RETURNS =
            Quantity.count("returns", DOWN, "返修", "返修台次", "返修数").headed("返修 返修台次 返修数 内返 comebacks");
    /** Output a vehicle (台次产值). */
    public static final Quotient OUTPUT_PER_VEHICLE =
            outputPer("output_per_vehicle", OUTPUT, VEHICLES, "service_output_per_vehicle", "单台产值", "单车产值", "台次产值");

    public static final Quotient INSURANCE_PER_VEHICLE =
            outputPer("insurance_per_vehicle", INSURANCE_OUTPUT, INSURANCE_VEHICLES, "保险单台产值");
    public static final Quotient PACKAGE_SHARE =
            rate("package_share", NONE, PACKAGE_OUTPUT, OUTPUT, "maintenance_package_share", "保养套餐占比");
    public static final Quotient ACCIDENT_SHARE =
            rate("accident_share", NONE, ACCIDENT_OUTPUT, OUTPUT, "accident_repair_share", "事故维修占比");
    public static final Quotient INSURANCE_SHARE = rate("insurance_share", NONE, INSURANCE_OUTPUT, OUTPUT, "保险占比");
    public static final Quotient RETURN_RATE = rate("return_rate", DOWN, RETURNS, VEHICLES, "返修率");
    /** Satisfaction (CSI) times the vehicles that it is of, in millionths. */
    public static final Quantity SATISFACTION_TIMES_VEHICLES =
            new Quantity("satisfaction_times_vehicles", Unit.RATIO, NONE, 1_000_000, List.of(), List.of());
    /** The vehicles that a satisfaction is known of. */
    public static final Quantity RATED_VEHICLES = Quantity.count("rated_vehicles", NONE);
    /** The mean of the vehicles that it is known of. */
    public static final Quotient SATISFACTION =
            rate("satisfaction", UP, SATISFACTION_TIMES_VEHICLES, RATED_VEHICLES, "csi", "满意度", "客户满意度");

    /** The quantities of funnel files, from the first sight of an advertisement to the money that came in. */
    public static final List<Quantity> FUNNEL = List.of(
            IMPRESSIONS, VISITORS, CONTACTS, LEADS, VISITS, TEST_DRIVES, ORDERS, DELIVERIES, REVENUE, GROSS_PROFIT);

    /**
     * The quantities of after-sales files; satisfaction, which is no quantity, is weighed by vehicles as it is read.
     */
    public static final List<Quantity> WORKSHOP = List.of(
            OUTPUT, PACKAGE_OUTPUT, ACCIDENT_OUTPUT, INSURANCE_OUTPUT, VEHICLES, INSURANCE_VEHICLES, PACKAGES, RETURNS);

    /** Measures that no file of the program's has, which plans state so often that it has a word for them. */
    public static final Set<String> OFTEN_PLANNED = Set.of("repurchases", "weekly_community_activity");

    /** The measures of spend and what it brought. */
    private static final List<Measure> SALES = List.of(
            SPEND,
            IMPRESSIONS,
            VISITORS,
            CONTACTS,
            LEADS,
            VISITS,
            TEST_DRIVES,
            ORDERS,
            DELIVERIES,
            REVENUE,
            GROSS_PROFIT,
            COST_PER_LEAD,
            COST_PER_VISIT,
            COST_PER_ORDER,
            VISIT_RATE,
            CLOSE_RATE,
            RETURN_ON_SPEND,
            ROI,
            COST_PER_MILLE,
            COST_PER_VISITOR,
            COST_PER_CONTACT,
            TEST_DRIVE_RATE,
            DELIVERY_RATE,
            COST_PER_VEHICLE);

    private static final List<Measure> SERVICE = List.of(
            OUTPUT,
            PACKAGE_OUTPUT,
            ACCIDENT_OUTPUT,
            INSURANCE_OUTPUT,
            WORKSHOP_OUTPUT,
            VEHICLES,
            PACKAGES,
            RETURNS,
            OUTPUT_PER_VEHICLE,
            INSURANCE_PER_VEHICLE,
            PACKAGE_SHARE,
            ACCIDENT_SHARE,
            INSURANCE_SHARE,
            RETURN_RATE,
            SATISFACTION);

    /** All that have a name for users; a quantity that only some quotient needs has none. */
    public static final List<Measure> ALL =
            Stream.concat(SALES.stream(), SERVICE.stream()).toList();

    private static final Map<String, Measure> BY_NAME = byName();

    private static Map<String, Measure> byName() {
        Map<String, Measure> byName = new HashMap<>();
        for (Measure measure : ALL) {
            byName.putIfAbsent(measure.name(), measure);
            measure.otherNames().forEach(name -> byName.putIfAbsent(name, measure));
        }
        return byName;
    }

    /** A cost of something that only the plan knows is named so, too. */
    private static final String COST_PER = "cost_per_";

    private Measures() {}

    private static Quotient cost(String name, Quantity result, String... otherNames) {
        return new Quotient(name, Unit.MONEY, DOWN, SPEND, result, 1, List.of(otherNames));
    }

    private static Quotient outputPer(String name, Quantity output, Quantity vehicles, String... otherNames) {
        return new Quotient(name, Unit.MONEY, UP, output, vehicles, 1, List.of(otherNames));
    }

    private static Quotient rate(String name, Better better, Measure part, Quantity whole, String... otherNames) {
        return new Quotient(name, Unit.RATIO, better, part, whole, 1, List.of(otherNames));
    }

    /** Makes the number of something that only a plan counts: creators, stands. */
    public static Quantity own(String name) {
        return Quantity.count(name, UP);
    }

    /** The plan's own measures have figures in millionths. */
    public static final long OWN_FRACTION = 1_000_000;

    /** Makes what a file has of a measure of the plan's own. */
    public static Quantity own(String name, Unit unit) {
        return new Quantity(name, unit, NONE, OWN_FRACTION, List.of(), List.of());
    }

    /** Makes what a measure of the plan's own is divided out of, for which it has no name. */
    public static Quantity ownDivisor(String name) {
        return own(name + " ÷", Unit.COUNT);
    }

    /** Makes a measure of the plan's own that is divided out of two figures. */
    public static Quotient ownQuotient(Quantity above, Quantity below) {
        return new Quotient(above.name(), above.unit(), NONE, above, below, 1, List.of());
    }

    /** Makes what each of those costs. */
    public static Quotient ownCost(String name, Quantity of) {
        return cost(name, of);
    }

    /** Makes how many leads each of those brings. */
    public static Quotient ownLeads(String name, Quantity of) {
        return new Quotient(name, Unit.COUNT, UP, LEADS, of, 1, List.of());
    }

    /** Finds a measure by its name or another name that plans have for it. */
    public static Optional<Measure> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Returns whether it is one of a plan's own, rather than one that the program has a name for. */
    public static boolean isOwn(Measure measure) {
        return !ALL.contains(measure);
    }

    /** Returns which way a measure is better that a plan names; of its own measures that is known of costs alone. */
    public static Better better(String name) {
        Optional<Measure> measure = find(name);
        if (measure.isPresent()) {
            return measure.get().better();
        }
        return name.startsWith(COST_PER) ? DOWN : NONE;
    }

    /** Returns whether it is of after-sales rather than of the funnel. */
    public static boolean isService(Measure measure) {
        return SERVICE.contains(measure);
    }
}
