package io.github.budget4s.recomputed;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Holds what was paid against what the funnel says came in. */
final class KpiRecomputed {

    private static final Map<String, String> COUNTS = Map.of(
            "线索",
            "leads",
            "到店",
            "visits",
            "试驾",
            "test_drives",
            "订单",
            "orders",
            "交车",
            "deliveries",
            "曝光",
            "impressions",
            "集客",
            "visitors",
            "加粉",
            "contacts");
    /** The counts that have a column whether or not they are asked for. */
    private static final List<String> SHOWN = List.of("leads", "visits", "test_drives", "orders", "deliveries");

    private static final Map<String, String> AMOUNTS = Map.of("收入", "revenue", "毛利", "gross_profit");
    /** Each cost and the count that it is of. */
    private static final Map<String, String> COSTS = Map.of(
            "cost_per_lead",
            "leads",
            "cost_per_visit",
            "visits",
            "cost_per_order",
            "orders",
            "cost_per_visitor",
            "visitors",
            "cost_per_contact",
            "contacts",
            "cost_per_vehicle",
            "deliveries");
    /** Each rate, and what is divided by what. */
    private static final Map<String, List<String>> RATES = Map.of(
            "visit_rate", List.of("visits", "leads"),
            "close_rate", List.of("orders", "visits"),
            "test_drive_rate", List.of("test_drives", "visits"),
            "delivery_rate", List.of("deliveries", "orders"),
            "return_on_spend", List.of("revenue", "spend"));

    private static final Map<String, String> KEYS = Map.of("渠道", "channel", "活动", "activity");

    private final Table spend;
    private final Table funnel;
    private final Map<String, SortedMap<String, Long>> sums = new LinkedHashMap<>();

    KpiRecomputed(Path folder) {
        Table ledger = RawTables.withCents(RawTables.file(folder, "spend.csv"), "金额");
        spend = withKeys(ledger.where(ledger.stringColumn("状态").isEqualTo("已付")));
        funnel = withKeys(RawTables.file(folder, "funnel.csv"));
    }

    private static Table withKeys(Table table) {
        RawTables.withMonth(table, table.containsColumn("日期") ? "日期" : "月份");
        for (Map.Entry<String, String> key : KEYS.entrySet()) {
            if (table.containsColumn(key.getKey())) {
                table.addColumns(StringColumn.create(
                        key.getValue(),
                        table.stringColumn(key.getKey()).asList().stream()
                                .map(name -> name.isEmpty() ? "unattributed" : name)));
            }
        }
        return table;
    }

    Figures by(String... keys) {
        sums.clear();
        sums.put("spend", RawTables.sums(spend, "cents", keys));
        COUNTS.forEach((heading, measure) -> {
            if (funnel.containsColumn(heading)) {
                sums.put(measure, RawTables.sums(RawTables.withCount(funnel.copy(), heading), "count", keys));
            }
        });
        AMOUNTS.forEach((heading, measure) -> {
            if (funnel.containsColumn(heading)) {
                sums.put(measure, RawTables.sums(RawTables.withCents(funnel.copy(), heading), "cents", keys));
            }
        });
        TreeSet<String> rows = sums.values().stream()
                .flatMap(each -> each.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        Figures figures = new Figures();
        for (String row : rows) {
            figures.put(row, "spend", Numbers.yuan(of("spend", row)));
            SHOWN.forEach(measure -> figures.put(row, measure, count(measure, row)));
            AMOUNTS.values().forEach(measure -> figures.put(row, measure, amount(measure, row)));
            COSTS.forEach((cost, count) -> figures.put(row, cost, Numbers.cost(of("spend", row), of(count, row))));
            RATES.forEach((rate, of) -> figures.put(row, rate, ratio(of.get(0), of.get(1), row)));
            figures.put(
                    row,
                    "roi",
                    has("gross_profit")
                            ? Numbers.ratio(of("gross_profit", row) - of("spend", row), of("spend", row))
                            : "");
            figures.put(row, "cost_per_mille", Numbers.cost(1000 * of("spend", row), of("impressions", row)));
        }
        return figures;
    }

    private boolean has(String measure) {
        return sums.containsKey(measure);
    }

    private long of(String measure, String row) {
        return sums.getOrDefault(measure, new TreeMap<>()).getOrDefault(row, 0L);
    }

    private String count(String measure, String row) {
        return has(measure) ? String.valueOf(of(measure, row)) : "";
    }

    private String amount(String measure, String row) {
        return has(measure) ? Numbers.yuan(of(measure, row)) : "";
    }

    private String ratio(String dividend, String divisor, String row) {
        return has(dividend) && has(divisor) ? Numbers.ratio(of(dividend, row), of(divisor, row)) : "";
    }
}
