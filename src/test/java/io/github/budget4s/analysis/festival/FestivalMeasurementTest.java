package io.github.budget4s.analysis.festival;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures on real sales what moving the festival is worth: January's part of January and February, told for a year
 * from the years before it. Runs only when it is given a file (month,units); see {@code scripts/check-spring-festival}.
 */
@EnabledIfSystemProperty(named = FestivalMeasurementTest.DATA, matches = ".+")
class FestivalMeasurementTest {

    static final String DATA = "budget4s.festival.data";

    private static final int FIRST_TOLD = 2021;
    private static final int LAST_TOLD = 2023;
    private static final double HIGHEST_RATIO = 0.7;
    private static final int ALL_YEARS = 100;
    private static final int THREE_YEARS = 3;

    private final List<String> lines = new ArrayList<>();

    @Test
    void measure() throws IOException {
        SalesHistory history = read(Path.of(System.getProperty(DATA)));
        years(history, "All earlier years", ALL_YEARS);
        years(history, "The three years before", THREE_YEARS);
        lines.add("| variant | all years: error | ratio | three years: error | ratio | 2018 to 2020 | 2018 to 2022 |");
        lines.add("| --- | --- | --- | --- | --- | --- | --- |");
        lines.add(String.format(
                Locale.ROOT,
                "| without | %.4f | | %.4f | | %s | %s |",
                errorWithout(history, ALL_YEARS),
                errorWithout(history, THREE_YEARS),
                leftOut(history, null, FIRST_TOLD - 1),
                leftOut(history, null, LAST_TOLD - 1)));
        variants()
                .forEach((name, model) -> lines.add("| %s | %s | %s | %s | %s |"
                        .formatted(
                                name,
                                summary(history, model, ALL_YEARS),
                                summary(history, model, THREE_YEARS),
                                leftOut(history, model, FIRST_TOLD - 1),
                                leftOut(history, model, LAST_TOLD - 1))));
        Path report = Path.of("target", "spring-festival-measurement.md");
        Files.write(report, lines);
        assertThat(ratio(history, FestivalModel.STANDARD, ALL_YEARS)).isLessThanOrEqualTo(HIGHEST_RATIO);
        assertThat(ratio(history, FestivalModel.STANDARD, THREE_YEARS)).isLessThanOrEqualTo(HIGHEST_RATIO);
    }

    private static Map<String, FestivalModel> variants() {
        FestivalModel standard = FestivalModel.STANDARD;
        Map<String, FestivalModel> variants = new LinkedHashMap<>();
        variants.put("as built in", standard);
        variants.put(
                "nothing estimated of the effects, the prior's taken",
                standard.withPrior(Histories.withDeviationsTimes(standard.prior(), 0.001)));
        variants.put("weights found 5 times", withRounds(standard, 5));
        variants.put("weights found 50 times", withRounds(standard, 50));
        variants.put("prior half as unsure", standard.withPrior(Histories.withDeviationsTimes(standard.prior(), 0.5)));
        variants.put(
                "prior one and a half times as unsure",
                standard.withPrior(Histories.withDeviationsTimes(standard.prior(), 1.5)));
        variants.put(
                "prior one and a half times as unsure, weights found 50 times",
                withRounds(standard.withPrior(Histories.withDeviationsTimes(standard.prior(), 1.5)), 50));
        variants.put("prior of 7 days lost", standard.withPrior(FestivalPrior.ofDaysLost(FestivalWindows.STANDARD, 7)));
        variants.put("prior of 9 days lost", standard.withPrior(FestivalPrior.ofDaysLost(FestivalWindows.STANDARD, 9)));
        variants.put("irregular 8 %", withIrregular(standard, 0.08));
        variants.put("irregular 15 %", withIrregular(standard, 0.15));
        variants.put("outliers beyond 2.5 deviations", withOutlierLimit(standard, 2.5));
        variants.put("outliers beyond 4 deviations", withOutlierLimit(standard, 4));
        variants.put("no month an outlier", withOutlierLimit(standard, Double.MAX_VALUE));
        variants.put("7 days before, 16 from the eve", withWindows(standard, new FestivalWindows(7, 16)));
        variants.put("21 days before, 16 from the eve", withWindows(standard, new FestivalWindows(21, 16)));
        variants.put("14 days before, 8 from the eve", withWindows(standard, new FestivalWindows(14, 8)));
        variants.put("14 days before, 24 from the eve", withWindows(standard, new FestivalWindows(14, 24)));
        return variants;
    }

    private void years(SalesHistory history, String title, int years) {
        lines.add("%s:".formatted(title));
        lines.add("");
        lines.add("| year | January's part | told without | error | told with | error | before | from the eve on |"
                + " outliers |");
        lines.add("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (int year = FIRST_TOLD; year <= LAST_TOLD; year++) {
            MonthRange window = window(history, year, years);
            AdjustedHistory adjusted = adjust(history, year, window, FestivalModel.STANDARD);
            double actual = part(history, MonthRange.ofYear(year));
            double plain = part(history, window);
            double told = part(adjusted.history(), window);
            lines.add(String.format(
                    Locale.ROOT,
                    "| %d | %.4f | %.4f | %.4f | %.4f | %.4f | %s | %s | %s |",
                    year,
                    actual,
                    plain,
                    Math.abs(plain - actual),
                    told,
                    Math.abs(told - actual),
                    adjusted.effects().before().value(),
                    adjusted.effects().during().value(),
                    adjusted.effects().outliers().stream()
                            .map(outlier -> outlier.month() + " (" + outlier.deviation() + ")")
                            .toList()));
        }
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "Mean absolute error without %.4f, with %.4f: ratio %.2f.",
                errorWithout(history, years),
                errorWith(history, FestivalModel.STANDARD, years),
                ratio(history, FestivalModel.STANDARD, years)));
        lines.add("");
    }

    private static String summary(SalesHistory history, FestivalModel model, int years) {
        return String.format(
                Locale.ROOT, "%.4f | %.2f", errorWith(history, model, years), ratio(history, model, years));
    }

    private static double ratio(SalesHistory history, FestivalModel model, int years) {
        return errorWith(history, model, years) / errorWithout(history, years);
    }

    private static double errorWith(SalesHistory history, FestivalModel model, int years) {
        return meanError(
                history,
                years,
                (year, window) -> part(adjust(history, year, window, model).history(), window));
    }

    private static double errorWithout(SalesHistory history, int years) {
        return meanError(history, years, (year, window) -> part(history, window));
    }

    /**
     * Tells each year up to the last one from the others, and reports the median error: the years that fit nothing are
     * not to choose.
     */
    private static String leftOut(SalesHistory history, @Nullable FestivalModel model, int lastYear) {
        MonthRange window = new MonthRange(history.range().orElseThrow().first(), YearMonth.of(lastYear, 12));
        double[] errors = IntStream.rangeClosed(window.first().getYear(), lastYear)
                .mapToDouble(year -> {
                    NavigableMap<YearMonth, MonthlySales> others = new TreeMap<>(history.months());
                    others.keySet().removeIf(month -> month.getYear() == year);
                    SalesHistory known = new SalesHistory(others);
                    double told = model == null
                            ? part(known, window)
                            : part(
                                    FestivalAdjustment.adjust(known, MonthRange.ofYear(year), window, false, model)
                                            .history(),
                                    window);
                    return Math.abs(told - part(history, MonthRange.ofYear(year)));
                })
                .sorted()
                .toArray();
        return String.format(Locale.ROOT, "%.4f", errors[errors.length / 2]);
    }

    private static double meanError(SalesHistory history, int years, BiFunction<Integer, MonthRange, Double> told) {
        return IntStream.rangeClosed(FIRST_TOLD, LAST_TOLD)
                .mapToDouble(year -> Math.abs(
                        told.apply(year, window(history, year, years)) - part(history, MonthRange.ofYear(year))))
                .average()
                .orElseThrow();
    }

    /** Nothing from before the window is known either. */
    private static AdjustedHistory adjust(SalesHistory history, int year, MonthRange window, FestivalModel model) {
        SalesHistory known = new SalesHistory(history.months().subMap(window.first(), true, window.last(), true));
        return FestivalAdjustment.adjust(known, MonthRange.ofYear(year), window, false, model);
    }

    private static MonthRange window(SalesHistory history, int year, int years) {
        YearMonth first = history.range().orElseThrow().first();
        YearMonth wanted = YearMonth.of(year - years, 1);
        return new MonthRange(wanted.isBefore(first) ? first : wanted, YearMonth.of(year - 1, 12));
    }

    private static double part(SalesHistory history, MonthRange window) {
        Units january = sum(history, window, 1);
        Ratio part = january.shareOf(january.plus(sum(history, window, 2)));
        return part.toDecimal(10, RoundingMode.HALF_EVEN).doubleValue();
    }

    private static Units sum(SalesHistory history, MonthRange window, int month) {
        return window.months().stream()
                .filter(each -> each.getMonthValue() == month)
                .map(history::units)
                .reduce(Units.ZERO, Units::plus);
    }

    private static SalesHistory read(Path file) throws IOException {
        NavigableMap<YearMonth, MonthlySales> months = new TreeMap<>();
        Files.readAllLines(file).stream().skip(1).forEach(line -> {
            String[] cells = line.split(",", -1);
            months.put(YearMonth.parse(cells[0]), new MonthlySales(Units.of(Long.parseLong(cells[1])), 1, 0));
        });
        return new SalesHistory(months);
    }

    private static FestivalModel withRounds(FestivalModel model, int rounds) {
        return new FestivalModel(model.windows(), model.prior(), model.irregular(), model.outlierLimit(), rounds);
    }

    private static FestivalModel withIrregular(FestivalModel model, double irregular) {
        return new FestivalModel(model.windows(), model.prior(), irregular, model.outlierLimit(), model.rounds());
    }

    private static FestivalModel withOutlierLimit(FestivalModel model, double limit) {
        return new FestivalModel(model.windows(), model.prior(), model.irregular(), limit, model.rounds());
    }

    /** Takes other days to be touched, the holiday's 8 still being lost. */
    private static FestivalModel withWindows(FestivalModel model, FestivalWindows windows) {
        return new FestivalModel(
                windows, FestivalPrior.ofCalendar(windows), model.irregular(), model.outlierLimit(), model.rounds());
    }
}
