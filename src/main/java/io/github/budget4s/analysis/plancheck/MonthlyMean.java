package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Target;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes figures of the year of what a plan wants a month in the mean: 650 月均进厂台次 are 7,800 进厂台次. */
final class MonthlyMean {

    private static final Range MONTHS = Range.exactly(Ratio.of(MonthRange.MONTHS_OF_A_YEAR, 1));
    private static final Pattern NAME =
            Pattern.compile("(?:月均|每月|月平均)(?<zh>.+)|(?<a>[a-z_]+)_(?:per|a)_month|monthly_(?<b>[a-z_]+)");

    private MonthlyMean() {}

    static Optional<Statement> of(PlacedTarget placed) {
        Target target = placed.target();
        Matcher name = NAME.matcher(target.measure());
        Measure measure = name.matches()
                ? Optional.ofNullable(name.group("zh"))
                        .or(() -> Optional.ofNullable(name.group("a")))
                        .or(() -> Optional.ofNullable(name.group("b")))
                        .flatMap(Measures::find)
                        .filter(Measure::isSum)
                        .orElse(null)
                : null;
        if (measure == null || target.percent() || target.value().signum() <= 0) {
            return Optional.empty();
        }
        Statement month = Statement.of(target, measure, placed.place());
        return Optional.of(new Statement(
                target.measure() + " × " + MonthRange.MONTHS_OF_A_YEAR,
                measure,
                month.range().times(MONTHS),
                month.kind(),
                placed.place(),
                1));
    }
}
