package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.analysis.coverage.Coverage;
import io.github.budget4s.analysis.forecast.YearForecast;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Unit;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.plan.PlanKeys;
import io.github.budget4s.domain.plan.PlanPlace;
import io.github.budget4s.domain.plan.PlanRule;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.plan.Target.Direction;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Holds what a plan means to sell against what was sold in the last three years, and against the forecast. */
final class HistoryRules {

    private static final int YEARS = 3;

    /** A month of the sales plan may have so much more of the year than it ever had. */
    private static final Ratio MORE_THAN_EVER = Ratio.of(3, 2);

    private static final Pattern SHARE_OF_YEAR = Pattern.compile(
            "占(全年)?(销量|订单|成交|交车)|占全年.*|全年(销量|订单)占比|share_of_(the_)?(year|sales|units|orders)(_.*)?|(sales|orders|units)_share");

    private static final Pattern GROWTH =
            Pattern.compile("(销量|销售|交车|订单)(同比)?(增长|增幅|提升)率?|(sales|deliveries|orders|units)_growth(_rate)?");

    private final PlanDocument document;
    private final Plan plan;
    private final SalesHistory sales;
    private final MonthRange year;
    private final List<Finding> findings = new ArrayList<>();

    private HistoryRules(PlanDocument document, SalesHistory sales, MonthRange year) {
        this.document = document;
        this.plan = document.plan();
        this.sales = sales;
        this.year = year;
    }

    static List<Finding> of(PlanDocument document, SalesHistory sales, MonthRange year) {
        HistoryRules rules = new HistoryRules(document, sales, year);
        rules.sharesOfActivities();
        rules.sharesOfSalesPlan();
        rules.sharesOfMilestones();
        rules.growth();
        return rules.findings;
    }

    /** Returns whether a target is of the share that a month has of the year. */
    static boolean isShareOfYear(String measure) {
        return SHARE_OF_YEAR.matcher(measure).matches();
    }

    /** A year of the history whose months are all there, with the share of one part of it. */
    private record Share(MonthRange year, Ratio share) {}

    private List<Share> shares(Collection<Integer> months) {
        List<Share> shares = new ArrayList<>();
        for (int before = 1; before <= YEARS + 1 && shares.size() < YEARS; before++) {
            MonthRange past =
                    new MonthRange(year.first().minusYears(before), year.last().minusYears(before));
            if (past.months().stream().allMatch(sales.months()::containsKey)) {
                Units part = Units.ZERO;
                Units whole = Units.ZERO;
                for (YearMonth month : past.months()) {
                    whole = whole.plus(sales.units(month));
                    part = months.contains(month.getMonthValue()) ? part.plus(sales.units(month)) : part;
                }
                if (whole.millionths() > 0) {
                    shares.add(new Share(past, part.shareOf(whole)));
                }
            }
        }
        return shares;
    }

    private void sharesOfActivities() {
        for (int i = 0; i < plan.activities().size(); i++) {
            Activity activity = plan.activities().get(i);
            for (PlacedTarget each : PlacedTarget.ofActivity(document, i)) {
                if (isShareOfYear(each.target().measure()) && each.target().direction() == Direction.AT_LEAST) {
                    Ratio wanted = Statement.range(each.target()).low();
                    List<Share> past = shares(activity.time().months());
                    tellShare(
                            each.place(),
                            activity.time().months(),
                            Ratio.of(each.target().value()),
                            wanted,
                            past);
                }
            }
        }
    }

    /** Spring Festival moves sales between January and February, so that these two count as one. */
    private void sharesOfSalesPlan() {
        List<Units> months = plan.goals().salesPlan();
        Units whole = plan.goals().plannedUnits();
        if (months.isEmpty() || whole.isZero()) {
            return;
        }
        for (int month = 2; month <= months.size(); month++) {
            List<Integer> part = month == 2 ? List.of(1, 2) : List.of(month);
            Units units = Units.ZERO;
            for (int each : part) {
                units = units.plus(months.get(each - 1));
            }
            Ratio share = units.shareOf(whole);
            tellShare(
                    document.outline().at(PlanKeys.SALES_PLAN, String.valueOf(month)),
                    part,
                    share,
                    share.dividedBy(MORE_THAN_EVER),
                    shares(part));
        }
    }

    /** What is sold by the end of a month must leave the others something near what they always had. */
    private void sharesOfMilestones() {
        for (PlacedTarget each : PlacedTarget.ofYear(document)) {
            Target target = each.target();
            boolean isSold = each.measure()
                    .filter(measure -> measure.equals(Measures.DELIVERIES) || measure.equals(Measures.ORDERS))
                    .isPresent();
            if (!isSold
                    || target.direction() != Direction.AT_LEAST
                    || target.value().signum() <= 0) {
                continue;
            }
            for (Target.Milestone milestone : target.milestones()) {
                int length = year.place(milestone.month()) + 1;
                if (length > 1 && length < year.length()) {
                    Ratio share = Ratio.of(milestone.value()).dividedBy(Ratio.of(target.value()));
                    Ratio byShare = share.dividedBy(MORE_THAN_EVER);
                    Ratio byRest = Ratio.ONE.minus(Ratio.ONE.minus(share).times(MORE_THAN_EVER));
                    List<Integer> months = year.months().subList(0, length).stream()
                            .map(YearMonth::getMonthValue)
                            .toList();
                    tellShare(
                            each.place(),
                            months,
                            share,
                            byShare.compareTo(byRest) < 0 ? byRest : byShare,
                            shares(months));
                }
            }
        }
    }

    /**
     * Tells of a share that was never reached.
     *
     * @param least the least that would have had to be reached for nothing to be said
     */
    private void tellShare(PlanPlace place, List<Integer> months, Ratio share, Ratio least, List<Share> past) {
        if (past.isEmpty() || past.stream().anyMatch(each -> each.share().compareTo(least) >= 0)) {
            return;
        }
        Ratio most = past.stream().map(Share::share).max(Ratio::compareTo).orElseThrow();
        List<Object> years = new ArrayList<>();
        past.forEach(each -> years.add(Message.of("plancheck.history-share.year", each.year(), each.share())));
        findings.add(new Finding(
                PlanRule.HISTORY_SHARE,
                Severity.WARNING,
                place,
                new CheckedValue.Figure(most, Unit.RATIO),
                new CheckedValue.Figure(share, Unit.RATIO),
                Message.of("plancheck.history-share", List.copyOf(months), share, years, most)));
    }

    private void growth() {
        // Where the year has begun, what it sold so far is no history of it.
        SalesHistory before = sales.until(year.first().minusMonths(1));
        YearForecast forecast = YearForecast.of(before, year).orElse(null);
        if (forecast == null) {
            return;
        }
        PlannedSales.of(document).ifPresent(planned -> growth(planned, forecast));
        for (PlacedTarget each : PlacedTarget.ofYear(document)) {
            if (GROWTH.matcher(each.target().measure()).matches()
                    && each.target().direction() == Direction.AT_LEAST) {
                grown(each, before).ifPresent(planned -> growth(planned, forecast));
            }
        }
    }

    /** Makes vehicles of a growth over the last twelve months. */
    private static Optional<PlannedSales> grown(PlacedTarget growth, SalesHistory before) {
        Coverage known = Coverage.of(before);
        if (known.range() == null) {
            return Optional.empty();
        }
        YearMonth last = known.cutOff() == null
                ? known.range().last()
                : known.range().last().minusMonths(1);
        MonthRange months = MonthRange.endingAt(last, MonthRange.MONTHS_OF_A_YEAR);
        Units sold = months.months().stream().map(before::units).reduce(Units.ZERO, Units::plus);
        Ratio units = Ratio.of(sold.toDecimal())
                .times(Ratio.ONE.plus(Ratio.of(growth.target().value())));
        return Optional.of(new PlannedSales(Units.of(units.toDecimal(0, RoundingMode.HALF_UP)), growth.place(), true));
    }

    private void growth(PlannedSales planned, YearForecast forecast) {
        boolean above = planned.units().compareTo(forecast.high()) > 0;
        // What marketing is to bring may well be less than what the store sells.
        boolean below = planned.isAll() && planned.units().compareTo(forecast.low()) < 0;
        if (above || below) {
            Units bound = above ? forecast.high() : forecast.low();
            findings.add(new Finding(
                    PlanRule.HISTORY_GROWTH,
                    Severity.WARNING,
                    planned.place(),
                    CheckedValue.of(bound),
                    CheckedValue.of(planned.units()),
                    Message.of(
                            above ? "plancheck.history-growth.above" : "plancheck.history-growth.below",
                            planned.units(),
                            forecast.middle(),
                            forecast.low(),
                            forecast.high(),
                            growth(planned.units(), forecast.middle()))));
        }
    }

    private static Ratio growth(Units planned, Units expected) {
        return expected.isZero() ? Ratio.ZERO : planned.shareOf(expected).minus(Ratio.ONE);
    }
}
