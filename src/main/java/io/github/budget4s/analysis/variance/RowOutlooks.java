package io.github.budget4s.analysis.variance;

import io.github.budget4s.analysis.statistics.HeavyTails;
import io.github.budget4s.analysis.variance.RestOfYear.Cell;
import io.github.budget4s.analysis.variance.VarianceRow.Ending;
import io.github.budget4s.analysis.variance.VarianceRow.Origin;
import io.github.budget4s.analysis.variance.VarianceRow.Outlook;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.ChannelGroups;
import io.github.budget4s.domain.project.Thresholds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Adds up for a row what its cells will still cost, and says how sure that is: the logarithm of the rest is held to
 * have {@link HeavyTails} around that of its forecast, the errors of two channels to be half in common.
 */
final class RowOutlooks {

    /** What the errors of two channels have in common. */
    private static final double COMMON = 0.5;

    /** Probabilities are told to the thousandth. */
    private static final int DECIMALS = 3;

    /** However little is left of a month, its rest is not less unsure than of a tenth. */
    private static final double LEAST_LEFT = 0.1;

    private final VarianceRequest request;
    private final RestOfYear rest;
    private final Map<Cell, Map<YearMonth, Money>> support = new HashMap<>();

    /**
     * Prepares for rows.
     *
     * @param support what the OEM refunds of the months to come, by month and place
     */
    RowOutlooks(VarianceRequest request, RestOfYear rest, List<BudgetEntry> support) {
        this.request = request;
        this.rest = rest;
        support.forEach(entry -> this.support
                .computeIfAbsent(Cell.of(entry), cell -> new HashMap<>())
                .merge(entry.month(), entry.amount(), Money::plus));
    }

    /**
     * Looks ahead for one row.
     *
     * @param cells which cells are the row's
     * @param months the months to come that count
     * @param budget the budget of the whole year or month
     * @param known what is paid and ordered of it
     */
    Outlook of(Predicate<Cell> cells, List<YearMonth> months, Money budget, Money known, Thresholds thresholds) {
        boolean month =
                months.size() == 1 && months.get(0).equals(request.today().running());
        Money activities = Money.ZERO;
        Money forecast = Money.ZERO;
        double common = 0;
        double own = 0;
        Set<ChannelOutlook> channels = new HashSet<>();
        for (Map.Entry<Cell, Map<YearMonth, Money>> cell : rest.toCome().entrySet()) {
            if (cells.test(cell.getKey())) {
                Money amount = sum(cell.getValue(), months);
                if (cell.getKey().activity().isEmpty()) {
                    ChannelOutlook channel = rest.outlook(cell.getKey());
                    double error = amount.toYuan().doubleValue()
                            * (month ? ofMonth(channel, cell.getKey()) : channel.deviation(months.size()));
                    common += error;
                    own += error * error;
                    forecast = forecast.plus(amount);
                    channels.add(channel);
                } else {
                    activities = activities.plus(amount);
                }
            }
        }
        double error = StrictMath.sqrt(COMMON * common * common + (1 - COMMON) * own);
        double deviation = forecast.isZero() ? 0 : error / forecast.toYuan().doubleValue();
        Money refunded = Money.ZERO;
        for (Map.Entry<Cell, Map<YearMonth, Money>> cell : support.entrySet()) {
            refunded = cells.test(cell.getKey()) ? refunded.plus(sum(cell.getValue(), months)) : refunded;
        }
        Ending ending = budget.compareTo(Money.ZERO) <= 0
                ? null
                : ending(budget, known.plus(activities).minus(refunded), forecast, deviation, thresholds);
        return new Outlook(activities, forecast, refunded, origin(channels), deviation, ending, budget);
    }

    private static Money sum(Map<YearMonth, Money> amounts, List<YearMonth> months) {
        Money sum = Money.ZERO;
        for (YearMonth month : months) {
            sum = sum.plus(amounts.getOrDefault(month, Money.ZERO));
        }
        return sum;
    }

    private double ofMonth(ChannelOutlook channel, Cell cell) {
        double left =
                1 - rest.share(cell).toDecimal(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
        return channel.deviation(1) / StrictMath.sqrt(StrictMath.max(LEAST_LEFT, left));
    }

    private static Origin origin(Set<ChannelOutlook> channels) {
        MonthRange history = null;
        double weight = 0;
        for (ChannelOutlook channel : channels) {
            MonthRange own = channel.history();
            if (own != null && (history == null || own.length() > history.length())) {
                history = own;
            }
            weight = channel.weight();
        }
        return new Origin(history, channels.size(), weight);
    }

    private static Ending ending(Money budget, Money known, Money forecast, double deviation, Thresholds thresholds) {
        Ratio yellow = reached(limit(budget, thresholds.yellow()).minus(known), forecast, deviation);
        Ratio red = reached(limit(budget, thresholds.red()).minus(known), forecast, deviation);
        return new Ending(yellow.minus(red), red);
    }

    /** Returns with what probability a forecast comes to an amount or more, to the thousandth. */
    private static Ratio reached(Money amount, Money forecast, double deviation) {
        if (amount.cents() <= 0 || forecast.isZero() || deviation == 0) {
            return amount.compareTo(forecast) <= 0 ? Ratio.ONE : Ratio.ZERO;
        }
        double away =
                StrictMath.log(amount.toYuan().doubleValue() / forecast.toYuan().doubleValue()) / deviation;
        double probability = HeavyTails.above(away);
        return Ratio.of(new BigDecimal(probability).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }

    /** Returns from which amount on the year is over its budget by a threshold, to the cent above. */
    private static Money limit(Money budgeted, Ratio threshold) {
        return Money.ofYuan(
                Ratio.of(budgeted.toYuan()).times(Ratio.ONE.plus(threshold)).toDecimal(2, RoundingMode.CEILING));
    }

    /** Returns what of a budget of the running month is expected to be spent by now, to the cent. */
    Money expected(Cell cell, Money budget) {
        Ratio cents = new Ratio(budget.toBigCents(), java.math.BigInteger.ONE).times(rest.share(cell));
        return new Money(cents.toDecimal(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** Names the value of a cell. */
    private static String value(Cell cell, Dimension dimension, ChannelGroups groups) {
        return switch (dimension) {
            case CHANNEL -> cell.channel();
            case GROUP -> groups.of(cell.channel());
            case ACTIVITY -> cell.activity();
            case STORE -> cell.store();
        };
    }

    /** Returns whether a cell is one of a row's. */
    static boolean isOf(Cell cell, Map<Dimension, String> values, ChannelGroups groups) {
        return values.entrySet().stream()
                .allMatch(each -> value(cell, each.getKey(), groups).equals(each.getValue()));
    }
}
