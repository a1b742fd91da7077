package io.github.budget4s.analysis.forecast;

import io.github.budget4s.read.ledger.kind.HolidayLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores the forecasts of all series of a folder in one process: {@code scripts/score-forecast}.
 *
 * <p>A case is a history and what came after it. Cases are those of the test part ({@code train36}, {@code train}, the
 * last months of either by {@code :18}), or windows inside of the training part ({@code windows:36}), which end one to
 * four years before its end.
 */
public final class ForecastScore {

    private static final int YEAR = 12;
    private static final int WINDOWS = 4;
    private static final int PATHS = 4000;

    private static final List<WorkingDays> CALENDARS = WorkingDays.calendars(HolidayLedger.builtIn());

    private ForecastScore() {}

    /** One history and what came. */
    record Case(
            String series,
            String set,
            String group,
            boolean even,
            YearMonth next,
            double[] history,
            double[] actual,
            double[] all,
            double unit) {}

    /** The measures of one case. */
    record Measures(Case of, double[] figures) {}

    static final List<String> NAMES =
            List.of("MASE", "snaive", "MSIS80", "MSIS95", "in80", "in95", "sum%", "sum80", "sum95", "sIS80", "sIS95");

    /** Takes the folder, the cases and the method. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        String scenario = arguments.length > 1 ? arguments[1] : "train36";
        ForecastMethod method = arguments.length > 2
                ? Arrays.stream(ForecastMethod.values())
                        .filter(each -> each.optionName().equals(arguments[2]))
                        .findFirst()
                        .orElseThrow()
                : ForecastMethod.AUTO;
        int slash = scenario.indexOf('/');
        String kind = slash < 0 ? "" : scenario.substring(0, slash);
        List<Case> cases = cases(folder, scenario.substring(slash + 1));
        long before = System.nanoTime();
        List<Measures> measures = cases.parallelStream()
                .map(each -> measure(each, method, siblings(each, cases, kind)))
                .toList();
        double seconds = (System.nanoTime() - before) / 1e9;
        System.out.printf(
                "%s, %s: %d cases, %.1f ms elapsed a case%n",
                scenario, method.optionName(), cases.size(), 1000 * seconds / cases.size());
        System.out.printf("%-22s %4s", "", "n");
        NAMES.forEach(name -> System.out.printf(" %7s", name));
        System.out.println();
        Map<String, List<Measures>> rows = new LinkedHashMap<>();
        for (String set : List.of("cars", "m3")) {
            rows.put(
                    set,
                    measures.stream().filter(each -> each.of.set.equals(set)).toList());
            rows.put(
                    set + " even",
                    measures.stream()
                            .filter(each -> each.of.set.equals(set) && each.of.even)
                            .toList());
            rows.put(
                    set + " odd",
                    measures.stream()
                            .filter(each -> each.of.set.equals(set) && !each.of.even)
                            .toList());
        }
        TreeMap<String, List<Measures>> groups = new TreeMap<>();
        measures.forEach(each -> groups.computeIfAbsent(each.of.set + " " + each.of.group, name -> new ArrayList<>())
                .add(each));
        rows.putAll(groups);
        rows.forEach(ForecastScore::print);
        if (arguments.length > 3) {
            StringBuilder lines = new StringBuilder("series," + String.join(",", NAMES) + "\n");
            for (Measures each : measures) {
                lines.append(each.of.series);
                for (double figure : each.figures) {
                    lines.append(',').append(figure);
                }
                lines.append('\n');
            }
            Files.writeString(Path.of(arguments[3]), lines);
        }
    }

    private static void print(String name, List<Measures> measures) {
        System.out.printf("%-22s %4d", name, measures.size());
        for (int i = 0; i < NAMES.size(); i++) {
            int index = i;
            double mean = measures.stream()
                    .mapToDouble(each -> each.figures[index])
                    .filter(each -> !Double.isNaN(each))
                    .average()
                    .orElse(Double.NaN);
            System.out.printf(" %7.4f", mean);
        }
        System.out.println();
    }

    private static Measures measure(Case of, ForecastMethod method, SiblingSeason siblings) {
        int horizon = of.actual.length;
        MonthlySeries history = series(of.next, of.history);
        SeriesForecast forecast = Forecaster.forecast(
                history,
                new ForecastRequest(horizon, method, FestivalChoice.AUTO, KnownEvents.NONE, CALENDARS, siblings));
        double[] figures = new double[NAMES.size()];
        int sumMonths = Math.min(YEAR, horizon);
        double said = 0;
        double came = 0;
        for (int h = 0; h < horizon; h++) {
            double actual = of.actual[h];
            double naive = of.history[of.history.length - YEAR + h % YEAR];
            figures[0] += Math.abs(actual - forecast.point(h)) / of.unit / horizon;
            figures[1] += Math.abs(actual - naive) / of.unit / horizon;
            figures[2] += score(actual, forecast.lower(h, 0.8), forecast.upper(h, 0.8), 0.2) / of.unit / horizon;
            figures[3] += score(actual, forecast.lower(h, 0.95), forecast.upper(h, 0.95), 0.05) / of.unit / horizon;
            figures[4] += inside(actual, forecast.lower(h, 0.8), forecast.upper(h, 0.8)) / horizon;
            figures[5] += inside(actual, forecast.lower(h, 0.95), forecast.upper(h, 0.95)) / horizon;
            if (h < sumMonths) {
                said += forecast.point(h);
                came += actual;
            }
        }
        double[][] paths = forecast.paths(PATHS);
        double[] sums = new double[PATHS];
        for (int i = 0; i < PATHS; i++) {
            for (int h = 0; h < sumMonths; h++) {
                sums[i] += paths[i][h];
            }
        }
        Arrays.sort(sums);
        double low80 = sums[PATHS / 10];
        double high80 = sums[PATHS - 1 - PATHS / 10];
        double low95 = sums[PATHS / 40];
        double high95 = sums[PATHS - 1 - PATHS / 40];
        figures[6] = came == 0 ? Double.NaN : 100 * Math.abs(said - came) / Math.abs(came);
        figures[7] = inside(came, low80, high80);
        figures[8] = inside(came, low95, high95);
        figures[9] = score(came, low80, high80, 0.2) / of.unit / sumMonths;
        figures[10] = score(came, low95, high95, 0.05) / of.unit / sumMonths;
        return new Measures(of, figures);
    }

    private static MonthlySeries series(YearMonth next, double[] values) {
        return MonthlySeries.of(
                next.minusMonths(values.length), Arrays.stream(values).boxed().toList());
    }

    /** The other series of the group (of all cars where they are mixed) that end in the same month. */
    private static SiblingSeason siblings(Case of, List<Case> all, String kind) {
        if (kind.isEmpty()) {
            return SiblingSeason.NONE;
        }
        return SiblingSeason.of(all.stream()
                .filter(each -> each != of
                        && each.next.equals(of.next)
                        && (kind.equals("mixed") || each.group.equals(of.group)))
                .map(each -> series(each.next, kind.equals("older") ? each.all : each.history))
                .toList());
    }

    private static double inside(double actual, double low, double high) {
        return actual >= low && actual <= high ? 1 : 0;
    }

    private static double score(double actual, double low, double high, double outside) {
        return high - low + 2 / outside * (Math.max(0, low - actual) + Math.max(0, actual - high));
    }

    static List<Case> cases(Path folder, String scenario) throws IOException {
        String part = scenario.contains(":") ? scenario.substring(0, scenario.indexOf(':')) : scenario;
        int months = scenario.contains(":")
                ? Integer.parseInt(scenario.substring(scenario.indexOf(':') + 1))
                : Integer.MAX_VALUE;
        boolean windows = part.equals("windows");
        Map<String, List<Double>> train = read(folder.resolve((windows ? "train" : part) + ".csv"));
        Map<String, YearMonth> firsts = firsts(folder.resolve((windows ? "train" : part) + ".csv"));
        Map<String, List<Double>> test = read(folder.resolve("test.csv"));
        List<Case> cases = new ArrayList<>();
        boolean even = false;
        for (String line :
                Files.readAllLines(folder.resolve("meta.csv")).stream().skip(1).toList()) {
            String[] cells = line.split(",");
            even = !even;
            double[] history = array(train.get(cells[0]));
            YearMonth first = firsts.get(cells[0]);
            YearMonth next = (first == null ? YearMonth.of(1990, 1) : first).plusMonths(history.length);
            if (!windows) {
                double[] cut = tail(history, history.length, months);
                cases.add(new Case(
                        cells[0],
                        cells[1],
                        cells[2],
                        even,
                        next,
                        cut,
                        array(test.get(cells[0])),
                        history,
                        unit(history)));
                continue;
            }
            for (int k = 1; k <= WINDOWS; k++) {
                int end = history.length - YEAR * k;
                int least = months == Integer.MAX_VALUE ? 60 : Math.max(months, 36);
                if (end >= least) {
                    double[] actual = Arrays.copyOfRange(history, end, end + YEAR);
                    double[] all = tail(history, end, Math.max(months, 36));
                    if (unit(all) > 0) {
                        cases.add(new Case(
                                cells[0],
                                cells[1],
                                cells[2],
                                even,
                                next.minusMonths((long) YEAR * k),
                                tail(history, end, months),
                                actual,
                                all,
                                unit(all)));
                    }
                }
            }
        }
        return cases;
    }

    private static double[] tail(double[] values, int end, int months) {
        return Arrays.copyOfRange(values, Math.max(0, end - months), end);
    }

    private static double unit(double[] values) {
        double sum = 0;
        for (int t = YEAR; t < values.length; t++) {
            sum += Math.abs(values[t] - values[t - YEAR]);
        }
        return sum / (values.length - YEAR);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Map<String, YearMonth> firsts(Path file) throws IOException {
        Map<String, YearMonth> firsts = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            String[] cells = line.split(",");
            if (cells[1].matches("\\d{4}-\\d{2}")) {
                firsts.putIfAbsent(cells[0], YearMonth.parse(cells[1]));
            }
        }
        return firsts;
    }

    private static Map<String, List<Double>> read(Path file) throws IOException {
        Map<String, List<Double>> series = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            String[] cells = line.split(",");
            series.computeIfAbsent(cells[0], name -> new ArrayList<>()).add(Double.valueOf(cells[2]));
        }
        return series;
    }
}
