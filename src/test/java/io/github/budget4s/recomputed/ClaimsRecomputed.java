package io.github.budget4s.recomputed;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/** Says what a policy refunds of what was paid by a day, less what was claimed. */
final class ClaimsRecomputed {

    private static final int WARNED_BEFORE = 30;
    private static final int QUARTER = 3;

    private final JsonNode policy;
    private final Table spend;
    private final Table funnel;
    private final Table claims;

    ClaimsRecomputed(Path folder) {
        policy = RawTables.yaml(folder, "policy.yaml").get("items");
        Table ledger = RawTables.withCents(RawTables.file(folder, "spend.csv"), "金额");
        spend = RawTables.withMonth(ledger.where(ledger.stringColumn("状态").isEqualTo("已付")), "日期");
        funnel = RawTables.withCents(RawTables.withCount(RawTables.file(folder, "funnel.csv"), "交车"), "收入");
        claims = RawTables.withCents(RawTables.file(folder, "claims.csv"), "金额");
    }

    Figures on(LocalDate day) {
        SortedMap<String, Long> claimed = claimed(until(claims, "日期", day.toString()));
        Figures figures = new Figures();
        for (Map.Entry<String, JsonNode> each : policy.properties()) {
            JsonNode item = each.getValue();
            String last = item.path("claim_by").asText("");
            // What is paid after the last day to claim is not refunded any more.
            String paidBy = last.isEmpty() || day.toString().compareTo(last) < 0 ? day.toString() : last;
            List<String> channels = new ArrayList<>();
            item.path("channels").forEach(channel -> channels.add(channel.asText()));
            Table paid = until(spend, "日期", paidBy);
            paid = paid.where(paid.stringColumn("渠道").isIn(channels));
            long refunded = refunded(item, paid, paidBy);
            long sent = claimed.getOrDefault(each.getKey(), 0L);
            long claimable = Math.max(0, refunded - sent);
            figures.put(each.getKey(), "spent", Numbers.yuan(sum(paid, "cents")));
            figures.put(each.getKey(), "claimed", Numbers.yuan(sent));
            figures.put(each.getKey(), "claim_by", last);
            long left = last.isEmpty() ? 0 : ChronoUnit.DAYS.between(day, LocalDate.parse(last));
            figures.put(each.getKey(), "days_left", last.isEmpty() ? "" : String.valueOf(left));
            boolean isLapsed = !last.isEmpty() && left < 0;
            figures.put(each.getKey(), "claimable", Numbers.yuan(isLapsed ? 0 : claimable));
            figures.put(each.getKey(), "lapsed", Numbers.yuan(isLapsed ? claimable : 0));
            boolean near = !last.isEmpty() && claimable > 0 && left <= WARNED_BEFORE;
            figures.put(each.getKey(), "flag", !near ? "ok" : left < 0 ? "red" : "yellow");
        }
        return figures;
    }

    /** Of each claim the last line counts; the file has them in the order of their days. */
    private static SortedMap<String, Long> claimed(Table known) {
        Map<String, Integer> last = new HashMap<>();
        for (int row = 0; row < known.rowCount(); row++) {
            last.put(known.stringColumn("单号").get(row), row);
        }
        Table states = known.where(Selection.with(
                last.values().stream().mapToInt(Integer::intValue).toArray()));
        return RawTables.sums(states.where(states.stringColumn("状态").isNotEqualTo("已驳回")), "cents", "项目");
    }

    private static Table until(Table table, String column, String last) {
        return table.where(table.stringColumn(column).eval(text -> text.compareTo(last) <= 0));
    }

    private static long sum(Table table, String column) {
        return RawTables.sums(table, column, table.columnNames().get(0)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private long refunded(JsonNode item, Table paid, String day) {
        // The funnel has months and no days: that of the day counts with what stands there.
        Table known = until(funnel, "月份", day.substring(0, "2026-01".length()));
        long vehicles = sum(known, "count");
        if (vehicles < item.path("conditions").path("min_units").asLong(0)) {
            return 0;
        }
        BigDecimal amount =
                BigDecimal.valueOf(Numbers.centsOfPlan(item.path("amount").asText("0")));
        BigDecimal rate = Numbers.rate(item.path("rate").asText("0"));
        BigDecimal refunded =
                switch (item.get("basis").asText()) {
                    case "share_of_spend" -> byQuarter(item, paid, rate);
                    case "per_vehicle" -> amount.multiply(BigDecimal.valueOf(vehicles));
                    case "fixed" -> amount;
                    case "share_of_revenue" -> rate.multiply(BigDecimal.valueOf(sum(known, "cents")));
                    case "per_event" ->
                        amount.multiply(BigDecimal.valueOf(Math.min(
                                item.get("max_events").asLong(),
                                paid.stringColumn("活动").unique().size())));
                    default ->
                        throw new IllegalArgumentException(item.get("basis").asText());
                };
        BigDecimal cap = item.has("cap")
                ? BigDecimal.valueOf(Numbers.centsOfPlan(item.get("cap").asText()))
                : refunded;
        return refunded.min(cap).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static BigDecimal byQuarter(JsonNode item, Table paid, BigDecimal rate) {
        BigDecimal cap = BigDecimal.valueOf(
                Numbers.centsOfPlan(item.path("quarterly_cap").asText("0")));
        BigDecimal refunded = BigDecimal.ZERO;
        for (int quarter = 0; quarter < 4; quarter++) {
            int own = quarter;
            Table months = paid.where(paid.stringColumn("month")
                    .eval(month -> (YearMonth.parse(month).getMonthValue() - 1) / QUARTER == own));
            BigDecimal part = rate.multiply(BigDecimal.valueOf(sum(months, "cents")));
            refunded = refunded.add(item.has("quarterly_cap") ? part.min(cap) : part);
        }
        return refunded;
    }
}
