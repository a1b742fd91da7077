package io.github.budget4s.read.budget;

import io.github.budget4s.read.columns.FileColumn;
import java.util.List;

/** A column that a budget may have, with the names under which it is found, the most telling first. */
public enum BudgetColumn implements FileColumn {
    /** The month. */
    MONTH("month", "月份", "年月", "月度", "预算月份", "月", "yearmonth", "period", "期间", "会计期间"),
    /** The year, where the month stands in a column of its own. */
    YEAR("year", "年份", "年度", "年"),
    /** How much may be spent: what {@code allocate} calls amount, or total beside the parts of it. */
    AMOUNT("amount", "金额", "budget", "预算", "预算金额", "预算额", "total", "合计", "总额"),
    /** The channel. */
    CHANNEL("channel", "渠道", "渠道名称", "投放渠道", "推广渠道", "媒体", "平台", "媒体平台"),
    /** The activity. */
    ACTIVITY("activity", "活动", "活动名称", "活动主题", "campaign", "event", "项目", "项目名称"),
    /** The store. */
    STORE("store", "门店", "门店名称", "店名", "店铺", "经销商", "经销商名称", "经销店", "dealer", "shop", "storename", "dealership");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; its type does not say so.
    private final List<String> names;

    BudgetColumn(String... names) {
        this.names = List.of(names);
    }

    @Override
    public List<String> names() {
        return names;
    }
}
