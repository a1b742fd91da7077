package io.github.budget4s.analysis.budget;

import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.analysis.budget.BudgetProposal.Expectation;
import io.github.budget4s.analysis.budget.BudgetProposal.Pattern;
import io.github.budget4s.analysis.forecast.SpendForecast;
import io.github.budget4s.analysis.outlook.ShareOutlook;
import io.github.budget4s.analysis.outlook.SpendOutlook;
import io.github.budget4s.analysis.support.Support;
import io.github.budget4s.analysis.support.SupportFacts;
import io.github.budget4s.analysis.support.SupportRules;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.domain.spend.SpendEntry;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Proposes the year's budget.
 *
 * <p>Each channel's spend of this year, what is paid and ordered so far and a forecast of the months to come, is
 * multiplied by the growth of the vehicles and rounded half up; what the plan gives a channel stands instead. An item
 * of the policy holds the channels that it covers; of two items the first one holds the channel, and both support it.
 * The support is computed from the proposal, spread over the months as this year's spend was.
 */
public final class BudgetProposer {

    /** The name of the reserve. */
    public static final String RESERVE = "reserve";

    /** The plan's targets that say how many vehicles are expected, the most telling first. */
    private static final List<String> UNIT_TARGETS = List.of("units", "deliveries", "orders");

    private static final int YEARS_BEFORE = 3;
    private static final Money CENT = new Money(1);

    private final BudgetRequest request;
    private final Plan plan;
    private final @Nullable YearMonth lastMonth;
    private final List<YearMonth> toCome;
    private final @Nullable YearOfSales sales;

    private BudgetProposer(BudgetRequest request) {
        this.request = request;
        this.plan = request.plan();
        MonthRange thisYear = MonthRange.ofYear(request.thisYear());
        this.lastMonth = request.lastMonth() != null
                ? request.lastMonth()
                : request.spend().entries().stream()
                        .map(SpendEntry::month)
                        .filter(thisYear::contains)
                        .reduce((earlier, later) -> later)
                        .orElse(null);
        this.toCome = lastMonth == null
                ? List.of()
                : thisYear.months().stream()
                        .filter(month -> month.isAfter(lastMonth))
                        .toList();
        this.sales = YearOfSales.of(request.sales(), request.thisYear(), request.lastMonth())
                .orElse(null);
    }

    /** The money of one channel. */
    private record ChannelMoney(
            Money spent,
            SortedMap<YearMonth, Money> months,
            Money toCome,
            Pattern pattern,
            @Nullable Money planned,
            Money proposed) {

        Money thisYear() {
            return spent.plus(toCome);
        }
    }

    /** Makes a proposal. */
    public static BudgetProposal propose(BudgetRequest request) {
        return new BudgetProposer(request).propose();
    }

    private BudgetProposal propose() {
        Units expected = expectedUnits();
        Ratio growth = expected == null || sales == null ? Ratio.ONE : expected.shareOf(sales.whole());
        Pattern pattern = pattern();
        Map<String, ChannelMoney> channels = channels(pattern, growth);
        Money ceiling = ceiling(expected);
        Money cut = Money.ZERO;
        if (request.withinCeiling() && ceiling != null) {
            Money before = sum(channels);
            channels = cutTo(channels, ceiling);
            cut = before.minus(sum(channels));
        }
        Money revenue = expectedRevenue(expected);
        return new BudgetProposal(
                request,
                items(channels, expected, revenue),
                lastMonth,
                toCome,
                pattern,
                sales,
                expected,
                expectation(),
                growth,
                revenue,
                ceiling,
                cut);
    }

    private Expectation expectation() {
        if (request.expectedUnits() != null) {
            return Expectation.STATED;
        }
        if (!plan.salesPlan().isEmpty()) {
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

    private @Nullable Units expectedUnits() {
        return switch (expectation()) {
            case STATED -> request.expectedUnits();
            case SALES_PLAN -> plan.salesPlan().stream().reduce(Units.ZERO, Units::plus);
            case TARGET -> unitTarget().orElseThrow();
            case FORECAST -> sales == null ? null : sales.wholeNextYear().orElse(null);
            case AS_THIS_YEAR -> sales == null ? null : sales.whole();
            case UNKNOWN -> null;
        };
    }

    private Optional<Units> unitTarget() {
        return UNIT_TARGETS.stream()
                .flatMap(measure -> plan.target(measure).stream())
                .filter(target -> target.direction() == Target.Direction.AT_LEAST && !target.percent())
                .map(target -> Units.of(target.value()))
                .findFirst();
    }

    private @Nullable Money expectedRevenue(@Nullable Units expected) {
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
        Figures figures = request.funnel().sum(entry -> entry.month().getYear() == request.thisYear());
        long vehicles =
                figures.sum(Measures.DELIVERIES) > 0 ? figures.sum(Measures.DELIVERIES) : figures.sum(Measures.ORDERS);
        long revenue = figures.sum(Measures.REVENUE);
        return vehicles <= 0 || revenue <= 0 ? null : Ratio.of(revenue, vehicles);
    }

    private @Nullable Money ceiling(@Nullable Units expected) {
        Target target = plan.target(Measures.COST_PER_VEHICLE.name()).orElse(null);
        if (target == null || target.direction() != Target.Direction.AT_MOST || expected == null) {
            return null;
        }
        return Money.ofYuan(
                Ratio.of(target.value()).times(expected.shareOf(Units.of(1))).toDecimal(2, RoundingMode.DOWN));
    }

    private Pattern pattern() {
        if (request.spend().entries().stream()
                .map(SpendEntry::month)
                .collect(Collectors.toSet())
                .containsAll(MonthRange.ofYear(request.thisYear() - 1).months())) {
            return Pattern.SPEND;
        }
        return wholeYearsOfSales().isEmpty() ? Pattern.EVEN : Pattern.SALES;
    }

    private List<Integer> wholeYearsOfSales() {
        List<Integer> years = new ArrayList<>();
        for (int year = request.thisYear() - 1; year >= request.thisYear() - YEARS_BEFORE; year--) {
            if (request.sales()
                    .months()
                    .keySet()
                    .containsAll(MonthRange.ofYear(year).months())) {
                years.add(year);
            }
        }
        return years;
    }

    /** Weighs the months of this year by what years before had in the same months. */
    private SpendOutlook outlook(Pattern pattern) {
        TreeMap<YearMonth, BigInteger> weights = new TreeMap<>();
        for (YearMonth month : MonthRange.ofYear(request.thisYear()).months()) {
            BigInteger weight =
                    switch (pattern) {
                        case SPEND ->
                            request.spend()
                                    .sum(entry -> entry.month().equals(month.minusYears(1)))
                                    .toBigCents();
                        case SALES ->
                            wholeYearsOfSales().stream()
                                    .map(year -> request.sales().units(month.withYear(year)))
                                    .map(units -> BigInteger.valueOf(units.millionths()))
                                    .reduce(BigInteger.ZERO, BigInteger::add);
                        case EVEN -> BigInteger.ONE;
                        case FORECAST -> throw new IllegalArgumentException("a forecast has no weights");
                    };
            weights.put(month, weight.max(BigInteger.ZERO));
        }
        return ShareOutlook.ofWeights(weights);
    }

    /** Lists the money of each channel, an empty name for what no channel is named for. */
    private Map<String, ChannelMoney> channels(Pattern pattern, Ratio growth) {
        Set<String> names = new LinkedHashSet<>();
        plan.channels().forEach(channel -> names.add(channel.name()));
        TreeSet<String> spent = new TreeSet<>();
        request.spend().entries().stream()
                .filter(entry -> entry.month().getYear() == request.thisYear())
                .forEach(entry -> spent.add(entry.channel()));
        names.addAll(spent);
        names.add("");
        SpendOutlook outlook = outlook(pattern);
        Map<String, ChannelMoney> channels = new LinkedHashMap<>();
        names.forEach(name -> channels.put(name, channel(name, pattern, outlook, growth)));
        return channels;
    }

    private ChannelMoney channel(String name, Pattern pattern, SpendOutlook outlook, Ratio growth) {
        TreeMap<YearMonth, Money> booked = new TreeMap<>();
        TreeMap<YearMonth, Money> before = new TreeMap<>();
        request.spend().entries().stream()
                .filter(entry -> entry.month().getYear() <= request.thisYear()
                        && entry.channel().equals(name))
                .forEach(entry -> (entry.month().getYear() == request.thisYear() ? booked : before)
                        .merge(entry.month(), entry.amount(), Money::plus));
        TreeMap<YearMonth, Money> months = new TreeMap<>(booked);
        months.keySet().removeAll(toCome);
        Money spent = months.values().stream().reduce(Money.ZERO, Money::plus);
        Money rest = Money.ZERO;
        SpendForecast forecast = SpendForecast.of(new SpendForecast.Spent(months, before), toCome, booked, outlook);
        for (Map.Entry<YearMonth, Money> month : forecast.months().entrySet()) {
            // What is booked already for a month to come will not get less.
            Money known = booked.getOrDefault(month.getKey(), Money.ZERO);
            Money amount = known.compareTo(month.getValue()) > 0 ? known : month.getValue();
            months.put(month.getKey(), amount);
            rest = rest.plus(amount);
        }
        Money planned = planned(name);
        Money proposed = planned != null ? planned : grown(spent.plus(rest), growth);
        return new ChannelMoney(
                spent, months, rest, forecast.history() == null ? pattern : Pattern.FORECAST, planned, proposed);
    }

    /**
     * What the plan gives a channel: its budget; for no channel the money that names none. Null where it gives nothing.
     */
    private @Nullable Money planned(String name) {
        if (!name.isEmpty()) {
            return plan.channels().stream()
                    .filter(channel -> channel.name().equals(name) && channel.budget() != null)
                    .map(Channel::yearly)
                    .findFirst()
                    .orElse(null);
        }
        Money regular = plan.regular().stream()
                .filter(item -> item.channel() == null)
                .map(item -> item.yearly())
                .reduce(Money.ZERO, Money::plus);
        Money activities = plan.activities().stream()
                .filter(activity -> activity.channel() == null)
                .map(activity -> activity.ownMoney())
                .reduce(Money.ZERO, Money::plus);
        Money unnamed = regular.plus(activities);
        return unnamed.isZero() ? null : unnamed;
    }

    private Money grown(Money thisYear, Ratio growth) {
        if (thisYear.cents() <= 0) {
            return Money.ZERO;
        }
        BigInteger unit = request.unit().toBigCents();
        return new Money(new Ratio(thisYear.toBigCents(), unit)
                .times(growth)
                .toDecimal(0, RoundingMode.HALF_UP)
                .toBigIntegerExact()
                .multiply(unit)
                .longValueExact());
    }

    /** Cuts every channel by the same part, exact to the cent. */
    private Map<String, ChannelMoney> cutTo(Map<String, ChannelMoney> channels, Money ceiling) {
        Money whole = sum(channels);
        Money allowed = ceiling.minus(plan.reserve());
        if (whole.compareTo(allowed) <= 0 || whole.isZero()) {
            return channels;
        }
        Money target = allowed.isNegative() ? Money.ZERO : allowed;
        List<Ratio> shares = channels.values().stream()
                .map(channel -> Ratio.of(channel.proposed().cents(), whole.cents()))
                .toList();
        List<LargestRemainder.Part> parts = LargestRemainder.spread(target, shares, request.unit());
        Map<String, ChannelMoney> cut = new LinkedHashMap<>();
        int index = 0;
        for (Map.Entry<String, ChannelMoney> channel : channels.entrySet()) {
            ChannelMoney money = channel.getValue();
            cut.put(
                    channel.getKey(),
                    new ChannelMoney(
                            money.spent(),
                            money.months(),
                            money.toCome(),
                            money.pattern(),
                            money.planned(),
                            parts.get(index).amount()));
            index++;
        }
        return cut;
    }

    private static Money sum(Map<String, ChannelMoney> channels) {
        return channels.values().stream().map(ChannelMoney::proposed).reduce(Money.ZERO, Money::plus);
    }

    private List<ProposedItem> items(
            Map<String, ChannelMoney> channels, @Nullable Units expected, @Nullable Money revenue) {
        List<ProposedItem> items = new ArrayList<>();
        Set<String> held = new HashSet<>();
        SortedMap<YearMonth, Units> units = expected == null ? null : unitsByMonth(expected);
        for (SupportItem item : request.policy().items()) {
            List<String> own = item.channels().stream().filter(held::add).toList();
            Support support = SupportRules.compute(
                    item,
                    request.year(),
                    new SupportFacts(
                            proposedByMonth(channels, item.channels()),
                            units,
                            revenue == null ? null : revenueByMonth(revenue, units),
                            SupportRules.events(request.year(), plan.activities(), item.channels())));
            items.add(item(item.name(), ProposedItem.Kind.SUPPORTED, own, item.channels(), channels, support));
        }
        channels.forEach((name, money) -> {
            if (!name.isEmpty() && !held.contains(name)) {
                items.add(item(name, ProposedItem.Kind.CHANNEL, List.of(name), List.of(), channels, null));
            }
        });
        ChannelMoney without = channels.get("");
        if (without != null
                && !(without.thisYear().isZero() && without.proposed().isZero())) {
            items.add(
                    item(Channel.UNATTRIBUTED, ProposedItem.Kind.UNATTRIBUTED, List.of(""), List.of(), channels, null));
        }
        if (!plan.reserve().isZero()) {
            items.add(new ProposedItem(
                    RESERVE,
                    ProposedItem.Kind.RESERVE,
                    List.of(),
                    List.of(),
                    Money.ZERO,
                    new TreeMap<>(),
                    plan.reserve(),
                    Money.ZERO,
                    plan.reserve(),
                    null));
        }
        return items;
    }

    private static ProposedItem item(
            String name,
            ProposedItem.Kind kind,
            List<String> own,
            List<String> supported,
            Map<String, ChannelMoney> channels,
            @Nullable Support support) {
        Money spent = Money.ZERO;
        TreeMap<Pattern, Money> toCome = new TreeMap<>();
        Money planned = Money.ZERO;
        Money grown = Money.ZERO;
        Money proposed = Money.ZERO;
        for (String channel : own) {
            ChannelMoney money = channels.get(channel);
            if (money != null) {
                spent = spent.plus(money.spent());
                toCome.merge(money.pattern(), money.toCome(), Money::plus);
                proposed = proposed.plus(money.proposed());
                if (money.planned() == null) {
                    grown = grown.plus(money.thisYear());
                } else {
                    planned = planned.plus(money.planned());
                }
            }
        }
        return new ProposedItem(name, kind, own, supported, spent, toCome, planned, grown, proposed, support);
    }

    /** Spreads what is proposed over the months as this year's spend was, evenly where there was none. */
    private SortedMap<YearMonth, Money> proposedByMonth(Map<String, ChannelMoney> channels, List<String> names) {
        TreeMap<YearMonth, Money> sum = new TreeMap<>();
        for (String name : names) {
            ChannelMoney money = channels.get(name);
            if (money != null) {
                List<BigInteger> weights = MonthRange.ofYear(request.thisYear()).months().stream()
                        .map(month -> money.months()
                                .getOrDefault(month, Money.ZERO)
                                .toBigCents()
                                .max(BigInteger.ZERO))
                        .toList();
                spread(money.proposed(), weights).forEach((month, amount) -> sum.merge(month, amount, Money::plus));
            }
        }
        return sum;
    }

    private SortedMap<YearMonth, Units> unitsByMonth(Units expected) {
        List<BigInteger> weights;
        if (expectation() == Expectation.FORECAST && sales != null) {
            weights = sales.nextYear().values().stream()
                    .map(units -> BigInteger.valueOf(units.millionths()))
                    .toList();
        } else if (!plan.salesPlan().isEmpty()) {
            weights = plan.salesPlan().stream()
                    .map(units -> BigInteger.valueOf(units.millionths()))
                    .toList();
        } else {
            weights = MonthRange.ofYear(request.thisYear()).months().stream()
                    .map(month -> wholeYearsOfSales().stream()
                            .map(year -> BigInteger.valueOf(
                                    request.sales().units(month.withYear(year)).millionths()))
                            .reduce(BigInteger.ZERO, BigInteger::add)
                            .max(BigInteger.ZERO))
                    .toList();
        }
        TreeMap<YearMonth, Units> months = new TreeMap<>();
        // Millionths are spread like cents.
        spread(new Money(expected.millionths()), weights)
                .forEach((month, amount) -> months.put(month, new Units(amount.cents())));
        return months;
    }

    private SortedMap<YearMonth, Money> revenueByMonth(Money revenue, @Nullable SortedMap<YearMonth, Units> units) {
        return spread(
                revenue,
                units == null
                        ? List.of()
                        : units.values().stream()
                                .map(each -> BigInteger.valueOf(each.millionths()))
                                .toList());
    }

    private SortedMap<YearMonth, Money> spread(Money amount, List<BigInteger> weights) {
        List<YearMonth> months = MonthRange.ofYear(request.year()).months();
        BigInteger whole = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<Money> parts = whole.signum() == 0
                ? LargestRemainder.spreadEvenly(amount, months.size(), CENT)
                : LargestRemainder.spread(
                                amount,
                                weights.stream()
                                        .map(weight -> new Ratio(weight, whole))
                                        .toList(),
                                CENT)
                        .stream()
                        .map(LargestRemainder.Part::amount)
                        .toList();
        TreeMap<YearMonth, Money> spread = new TreeMap<>();
        for (int i = 0; i < months.size(); i++) {
            spread.put(months.get(i), parts.get(i));
        }
        return spread;
    }
}
