package io.github.budget4s.read.claims;

import io.github.budget4s.read.columns.FileColumn;
import java.util.List;

/** A column that a file of claims may have, with the names under which it is found, the most telling first. */
public enum ClaimColumn implements FileColumn {
    /** The day on which the claim was sent. */
    DATE("date", "日期", "申报日期", "提交日期", "申请日期", "claimdate"),
    /** The month in which it was sent. */
    MONTH("month", "月份", "年月", "申报月份", "月"),
    /** The year, where the month stands in a column of its own. */
    YEAR("year", "年份", "年度", "年"),
    /** The item of the policy. */
    ITEM("item", "项目", "政策项目", "支持项目", "返利项目", "科目"),
    /** How much. */
    AMOUNT("amount", "金额", "申报金额", "返利金额", "支持金额"),
    /** What became of it. */
    STATUS("status", "状态", "申报状态", "审批状态");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; its type does not say so.
    private final List<String> names;

    ClaimColumn(String... names) {
        this.names = List.of(names);
    }

    @Override
    public List<String> names() {
        return names;
    }
}
