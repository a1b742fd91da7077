package io.github.budget4s.read.sales;

import io.github.budget4s.read.columns.FileColumn;
import java.util.List;

/** A column that a sales history may have, with the names under which it is found, the most telling first. */
public enum SalesColumn implements FileColumn {
    /** The day of the sale: one line per order or per day. */
    DATE(
            "date",
            "日期",
            "交车日期",
            "交付日期",
            "提车日期",
            "销售日期",
            "开票日期",
            "成交日期",
            "订单日期",
            "下单日期",
            "交车时间",
            "销售时间",
            "成交时间",
            "订单时间",
            "时间",
            "deliverydate",
            "saledate",
            "salesdate",
            "orderdate",
            "invoicedate",
            "day"),
    /** The month of the sales. */
    MONTH("month", "月份", "年月", "月度", "统计月份", "销售月份", "月", "yearmonth", "period", "期间"),
    /** The year, where the month stands in a column of its own. */
    YEAR("year", "年份", "年度", "年"),
    /** How many vehicles. */
    UNITS(
            "units",
            "销量",
            "数量",
            "台数",
            "销售量",
            "销售台数",
            "销售数量",
            "交车台数",
            "交车量",
            "交付量",
            "交付台数",
            "零售量",
            "零售台数",
            "成交台数",
            "辆数",
            "quantity",
            "qty",
            "sales",
            "vehicles",
            "volume",
            "unitssold"),
    /** The store. */
    STORE("store", "门店", "门店名称", "店名", "店铺", "经销商", "经销商名称", "经销店", "dealer", "shop", "storename", "dealership"),
    /** The model. */
    MODEL("model", "车型", "车系", "车型名称", "车款", "modelname"),
    /** The channel the customer came by. */
    CHANNEL("channel", "渠道", "渠道名称", "来源", "来源渠道", "客户来源", "线索来源", "source"),
    /** What the customer paid. */
    REVENUE("revenue", "收入", "销售额", "销售金额", "销售收入", "成交金额", "营业额", "turnover"),
    /** What was left of it. */
    GROSS_PROFIT("grossprofit", "毛利", "毛利额", "销售毛利", "grossmargin", "margin");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; its type does not say so.
    private final List<String> names;

    SalesColumn(String... names) {
        this.names = List.of(names);
    }

    @Override
    public List<String> names() {
        return names;
    }
}
