package io.github.budget4s.analysis.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.budget4s.domain.actual.Actuals;
import io.github.budget4s.domain.actual.MeasuredValue;
import io.github.budget4s.domain.actual.MeasuredValue.Dimension;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Goals;
import io.github.budget4s.domain.plan.OverMonths;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.plan.Target.Direction;
import io.github.budget4s.domain.plan.Target.Milestone;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.project.Thresholds;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasuredTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final MonthRange YEAR = MonthRange.ofYear(2026);

    private static Target floor(String measure, String value, boolean percent) {
        return new Target(measure, Direction.AT_LEAST, new BigDecimal(value), percent);
    }

    private static MeasuredValue value(int month, String measure, String value, MeasuredValue.Of of) {
        return new MeasuredValue(YearMonth.of(2026, month), 0, measure, new BigDecimal(value), null, null, of);
    }

    private static MeasuredValue parts(int month, String measure, String above, String below) {
        return new MeasuredValue(
                YearMonth.of(2026, month),
                0,
                measure,
                null,
                new BigDecimal(above),
                new BigDecimal(below),
                of("", "", ""));
    }

    private static MeasuredValue.Of of(String channel, String person, String store) {
        return new MeasuredValue.Of(channel, "", person, store);
    }

    private static @Nullable Ratio reached(Target target, Whose whose, MeasuredValue... values) {
        Measured measured = Measured.of(new Actuals(List.of(values)), target, whose);
        return measured == null ? null : measured.measure().value(measured.figures());
    }

    @Test
    void addsUpCountsAndDividesWhatIsGivenInParts() {
        Target repurchases = floor("repurchases", "600", false);
        Target active = floor("社群周活跃", "0.28", true);

        assertThat(reached(
                        repurchases,
                        Whose.whole(YEAR),
                        value(1, "repurchases", "40", of("", "", "")),
                        value(2, "repurchases", "55", of("", "", ""))))
                .isEqualTo(Ratio.of(95, 1));
        // 20 of 100 and 90 of 300 are 110 of 400, and not the mean of 20 % and 30 %.
        assertThat(reached(active, Whose.whole(YEAR), parts(1, "社群周活跃", "20", "100"), parts(2, "社群周活跃", "90", "300")))
                .isEqualTo(Ratio.of(110, 400));
        assertThat(reached(active, Whose.whole(YEAR))).isNull();
    }

    @Test
    void ratesWithoutPartsAreAveragedUnlessThePlanSaysOtherwise() {
        Target active = floor("weekly_community_activity", "0.28", true);
        MeasuredValue[] values = {
            value(1, "weekly_community_activity", "0.2", of("", "", "")),
            value(3, "weekly_community_activity", "0.3", of("", "", ""))
        };

        assertThat(reached(active, Whose.whole(YEAR), values)).isEqualTo(Ratio.of(1, 4));
        assertThat(reached(active.with(OverMonths.LAST), Whose.whole(YEAR), values))
                .isEqualTo(Ratio.of(3, 10));
        assertThat(reached(active.with(OverMonths.SUM), Whose.whole(YEAR), values))
                .isEqualTo(Ratio.of(1, 2));
        assertThat(floor("人均新增好友", "6", false).overMonths()).isEqualTo(OverMonths.MEAN);
        assertThat(floor("续保率", "0.6", false).overMonths()).isEqualTo(OverMonths.MEAN);
        assertThat(floor("posts_per_week", "3", false).overMonths()).isEqualTo(OverMonths.MEAN);
        assertThat(floor("单量", "3", false).overMonths()).isEqualTo(OverMonths.SUM);
        assertThat(floor("达人数", "100", false).overMonths()).isEqualTo(OverMonths.SUM);
    }

    /** 28 beside a target of 28 % is 28 %, or a mistake, and never 2,800 %. */
    @Test
    void refusesARateThatIsNone() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> reached(
                        floor("社群周活跃", "0.28", true), Whose.whole(YEAR), value(1, "社群周活跃", "29", of("", "", ""))))
                .satisfies(refused ->
                        assertThat(refused.problems().get(0).message().key()).isEqualTo("measures.no-rate"));
        assertThat(reached(floor("完成率", "1", true), Whose.whole(YEAR), value(1, "完成率", "1.05", of("", "", ""))))
                .isEqualTo(Ratio.of(105, 100));
    }

    @Test
    void takesTheWholeWhereItIsGivenElseItsParts() {
        Target repurchases = floor("repurchases", "600", false);
        MeasuredValue[] both = {
            value(1, "repurchases", "10", of("", "", "")),
            value(1, "repurchases", "4", of("", "", "东")),
            value(1, "repurchases", "7", of("", "", "西")),
            value(2, "repurchases", "5", of("", "", "东")),
            value(2, "repurchases", "6", of("", "", "西"))
        };

        assertThat(reached(repurchases, Whose.whole(YEAR), both)).isEqualTo(Ratio.of(21, 1));
        assertThat(reached(repurchases, Whose.of(Dimension.STORE, "西", YEAR), both))
                .isEqualTo(Ratio.of(13, 1));
        assertThat(reached(repurchases, Whose.of(Dimension.STORE, "南", YEAR), both))
                .isNull();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> reached(
                        repurchases,
                        Whose.whole(YEAR),
                        value(1, "repurchases", "4", of("", "", "东")),
                        value(1, "repurchases", "4", of("", "王芳", ""))))
                .satisfies(refused ->
                        assertThat(refused.problems().get(0).message().key()).isEqualTo("measures.split-twice"));
    }

    @Test
    void aLineThatNamesNoChannelIsThatOfTheOnlyOneWithTheTarget() {
        MeasuredValue bare = value(1, "篇数", "20", of("", "", ""));
        MeasuredValue named = value(1, "篇数", "20", of("别处", "", ""));
        Whose alone = new Whose(Dimension.CHANNEL, "小红书", true, List.of(YEAR));

        assertThat(reached(floor("篇数", "200", false), alone, bare)).isEqualTo(Ratio.of(20, 1));
        assertThat(reached(floor("篇数", "200", false), alone, named)).isNull();
        assertThat(reached(floor("篇数", "200", false), Whose.of(Dimension.CHANNEL, "小红书", YEAR), bare))
                .isNull();
    }

    /** What the funnel counts is the funnel's; a measure that no other file has is that of the file of measures. */
    @Test
    void holdsOwnMeasuresOfYearQuarterAndChannelAgainstTheirLines() {
        Target sum = floor("repurchases", "600", false).with(List.of(new Milestone(2, new BigDecimal(90))));
        Plan plan = new Plan(
                2026,
                null,
                Money.ZERO,
                List.of(),
                List.of(new Channel("小红书", null, false, List.of(floor("篇数", "200", false)))),
                List.of(),
                new Goals(List.of(sum, floor("leads", "1200", false)), List.of(), List.of(), null));
        Funnel funnel = new Funnel(
                List.of(new FunnelEntry(JANUARY, 0, "", "", "", new Figures(Map.of(Measures.LEADS, 330L)))),
                Set.of(Measures.LEADS),
                "");
        Actuals actuals = new Actuals(List.of(
                value(1, "repurchases", "40", of("", "", "")),
                value(2, "repurchases", "41", of("", "", "")),
                value(3, "repurchases", "60", of("", "", "")),
                value(1, "线索", "5", of("", "", "")),
                value(1, "篇书", "9", of("", "", "")),
                value(2, "篇数", "51", of("", "", ""))));
        Reached reached = new Reached(null, funnel, null, actuals, false);
        MonthRange months = new MonthRange(JANUARY, JANUARY.plusMonths(3));

        TargetTable table = TargetTable.of(
                plan, reached, months, YEAR, Thresholds.DEFAULT, new TargetTable.Wanted(List.of(), false));

        assertThat(table.results())
                .extracting(
                        TargetResult::scope,
                        result -> result.target().measure(),
                        TargetResult::value,
                        TargetResult::actual,
                        TargetResult::flag)
                .containsExactly(
                        tuple(TargetResult.Scope.YEAR, "repurchases", Ratio.of(192, 1), Ratio.of(141, 1), Flag.RED),
                        tuple(TargetResult.Scope.YEAR, "leads", Ratio.of(400, 1), Ratio.of(330, 1), Flag.RED),
                        tuple(
                                TargetResult.Scope.UP_TO_MONTH,
                                "repurchases",
                                Ratio.of(90, 1),
                                Ratio.of(81, 1),
                                Flag.RED),
                        tuple(TargetResult.Scope.QUARTER, "repurchases", Ratio.of(141, 1), Ratio.of(141, 1), Flag.OK),
                        tuple(TargetResult.Scope.QUARTER, "leads", Ratio.of(300, 1), Ratio.of(330, 1), Flag.OK),
                        tuple(TargetResult.Scope.CHANNEL, "篇数", Ratio.of(67, 1), Ratio.of(51, 1), Flag.RED));

        MeasuredUse use = MeasuredUse.of(plan, reached, months);
        assertThat(use.unknown()).containsOnlyKeys("篇书");
        assertThat(use.unknown().get("篇书")).contains("篇数");
        assertThat(use.skipped()).containsExactly("线索");
        assertThat(use.endsEarly()).containsEntry("repurchases", YearMonth.of(2026, 3));
    }
}
