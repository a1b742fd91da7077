package io.github.budget4s.recomputed;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * Holds the spend of a year against its budget, channel by channel. It knows no service months, no references, no plan
 * with money for activities and no payments ahead: the ledger that it is for has none.
 */
final class VarianceRecomputed {

    private static final int MONTHS = 12;
    /** After so many months the pace of the year has half the weight. */
    private static final int CREDIBILITY = 4;

    private static final String WHOLE = "";

    private final int year;
    private final JsonNode thresholds;
    private final Table budget;
    private final Table spend;

    VarianceRecomputed(Path folder) {
        JsonNode project = RawTables.yaml(folder, "budget4s.yaml");
        year = project.get("year").asInt();
        thresholds = project.get("thresholds");
        budget =
                RawTables.withCents(RawTables.file(folder, project.get("budget").asText()), "amount");
        spend = RawTables.withMonth(
                RawTables.withCents(RawTables.file(folder, project.get("spend").asText()), "金额"), "日期");
    }

    /** What a channel has by month, from January on. */
    private record Year(long[] budget, long[] paid, long[] committed) {

        long settled(int month) {
            return paid[month] + committed[month];
        }
    }

    /** Returns the rows of a check at the end of a month, 1 to 12. */
    Figures after(int months) {
        String last = month(months - 1);
        Table paid = spend.where(spend.stringColumn("状态")
                .isEqualTo("已付")
                .and(spend.stringColumn("month").eval(month -> month.compareTo(last) <= 0)));
        Table ordered = spend.where(spend.stringColumn("状态").isEqualTo("已下单"));
        SortedMap<String, Long> budgeted = RawTables.sums(budget, "cents", "channel", "month");
        SortedMap<String, Long> spent = RawTables.sums(paid, "cents", "渠道", "month");
        SortedMap<String, Long> committed = RawTables.sums(ordered, "cents", "渠道", "month");
        TreeSet<String> channels = new TreeSet<>(budget.stringColumn("channel").asSet());
        channels.addAll(paid.stringColumn("渠道").asSet());
        channels.addAll(ordered.stringColumn("渠道").asSet());

        Figures figures = new Figures();
        long[][] whole = new long[3][3];
        for (String channel : channels) {
            Year of = new Year(months(budgeted, channel), months(spent, channel), months(committed, channel));
            long[][] rows = rows(of, months);
            for (int row = 0; row < rows.length; row++) {
                put(figures, channel, row, months, rows[row]);
                for (int i = 0; i < rows[row].length; i++) {
                    whole[row][i] += rows[row][i];
                }
            }
        }
        for (int row = 0; row < whole.length; row++) {
            put(figures, WHOLE, row, months, whole[row]);
        }
        return figures;
    }

    private String month(int index) {
        return "%d-%02d".formatted(year, index + 1);
    }

    private long[] months(SortedMap<String, Long> sums, String channel) {
        return IntStream.range(0, MONTHS)
                .mapToLong(month -> sums.getOrDefault(channel + "," + month(month), 0L))
                .toArray();
    }

    /** Returns budget, actual and committed of the month, of the year so far and of the full year. */
    private static long[][] rows(Year of, int months) {
        int last = months - 1;
        long toCome = IntStream.range(months, MONTHS)
                .mapToLong(month -> toCome(of, months, month))
                .sum();
        return new long[][] {
            {of.budget[last], of.paid[last], of.committed[last]},
            {sum(of.budget, months), sum(of.paid, months), sum(of.committed, months)},
            {sum(of.budget, MONTHS), sum(of.paid, MONTHS) + toCome, sum(of.committed, MONTHS)}
        };
    }

    private static long sum(long[] amounts, int months) {
        return IntStream.range(0, months).mapToLong(month -> amounts[month]).sum();
    }

    /** What a month will cost beyond what is ordered of it: part by its budget, part by the pace of the year. */
    private static long toCome(Year of, int months, int month) {
        List<Integer> evidence = IntStream.range(0, months)
                .filter(each -> each + 2 < months || 10 * of.settled(each) > of.budget[each] || of.budget[each] == 0)
                .boxed()
                .toList();
        int n = evidence.size();
        long spent = Math.max(0, evidence.stream().mapToLong(of::settled).sum());
        long budgeted = evidence.stream().mapToLong(each -> of.budget[each]).sum();
        BigDecimal byPace;
        if (budgeted > 0) {
            byPace = quotient(BigDecimal.valueOf(of.budget[month]).multiply(BigDecimal.valueOf(spent)), budgeted);
        } else if (n == 0 || sum(of.budget, MONTHS) > 0) {
            byPace = BigDecimal.valueOf(of.budget[month]);
        } else {
            byPace = quotient(BigDecimal.valueOf(spent), n);
        }
        BigDecimal expected = quotient(
                byPace.multiply(BigDecimal.valueOf(n))
                        .add(BigDecimal.valueOf(of.budget[month]).multiply(BigDecimal.valueOf(CREDIBILITY))),
                n + CREDIBILITY);
        return expected.subtract(BigDecimal.valueOf(of.settled(month)))
                .max(BigDecimal.ZERO)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private static BigDecimal quotient(BigDecimal dividend, long divisor) {
        return dividend.divide(BigDecimal.valueOf(divisor), MathContext.DECIMAL128);
    }

    private void put(Figures figures, String channel, int row, int months, long[] amounts) {
        long budgeted = amounts[0];
        long variance = amounts[1] + amounts[2] - budgeted;
        String scope = List.of("month", "year_to_date", "full_year").get(row);
        String key = channel + "," + scope;
        figures.put(key, "key", row == 0 ? month(months - 1) : String.valueOf(year));
        figures.put(key, "budget", Numbers.yuan(budgeted));
        figures.put(key, "actual", Numbers.yuan(amounts[1]));
        figures.put(key, "committed", Numbers.yuan(amounts[2]));
        figures.put(key, "available", Numbers.yuan(-variance));
        figures.put(key, "variance", Numbers.yuan(variance));
        figures.put(key, "variance_ratio", Numbers.ratio(variance, budgeted));
        figures.put(key, "flag", flag(channel, variance, budgeted));
    }

    private String flag(String channel, long variance, long budgeted) {
        JsonNode own = thresholds.path("channels").path(channel);
        JsonNode limits = own.isMissingNode() ? thresholds : own;
        if (isFrom(limits.get("red"), variance, budgeted)) {
            return "red";
        }
        return isFrom(limits.get("yellow"), variance, budgeted) ? "yellow" : "ok";
    }

    private static boolean isFrom(JsonNode limit, long variance, long budgeted) {
        BigDecimal allowed = Numbers.rate(limit.asText()).multiply(BigDecimal.valueOf(budgeted));
        return variance > 0 && BigDecimal.valueOf(variance).compareTo(allowed) >= 0;
    }
}
