package io.github.budget4s.read.spend;

import io.github.budget4s.read.columns.FileColumn;
import java.util.List;

/** A column that a file of spend may have, with the names under which it is found, the most telling first. */
public enum SpendColumn implements FileColumn {
    /** The day of the invoice or order. */
    DATE(
            "date",
            "日期",
            "费用日期",
            "付款日期",
            "支付日期",
            "发生日期",
            "记账日期",
            "入账日期",
            "开票日期",
            "报销日期",
            "投放日期",
            "时间",
            "付款时间",
            "支付时间",
            "发生时间",
            "invoicedate",
            "paymentdate",
            "paydate",
            "spenddate",
            "day"),
    /** The month of the spend. */
    MONTH("month", "月份", "年月", "月度", "费用月份", "统计月份", "归属月份", "月", "yearmonth", "period", "期间", "会计期间"),
    /** The year, where the month stands in a column of its own. */
    YEAR("year", "年份", "年度", "年"),
    /** How much. */
    AMOUNT(
            "amount", "金额", "费用", "费用金额", "实际费用", "实际金额", "支出", "支出金额", "花费", "消耗", "投放金额", "付款金额", "支付金额", "发生额",
            "含税金额", "spend", "cost", "expense"),
    /** The channel. */
    CHANNEL("channel", "渠道", "渠道名称", "投放渠道", "推广渠道", "媒体", "平台", "source", "媒体平台"),
    /** The activity. */
    ACTIVITY("activity", "活动", "活动名称", "活动主题", "campaign", "event", "项目", "项目名称"),
    /** The kind of money. */
    CATEGORY("category", "类别", "费用类别", "费用类型", "预算类别", "type", "类型"),
    /** The store. */
    STORE("store", "门店", "门店名称", "店名", "店铺", "经销商", "经销商名称", "经销店", "dealer", "shop", "storename", "dealership"),
    /** Whether it is paid or only ordered. */
    STATUS("status", "状态", "付款状态", "支付状态", "费用状态", "单据状态"),
    /** The number of the invoice or order. */
    REFERENCE("reference", "单号", "单据号", "凭证号", "发票号", "订单号", "合同号", "ref", "invoice", "invoicenumber", "编号");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; its type does not say so.
    private final List<String> names;

    SpendColumn(String... names) {
        this.names = List.of(names);
    }

    @Override
    public List<String> names() {
        return names;
    }
}
