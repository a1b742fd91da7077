package io.github.budget4s.analysis.budget;

import io.github.budget4s.analysis.budget.BudgetProposal.Expectation;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.sales.Units;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the vehicles and the revenue that the planning year is expected to bring. */
final class ExpectedSales {

    /** The plan's targets that say how many vehicles are expected, the most telling first. */
    private static final List<Measure> UNIT_TARGETS = List.of(Measures.DELIVERIES, Measures.ORDERS);

    private static final int YEARS_BEFORE = 3;

    private final BudgetRequest request;
    private final Plan plan;
    private final @Nullable YearOfSales sales;

    ExpectedSales(BudgetRequest request) {
        this.request = request;
        this.plan = request.plan();
        this.sales = YearOfSales.of(request.history(), request.thisYear()).orElse(null);
    }

    /** Returns what the planning year is expected to bring. */
    ExpectedYear year() {
        return new ExpectedYear(units(), expectation(), growth(), revenue());
    }

    /** Returns this year's sales; null when they are not known. */
    @Nullable
    YearOfSales thisYear() {
        return sales;
    }

    /** Returns where the vehicles are from. */
    private Expectation expectation() {
        if (request.expectedUnits() != null) {
            return Expectation.STATED;
        }
        if (!plan.goals().salesPlan().isEmpty()) {
            return Expectation.SALES_PLAN;
        }
        if (unitTarget().isPresent()) {
            return Expectation.TARGET;
        }
        if (sales == null) {
            return Expectation.UNKNOWN;
        }
        return sales.wholeNextYear().isPresent() ? Expectation.FORECAST : Expectation.AS_THIS_YEAR;
    }

    /** Returns the vehicles of the planning year; null when they are not known. */
    private @Nullable Units units() {
        return switch (expectation()) {
            case STATED -> request.expectedUnits();
            case SALES_PLAN -> plan.goals().plannedUnits();
            case TARGET -> unitTarget().orElseThrow();
            case FORECAST -> sales == null ? null : sales.wholeNextYear().orElse(null);
            case AS_THIS_YEAR -> sales == null ? null : sales.whole();
            case UNKNOWN -> null;
        };
    }

    private Optional<Units> unitTarget() {
        return UNIT_TARGETS.stream()
                .flatMap(measure -> plan.goals().target(measure).stream())
                .filter(target -> target.direction() == Target.Direction.AT_LEAST && !target.percent())
                .map(target -> Units.of(target.value()))
                .findFirst();
    }

    /** Returns how the vehicles grow from this year to the planning year; 1 where that is not known. */
    Ratio growth() {
        Units expected = units();
        return expected == null || sales == null ? Ratio.ONE : expected.shareOf(sales.whole());
    }

    /** Returns the revenue of the planning year; null when it is not known. */
    private @Nullable Money revenue() {
        Units expected = units();
        if (request.expectedRevenue() != null) {
            return request.expectedRevenue();
        }
        Ratio perVehicle = sales == null || sales.revenuePerVehicle() == null ? ofFunnel() : sales.revenuePerVehicle();
        return expected == null || perVehicle == null
                ? null
                : new Money(perVehicle
                        .times(expected.shareOf(Units.of(1)))
                        .toDecimal(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    /** What a vehicle brought this year by the funnel, in cents: by delivery, else by order. */
    private @Nullable Ratio ofFunnel() {
        Figures figures = request.history().funnel().sum(entry -> entry.month().getYear() == request.thisYear());
        long vehicles =
                figures.sum(Measures.DELIVERIES) > 0 ? figures.sum(Measures.DELIVERIES) : figures.sum(Measures.ORDERS);
        long revenue = figures.sum(Measures.REVENUE);
        return vehicles <= 0 || revenue <= 0 ? null : Ratio.of(revenue, vehicles);
    }

    /** Returns the most that the plan lets these vehicles cost; null when it sets no cost a vehicle. */
    @Nullable
    Money ceiling() {
        Units expected = units();
        Target target = plan.goals().target(Measures.COST_PER_VEHICLE).orElse(null);
        if (target == null || target.direction() != Target.Direction.AT_MOST || expected == null) {
            return null;
        }
        return Money.ofYuan(
                Ratio.of(target.value()).times(expected.shareOf(Units.of(1))).toDecimal(2, RoundingMode.DOWN));
    }

    /** Lists the years of sales before the planning year whose months are all known, up to three, the latest first. */
    List<Integer> wholeYearsBefore() {
        List<Integer> years = new ArrayList<>();
        for (int year = request.thisYear() - 1; year >= request.thisYear() - YEARS_BEFORE; year--) {
            if (request.history()
                    .sales()
                    .months()
                    .keySet()
                    .containsAll(MonthRange.ofYear(year).months())) {
                years.add(year);
            }
        }
        return years;
    }

    /**
     * Weighs the months of a year as their budget is allocated: by the plan's vehicles, else by those of whole years
     * before; nothing but zeros where neither is known.
     */
    List<BigInteger> shares() {
        if (!plan.goals().salesPlan().isEmpty()) {
            return plan.goals().salesPlan().stream()
                    .map(units -> BigInteger.valueOf(units.millionths()))
                    .toList();
        }
        return MonthRange.ofYear(request.thisYear()).months().stream()
                .map(month -> wholeYearsBefore().stream()
                        .map(year -> BigInteger.valueOf(request.history()
                                .sales()
                                .units(month.withYear(year))
                                .millionths()))
                        .reduce(BigInteger.ZERO, BigInteger::add)
                        .max(BigInteger.ZERO))
                .toList();
    }

    /** Returns what is expected in each month of the planning year; null when it is not known. */
    @Nullable
    SortedMap<YearMonth, Units> unitsByMonth() {
        Units expected = units();
        if (expected == null) {
            return null;
        }
        List<BigInteger> weights = expectation() == Expectation.FORECAST && sales != null
                ? sales.nextYear().values().stream()
                        .map(units -> BigInteger.valueOf(units.millionths()))
                        .toList()
                : shares();
        TreeMap<YearMonth, Units> months = new TreeMap<>();
        // Millionths are spread like cents.
        MonthSpread.spread(new Money(expected.millionths()), request.year(), weights)
                .forEach((month, amount) -> months.put(month, new Units(amount.cents())));
        return months;
    }

    /** Returns the expected revenue of each month of the planning year; null when it is not known. */
    @Nullable
    SortedMap<YearMonth, Money> revenueByMonth() {
        Money revenue = revenue();
        SortedMap<YearMonth, Units> units = unitsByMonth();
        return revenue == null
                ? null
                : MonthSpread.spread(
                        revenue,
                        request.year(),
                        units == null
                                ? List.of()
                                : units.values().stream()
                                        .map(each -> BigInteger.valueOf(each.millionths()))
                                        .toList());
    }
}
