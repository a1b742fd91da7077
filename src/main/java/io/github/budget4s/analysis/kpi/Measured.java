package io.github.budget4s.analysis.kpi;

import io.github.budget4s.domain.actual.Actuals;
import io.github.budget4s.domain.actual.MeasuredValue;
import io.github.budget4s.domain.actual.MeasuredValue.Dimension;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.measure.Unit;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.name.NameForm;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds a measure with the figures that it is computed of.
 *
 * <p>Of a file of measures, numerators and denominators are added up and then divided. Values are added up where they
 * are counts or amounts; those of a rate, of an average or of what each of something costs are not: their mean counts,
 * which does not weigh them. The plan may say otherwise.
 */
public record Measured(Measure measure, Figures figures) {

    private static final int MILLIONTH_DIGITS = 6;
    /** So many times the target a rate is no rate: 28 was written for 28 %. */
    private static final BigDecimal BEYOND_BELIEF = BigDecimal.valueOf(5);

    /**
     * Computes what a target's measure came to by the files of measures.
     *
     * @return null when no line has it
     * @throws RefusedException when the lines do not say what the whole is
     */
    static @Nullable Measured of(Actuals actuals, Target target, Whose whose) {
        List<MeasuredValue> lines = lines(actuals, target, whose);
        if (lines.isEmpty()) {
            return null;
        }
        String name = target.measure();
        Quantity above = Measures.own(name, unit(target));
        if (lines.get(0).value() == null) {
            Quantity below = Measures.ownDivisor(name);
            return new Measured(
                    Measures.ownQuotient(above, below),
                    new Figures(Map.of(
                            above,
                            sum(lines, MeasuredValue::numerator),
                            below,
                            sum(lines, MeasuredValue::denominator))));
        }
        refuseNoRates(target, lines);
        return switch (target.overMonths()) {
            case SUM -> new Measured(above, new Figures(Map.of(above, sum(lines, MeasuredValue::value))));
            case MEAN -> mean(above, lines);
            case LAST -> mean(above, ofLastMonth(lines));
        };
    }

    private static Measured mean(Quantity above, List<MeasuredValue> lines) {
        Quantity count = Measures.ownDivisor(above.name());
        return new Measured(
                Measures.ownQuotient(above, count),
                new Figures(
                        Map.of(above, sum(lines, MeasuredValue::value), count, lines.size() * Measures.OWN_FRACTION)));
    }

    private static List<MeasuredValue> ofLastMonth(List<MeasuredValue> lines) {
        YearMonth last = lines.stream()
                .map(MeasuredValue::month)
                .max(YearMonth::compareTo)
                .orElseThrow();
        List<MeasuredValue> ofLast =
                lines.stream().filter(line -> line.month().equals(last)).toList();
        int day = ofLast.stream().mapToInt(MeasuredValue::day).max().orElse(0);
        return ofLast.stream().filter(line -> line.day() == day).toList();
    }

    private static Unit unit(Target target) {
        return Measures.find(target.measure()).map(Measure::unit).orElse(target.percent() ? Unit.RATIO : Unit.COUNT);
    }

    private static long sum(Collection<MeasuredValue> lines, Function<MeasuredValue, @Nullable BigDecimal> number) {
        BigDecimal sum = BigDecimal.ZERO;
        for (MeasuredValue line : lines) {
            BigDecimal each = number.apply(line);
            sum = each == null ? sum : sum.add(each);
        }
        return sum.movePointRight(MILLIONTH_DIGITS)
                .setScale(0, RoundingMode.UNNECESSARY)
                .longValueExact();
    }

    private static void refuseNoRates(Target target, List<MeasuredValue> lines) {
        if (!target.percent()) {
            return;
        }
        for (MeasuredValue line : lines) {
            BigDecimal value = line.value();
            if (value != null
                    && value.compareTo(BigDecimal.ONE) >= 0
                    && value.compareTo(target.value().multiply(BEYOND_BELIEF)) >= 0) {
                String number = value.stripTrailingZeros().toPlainString();
                throw new RefusedException(
                        Reason.DATA, "measures.no-rate", line.measure(), line.month(), number, number + "%");
            }
        }
    }

    /** Returns the lines of a measure that are of all that is meant, and none that is a part of another one. */
    private static List<MeasuredValue> lines(Actuals actuals, Target target, Whose whose) {
        Map<YearMonth, List<MeasuredValue>> byMonth = actuals.values().stream()
                .filter(value -> isOf(value, target.measure()) && whose.isIn(value))
                .collect(Collectors.groupingBy(MeasuredValue::month, TreeMap::new, Collectors.toList()));
        Dimension dimension = whose.dimension();
        boolean anyNamed = dimension != null
                && actuals.values().stream()
                        .anyMatch(value -> isOf(value, target.measure())
                                && !value.of().name(dimension).isEmpty());
        return byMonth.values().stream()
                .flatMap(month -> {
                    List<MeasuredValue> its = dimension == null || (whose.alone() && !anyNamed)
                            ? month
                            : month.stream()
                                    .filter(value -> NameForm.isSame(value.of().name(dimension), whose.name()))
                                    .toList();
                    return whole(its, dimension).stream();
                })
                .toList();
    }

    /**
     * Returns the lines of a month that name nobody where there are any: they are of all. Else all lines are parts of
     * the whole, which they can be in one way alone.
     */
    private static List<MeasuredValue> whole(List<MeasuredValue> month, @Nullable Dimension given) {
        Map<Set<Dimension>, List<MeasuredValue>> byNamed = month.stream().collect(Collectors.groupingBy(value -> {
            Set<Dimension> named = value.of().named();
            named.remove(given);
            return named;
        }));
        List<MeasuredValue> ofAll = byNamed.get(Set.<Dimension>of());
        if (ofAll != null || byNamed.size() < 2) {
            return ofAll == null ? month : ofAll;
        }
        MeasuredValue first = month.get(0);
        throw new RefusedException(
                Reason.DATA,
                "measures.split-twice",
                first.measure(),
                first.month(),
                byNamed.keySet().stream()
                        .flatMap(Set::stream)
                        .distinct()
                        .sorted()
                        .<Object>map(each -> Message.of("column." + each.name().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    /** Returns whether a line is of a measure, under whichever of its names. */
    static boolean isOf(MeasuredValue value, String measure) {
        return NameForm.isSame(value.measure(), measure)
                || Measures.find(measure)
                        .flatMap(known -> Measures.find(value.measure()).filter(known::equals))
                        .isPresent();
    }
}
