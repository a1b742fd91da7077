package io.github.budget4s.read.funnel;

import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.read.columns.FileColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column that a funnel file may have, with the names under which it is found, the most telling first. */
public enum FunnelColumn implements FileColumn {
    /** The day on which it came in. */
    DATE(null, "date", "日期", "统计日期", "线索日期", "留资日期", "到店日期", "订单日期", "下单日期", "成交日期", "交车日期", "时间", "day"),
    /** The month in which it came in. */
    MONTH(null, "month", "月份", "年月", "月度", "统计月份", "月", "yearmonth", "period", "期间"),
    /** The year, where the month stands in a column of its own. */
    YEAR(null, "year", "年份", "年度", "年"),
    /** The channel. */
    CHANNEL(null, "channel", "渠道", "渠道名称", "投放渠道", "推广渠道", "来源", "来源渠道", "客户来源", "线索来源", "媒体", "平台", "媒体平台", "source"),
    /** The activity. */
    ACTIVITY(null, "activity", "活动", "活动名称", "活动主题", "campaign", "event"),
    /** The store. */
    STORE(null, "store", "门店", "门店名称", "店名", "店铺", "经销商", "经销商名称", "经销店", "dealer", "shop", "storename", "dealership"),
    /** Times an advertisement was shown. */
    IMPRESSIONS(Measures.IMPRESSIONS, "impressions", "曝光", "曝光量", "曝光数", "曝光次数", "展现量", "展示量", "播放量", "views"),
    /** People who came to an event or a stand. */
    VISITORS(Measures.VISITORS, "visitors", "集客", "集客量", "集客数", "集客人数", "到场人数", "参与人数", "attendance"),
    /** People who left a way to reach them. */
    CONTACTS(Measures.CONTACTS, "contacts", "加粉", "加粉数", "加粉量", "新增好友", "新增粉丝", "企微好友", "followers"),
    /** Leads. */
    LEADS(Measures.LEADS, "leads", "线索", "线索量", "线索数", "线索数量", "留资", "留资量", "留资数", "有效线索", "inquiries"),
    /** Visits to the store. */
    VISITS(Measures.VISITS, "visits", "到店", "到店量", "到店数", "到店人数", "进店", "进店量", "进店数", "showroomvisits"),
    /** Test drives. */
    TEST_DRIVES(Measures.TEST_DRIVES, "testdrives", "试驾", "试驾量", "试驾数", "试驾人数", "试乘试驾"),
    /** Orders. */
    ORDERS(Measures.ORDERS, "orders", "订单", "订单量", "订单数", "订单数量", "成交", "成交量", "成交数", "成交台数", "下订", "下订数"),
    /** Deliveries. */
    DELIVERIES(Measures.DELIVERIES, "deliveries", "交车", "交车量", "交车数", "交车台数", "交付", "交付量", "交付台数"),
    /** What the customers paid. */
    REVENUE(Measures.REVENUE, "revenue", "收入", "销售额", "销售金额", "销售收入", "成交金额", "成交额", "营业额", "turnover"),
    /** What was left of it. */
    GROSS_PROFIT(Measures.GROSS_PROFIT, "grossprofit", "毛利", "毛利额", "销售毛利", "grossmargin", "margin");

    private final @Nullable Quantity measure;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; its type does not say so.
    private final List<String> names;

    FunnelColumn(@Nullable Quantity measure, String... names) {
        this.measure = measure;
        this.names = List.of(names);
    }

    /** Returns what the column counts; null when it counts nothing. */
    @Nullable
    Quantity measure() {
        return measure;
    }

    @Override
    public List<String> names() {
        return names;
    }
}
