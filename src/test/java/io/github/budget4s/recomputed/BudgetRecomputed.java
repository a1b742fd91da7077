package io.github.budget4s.recomputed;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * Puts the proposal for a year together, from ten months of the year before and of sales.
 *
 * <p>How many vehicles are expected is a forecast, and given.
 */
final class BudgetRecomputed {

    private static final String WITHOUT_CHANNEL = "unattributed";
    private static final int MONTHS = 12;
    private static final int QUARTER = 3;

    private final JsonNode policy;
    private final JsonNode plan;
    private final SortedMap<String, Long> spent;
    private final SortedMap<String, Long> sold;
    private final int year;
    private final int over;
    private final long expected;
    private final long soldThisYear;

    /**
     * Reads the files.
     *
     * @param over how many months of the year before are over
     * @param expected the vehicles expected in the planned year
     * @param soldThisYear those of the year before, with the forecast of its last months
     */
    BudgetRecomputed(Path folder, int over, long expected, long soldThisYear) {
        policy = RawTables.yaml(folder, "policy.yaml").get("items");
        plan = RawTables.yaml(folder, "plan.yaml");
        year = plan.get("year").asInt() - 1;
        Table ledger = RawTables.withCents(RawTables.file(folder, "spend-2025.csv"), "金额");
        spent = RawTables.sums(ledger, "cents", "渠道", "月份");
        sold = RawTables.sums(RawTables.withCount(RawTables.file(folder, "sales.csv"), "units"), "count", "month");
        this.over = over;
        this.expected = expected;
        this.soldThisYear = soldThisYear;
    }

    Figures proposal(long revenue) {
        TreeSet<String> open = new TreeSet<>();
        spent.keySet().forEach(key -> open.add(key.substring(0, key.lastIndexOf(','))));
        Figures figures = new Figures();
        for (Map.Entry<String, JsonNode> item : policy.properties()) {
            List<String> channels = new ArrayList<>();
            item.getValue().path("channels").forEach(channel -> channels.add(channel.asText()));
            open.removeAll(channels);
            long proposed = channels.stream().mapToLong(this::proposed).sum();
            put(figures, item.getKey(), thisYear(channels), proposed, support(item.getValue(), channels, revenue));
        }
        for (String channel : open) {
            put(
                    figures,
                    channel.isEmpty() ? WITHOUT_CHANNEL : channel,
                    thisYear(List.of(channel)),
                    proposed(channel),
                    0);
        }
        put(figures, "reserve", 0, Numbers.centsOfPlan(plan.get("reserve").asText()), 0);
        return figures;
    }

    private static void put(Figures figures, String item, long thisYear, long proposed, long support) {
        figures.put(item, "this_year", Numbers.yuan(thisYear));
        figures.put(item, "proposed", Numbers.yuan(proposed));
        figures.put(item, "oem_support", Numbers.yuan(support));
        figures.put(item, "own_funds", Numbers.yuan(proposed - support));
    }

    private long thisYear(List<String> channels) {
        return channels.stream()
                .flatMap(channel -> months(channel).stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The months that are over, and of those to come the part that sales of the two years before had in them. */
    private List<Long> months(String channel) {
        long soFar = IntStream.range(0, over)
                .mapToLong(month -> spent(channel, month))
                .sum();
        long soldSoFar = IntStream.range(0, over).mapToLong(this::soldBefore).sum();
        List<Long> months = new ArrayList<>();
        // Rounded month by month up to it, so that they add up to the whole, rounded once.
        long soldToCome = 0;
        long toCome = 0;
        for (int month = 0; month < MONTHS; month++) {
            long ordered = spent(channel, month);
            if (month >= over) {
                soldToCome += soldBefore(month);
                long whole = Numbers.part(soFar, soldToCome, soldSoFar);
                months.add(Math.max(ordered, whole - toCome));
                toCome = whole;
            } else {
                months.add(ordered);
            }
        }
        return months;
    }

    private long spent(String channel, int month) {
        return spent.getOrDefault(channel + "," + month(year, month), 0L);
    }

    private long soldBefore(int month) {
        return sold.get(month(year - 1, month)) + sold.get(month(year - 2, month));
    }

    private static String month(int year, int index) {
        return "%d-%02d".formatted(year, index + 1);
    }

    private long proposed(String channel) {
        JsonNode planned = plan.get("channels").path(channel);
        if (planned.has("monthly")) {
            return MONTHS * Numbers.centsOfPlan(planned.get("monthly").asText());
        }
        return planned.has("budget")
                ? Numbers.centsOfPlan(planned.get("budget").asText())
                : Numbers.part(thisYear(List.of(channel)), expected, soldThisYear);
    }

    private long support(JsonNode item, List<String> channels, long revenue) {
        if (expected < item.path("conditions").path("min_units").asLong(0)) {
            return 0;
        }
        long proposed = channels.stream().mapToLong(this::proposed).sum();
        BigDecimal support =
                switch (item.get("basis").asText()) {
                    case "share_of_spend" ->
                        Numbers.rate(item.get("rate").asText()).multiply(BigDecimal.valueOf(proposed));
                    case "per_vehicle" ->
                        BigDecimal.valueOf(
                                Numbers.centsOfPlan(item.get("amount").asText()) * expected);
                    case "fixed" ->
                        BigDecimal.valueOf(
                                Numbers.centsOfPlan(item.get("amount").asText()));
                    case "share_of_revenue" ->
                        Numbers.rate(item.get("rate").asText()).multiply(BigDecimal.valueOf(revenue));
                    // The plan of the example has no activity on a channel of such an item.
                    case "per_event" -> BigDecimal.ZERO;
                    default ->
                        throw new IllegalArgumentException(item.get("basis").asText());
                };
        if (item.has("quarterly_cap")) {
            support = byQuarter(
                    support, Numbers.centsOfPlan(item.get("quarterly_cap").asText()));
        }
        if (item.has("cap")) {
            support = support.min(
                    BigDecimal.valueOf(Numbers.centsOfPlan(item.get("cap").asText())));
        }
        return support.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /**
     * Cuts each quarter to the cap; what the plan gives a channel falls on them as the sales of the years before did.
     */
    private BigDecimal byQuarter(BigDecimal support, long cap) {
        SortedMap<Integer, Long> quarters = new TreeMap<>();
        for (int month = 0; month < MONTHS; month++) {
            quarters.merge(month / QUARTER, soldBefore(month), Long::sum);
        }
        long whole = quarters.values().stream().mapToLong(Long::longValue).sum();
        return quarters.values().stream()
                .map(quarter -> support.multiply(BigDecimal.valueOf(quarter))
                        .divide(BigDecimal.valueOf(whole), 10, RoundingMode.HALF_UP)
                        .min(BigDecimal.valueOf(cap)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
