package io.github.budget4s.analysis.budget;

import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.analysis.budget.BudgetProposal.Pattern;
import io.github.budget4s.analysis.forecast.SpendForecast;
import io.github.budget4s.analysis.outlook.ShareOutlook;
import io.github.budget4s.analysis.outlook.SpendOutlook;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendEntry;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what each channel costs this year, its months to come forecast, and what that proposes for the next. */
final class ChannelSpend {

    private final BudgetRequest request;
    private final Plan plan;
    private final ExpectedSales expected;
    private final @Nullable YearMonth lastMonth;
    private final List<YearMonth> toCome;
    private final Spend spend;

    ChannelSpend(BudgetRequest request, ExpectedSales expected) {
        this.request = request;
        this.plan = request.plan();
        this.expected = expected;
        MonthRange thisYear = MonthRange.ofYear(request.thisYear());
        this.lastMonth = request.history().lastMonth() != null
                ? request.history().lastMonth()
                : request.history().spend().entries().stream()
                        .map(SpendEntry::knownMonth)
                        .filter(thisYear::contains)
                        .max(YearMonth::compareTo)
                        .orElse(null);
        this.spend = request.history().spend().withoutZeros();
        this.toCome = lastMonth == null
                ? List.of()
                : thisYear.months().stream()
                        .filter(month -> month.isAfter(lastMonth))
                        .toList();
    }

    /** Returns the last month of this year that is over; null when there is none. */
    @Nullable
    YearMonth lastMonth() {
        return lastMonth;
    }

    /** Lists the months of this year that are forecast. */
    List<YearMonth> toCome() {
        return toCome;
    }

    /** Lists the money of each channel, an empty name for what no channel is named for. */
    Map<String, ChannelMoney> channels() {
        Pattern pattern = pattern();
        Ratio growth = expected.growth();
        Set<String> names = new LinkedHashSet<>();
        plan.channels().forEach(channel -> names.add(channel.name()));
        TreeSet<String> spent = new TreeSet<>();
        spend.entries().stream()
                .filter(entry -> entry.month().getYear() == request.thisYear())
                .forEach(entry -> spent.add(entry.channel()));
        names.addAll(spent);
        names.add("");
        Map<String, ChannelMoney> channels = new LinkedHashMap<>();
        names.forEach(name -> channels.put(name, channel(name, pattern, growth)));
        return channels;
    }

    private ChannelMoney channel(String name, Pattern pattern, Ratio growth) {
        TreeMap<YearMonth, Money> booked = new TreeMap<>();
        TreeMap<YearMonth, Money> before = new TreeMap<>();
        spend.entries().stream()
                .filter(entry -> entry.month().getYear() <= request.thisYear()
                        && entry.channel().equals(name))
                .forEach(entry -> (entry.month().getYear() == request.thisYear() ? booked : before)
                        .merge(entry.month(), entry.amount(), Money::plus));
        TreeMap<YearMonth, Money> months = new TreeMap<>(booked);
        months.keySet().removeAll(toCome);
        Money spent = months.values().stream().reduce(Money.ZERO, Money::plus);
        Money rest = Money.ZERO;
        SpendForecast forecast =
                SpendForecast.of(new SpendForecast.Spent(months, before), toCome, outlook(name, pattern));
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

    /** Returns what the months to come are weighed by where a channel has no forecast of its own. */
    private Pattern pattern() {
        if (spend.entries().stream()
                .map(SpendEntry::month)
                .collect(Collectors.toSet())
                .containsAll(MonthRange.ofYear(request.thisYear() - 1).months())) {
            return Pattern.SPEND;
        }
        return expected.wholeYearsBefore().isEmpty() ? Pattern.EVEN : Pattern.SALES;
    }

    /**
     * Weighs the months of this year by what years before had in the same months: by the channel's own spend where it
     * had any, for what is paid by quarter does not follow the whole.
     */
    private SpendOutlook outlook(String name, Pattern pattern) {
        TreeMap<YearMonth, BigInteger> weights = new TreeMap<>();
        boolean own = spend.entries().stream()
                .anyMatch(entry -> entry.channel().equals(name) && entry.month().getYear() == request.thisYear() - 1);
        for (YearMonth month : MonthRange.ofYear(request.thisYear()).months()) {
            BigInteger weight =
                    switch (pattern) {
                        case SPEND ->
                            spend.sum(entry -> entry.month().equals(month.minusYears(1))
                                            && (!own || entry.channel().equals(name)))
                                    .toBigCents();
                        case SALES ->
                            expected.wholeYearsBefore().stream()
                                    .map(year -> request.history().sales().units(month.withYear(year)))
                                    .map(units -> BigInteger.valueOf(units.millionths()))
                                    .reduce(BigInteger.ZERO, BigInteger::add);
                        case EVEN -> BigInteger.ONE;
                        case FORECAST -> throw new IllegalArgumentException("a forecast has no weights");
                    };
            weights.put(month, weight.max(BigInteger.ZERO));
        }
        return ShareOutlook.ofWeights(weights);
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
                .filter(activity -> activity.channels().isEmpty())
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
    Map<String, ChannelMoney> cutTo(Map<String, ChannelMoney> channels, Money ceiling) {
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
            cut.put(
                    channel.getKey(),
                    channel.getValue().withProposed(parts.get(index).amount()));
            index++;
        }
        return cut;
    }

    /** Adds up what is proposed. */
    static Money sum(Map<String, ChannelMoney> channels) {
        return channels.values().stream().map(ChannelMoney::proposed).reduce(Money.ZERO, Money::plus);
    }
}
