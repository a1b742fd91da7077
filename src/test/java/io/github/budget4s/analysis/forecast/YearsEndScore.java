package io.github.budget4s.analysis.forecast;

import io.github.budget4s.analysis.outlook.Credibility;
import io.github.budget4s.analysis.outlook.ShareOutlook;
import io.github.budget4s.analysis.statistics.HeavyTails;
import io.github.budget4s.domain.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Holds the probabilities of ending a year red, where years of spend are known, against what came: of the last three
 * years of each series of a folder, with the budget of {@code scripts/score-years-end}, by months known and by tenth.
 */
public final class YearsEndScore {

    private static final int YEAR = 12;
    private static final int BEFORE = 36;
    private static final double RED = 1.1;
    private static final int YEARS = 3;

    private YearsEndScore() {}

    private record Year(List<Double> values, int start) {}

    private record Said(int known, double probability, boolean came) {}

    /** Takes the folder. */
    public static void main(String[] arguments) throws IOException {
        Map<String, List<Double>> series = new LinkedHashMap<>();
        for (String file : List.of("train.csv", "test.csv")) {
            for (String line : Files.readAllLines(Path.of(arguments[0]).resolve(file)).stream()
                    .skip(1)
                    .toList()) {
                String[] cells = line.split(",");
                series.computeIfAbsent(cells[0], name -> new ArrayList<>()).add(Double.valueOf(cells[2]));
            }
        }
        List<Year> years = new ArrayList<>();
        for (List<Double> values : series.values()) {
            for (int k = 1; k <= YEARS && values.size() - YEAR * k >= BEFORE; k++) {
                int start = values.size() - YEAR * k;
                if (values.subList(start - BEFORE, start + YEAR).stream().allMatch(value -> value > 0)) {
                    years.add(new Year(values, start));
                }
            }
        }
        List<Said> said = years.parallelStream()
                .flatMap(year -> IntStream.of(2, 4, 6, 8, 10).mapToObj(known -> judge(year, known)))
                .toList();
        for (int known : new int[] {2, 4, 6, 8, 10}) {
            StringBuilder row = new StringBuilder("| " + known + " |");
            for (double[] bin : new double[][] {{0, 0.2}, {0.2, 0.4}, {0.4, 0.6}, {0.6, 0.8}, {0.8, 1.01}}) {
                List<Said> in = said.stream()
                        .filter(each -> each.known == known && each.probability >= bin[0] && each.probability < bin[1])
                        .toList();
                row.append(String.format(
                        " %d: %.2f, %.2f |",
                        in.size(),
                        in.stream().mapToDouble(Said::probability).average().orElse(Double.NaN),
                        in.stream()
                                .mapToDouble(each -> each.came ? 1 : 0)
                                .average()
                                .orElse(Double.NaN)));
            }
            System.out.println(row);
        }
    }

    private static Said judge(Year year, int known) {
        double[] shares = new double[YEAR];
        double three = 0;
        double last = 0;
        for (int i = 0; i < BEFORE; i++) {
            double value = year.values.get(year.start - BEFORE + i);
            shares[i % YEAR] += value;
            three += value;
            last += i >= BEFORE - YEAR ? value : 0;
        }
        YearMonth first = YearMonth.of(2030, 1);
        TreeMap<YearMonth, Money> before = new TreeMap<>();
        TreeMap<YearMonth, Money> thisYear = new TreeMap<>();
        TreeMap<YearMonth, Money> budget = new TreeMap<>();
        for (int i = -year.start; i < known; i++) {
            (i < 0 ? before : thisYear).put(first.plusMonths(i), yuan(year.values.get(year.start + i)));
        }
        double spent = 0;
        double rest = 0;
        double budgeted = 0;
        List<YearMonth> toCome = new ArrayList<>();
        for (int i = 0; i < YEAR; i++) {
            budget.put(first.plusMonths(i), yuan(last * shares[i] / three));
            double value = year.values.get(year.start + i);
            spent += i < known ? value : 0;
            rest += i < known ? 0 : value;
            budgeted += i < known ? 0 : last * shares[i] / three;
            if (i >= known) {
                toCome.add(first.plusMonths(i));
            }
        }
        SpendForecast forecast =
                SpendForecast.of(new SpendForecast.Spent(thisYear, before), toCome, new ShareOutlook(budget));
        double weight = Credibility.ofHistory(known);
        double expected = (1 - weight) * budgeted
                + weight
                        * forecast.months().values().stream()
                                .mapToDouble(amount -> amount.toYuan().doubleValue())
                                .sum();
        double limit = RED * last - spent;
        double probability =
                limit <= 0 ? 1 : HeavyTails.above(StrictMath.log(limit / expected) / forecast.deviation(toCome.size()));
        return new Said(known, probability, rest >= limit);
    }

    private static Money yuan(double value) {
        return Money.ofYuan(new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN));
    }
}
