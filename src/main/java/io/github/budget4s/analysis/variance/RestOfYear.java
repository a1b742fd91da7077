package io.github.budget4s.analysis.variance;

import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.spend.SpendEntry;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what the months to come of a year will cost beyond what is ordered and paid of them, cell by cell, so that all
 * rows add up whatever they are told apart by.
 *
 * <p>Channels are looked at each by itself ({@link ChannelOutlook}), where the budget names channels; the whole
 * otherwise. What a channel will spend goes to its stores by their budgets times their pace, or by their spend where
 * the budget does not know them. Activities have the money that the plan or the budget gives them, less what is paid
 * and ordered of it.
 */
final class RestOfYear {

    private static final Money CENT = new Money(1);

    /** As many as a double has. */
    private static final int DIGITS = 17;

    /** The cells that are told apart. */
    record Cell(String channel, String activity, String store) implements Comparable<Cell> {

        static Cell of(BudgetEntry entry) {
            return new Cell(entry.channel(), entry.activity(), entry.store());
        }

        static Cell of(SpendEntry entry) {
            return new Cell(entry.channel(), entry.activity(), entry.store());
        }

        @Override
        public int compareTo(Cell other) {
            int order = channel.compareTo(other.channel);
            order = order != 0 ? order : activity.compareTo(other.activity);
            return order != 0 ? order : store.compareTo(other.store);
        }
    }

    private final VarianceRequest request;
    private final boolean byChannel;
    private final boolean namesActivities;
    private final SortedMap<String, ChannelOutlook> channels = new TreeMap<>();
    private final SortedMap<String, Ratio> shares = new TreeMap<>();
    private final SortedMap<Cell, Series> cells = new TreeMap<>();
    private final SortedMap<Cell, Map<YearMonth, Money>> toCome = new TreeMap<>();

    RestOfYear(VarianceRequest request, List<BudgetEntry> budget, List<SpendEntry> spend, List<SpendEntry> before) {
        this.request = request;
        byChannel = budget.stream().anyMatch(entry -> !entry.channel().isEmpty());
        namesActivities = Stream.concat(spend.stream(), before.stream())
                .anyMatch(entry -> !entry.activity().isEmpty());
        budget.forEach(entry -> cell(Cell.of(entry)).addBudget(entry.month(), entry.amount()));
        spend.forEach(entry ->
                cell(Cell.of(entry)).addSpend(entry.month(), entry.committed(), entry.amount(), entry.lines()));
        request.ahead().activities().forEach(entry -> cell(Cell.of(entry)));
        Set<String> known =
                cells.keySet().stream().map(this::leaf).collect(Collectors.toCollection(LinkedHashSet::new));
        // What neither has a budget nor spends in this year is over.
        before.stream().filter(entry -> known.contains(leaf(Cell.of(entry)))).forEach(entry -> cell(Cell.of(entry))
                .addBefore(entry.month(), entry.amount()));
        Map<String, List<Cell>> cellsOf = byLeaf(cells.keySet().stream(), cell -> cell);
        Map<String, List<SpendEntry>> spendOf = byLeaf(Stream.concat(spend.stream(), before.stream()), Cell::of);
        Map<String, List<BudgetEntry>> activitiesOf = byLeaf(request.ahead().activities().stream(), Cell::of);
        Map<String, List<BudgetEntry>> regularOf = byLeaf(request.ahead().regular().stream(), Cell::of);
        for (String channel : known) {
            if (request.running() != null) {
                List<SpendEntry> lines = spendOf.getOrDefault(channel, List.of());
                shares.put(
                        channel,
                        DayShare.of(lines, request.today(), request.ahead().holidays()));
            }
            look(
                    channel,
                    cellsOf.getOrDefault(channel, List.of()),
                    activitiesOf.getOrDefault(channel, List.of()),
                    regularOf.getOrDefault(channel, List.of()));
        }
    }

    private <T> Map<String, List<T>> byLeaf(Stream<T> all, Function<T, Cell> cell) {
        return all.collect(Collectors.groupingBy(each -> leaf(cell.apply(each))));
    }

    private Series cell(Cell cell) {
        return cells.computeIfAbsent(cell, key -> new Series());
    }

    /** What is forecast by itself. */
    private String leaf(Cell cell) {
        return byChannel ? cell.channel() : "";
    }

    private void look(String channel, List<Cell> own, List<BudgetEntry> activities, List<BudgetEntry> regularItems) {
        List<Cell> plain =
                own.stream().filter(cell -> cell.activity().isEmpty()).toList();
        Map<Cell, SortedMap<YearMonth, Money>> planned = planned(activities);
        Series base = new Series();
        // Activities without money of their own live on the channel's.
        own.stream()
                .filter(cell -> !planned.containsKey(cell))
                .forEach(cell -> base.add(Objects.requireNonNull(cells.get(cell))));
        if (!namesActivities) {
            takeActivitiesOut(base, planned);
        }
        TreeMap<YearMonth, Money> regular = new TreeMap<>();
        regularItems.forEach(entry -> regular.merge(entry.month(), entry.amount(), Money::plus));
        Ratio share = shares.getOrDefault(channel, Ratio.ZERO);
        ChannelOutlook outlook = new ChannelOutlook(
                request,
                base,
                regular,
                share.toDecimal(DIGITS, RoundingMode.HALF_EVEN).doubleValue());
        channels.put(channel, outlook);
        outlook.toCome()
                .forEach((month, amount) ->
                        spread(plain.isEmpty() ? List.of(new Cell(channel, "", "")) : plain, month, amount));
        planned.forEach(this::addActivity);
    }

    /** Lists what each activity of a channel has by month. */
    private static Map<Cell, SortedMap<YearMonth, Money>> planned(List<BudgetEntry> activities) {
        TreeMap<Cell, SortedMap<YearMonth, Money>> planned = new TreeMap<>();
        for (BudgetEntry entry : activities) {
            planned.computeIfAbsent(Cell.of(entry), cell -> new TreeMap<>())
                    .merge(entry.month(), entry.amount(), Money::plus);
        }
        return planned;
    }

    /** Where no line names an activity, months so far are held to have what their activities were given. */
    private void takeActivitiesOut(Series base, Map<Cell, SortedMap<YearMonth, Money>> planned) {
        for (SortedMap<YearMonth, Money> months : planned.values()) {
            months.forEach((month, amount) -> {
                Money spent = base.settled().getOrDefault(month, Money.ZERO);
                Money known = spent.compareTo(amount) < 0 ? spent : amount;
                if (request.today().isOver(month) && known.cents() > 0) {
                    base.addSpend(month, false, known.negated(), 0);
                }
            });
        }
    }

    private void addActivity(Cell cell, SortedMap<YearMonth, Money> months) {
        // Deposits, and orders of whatever month, use it up.
        Money pool = Objects.requireNonNull(cells.get(cell)).settled().values().stream()
                .reduce(Money.ZERO, Money::plus);
        for (Map.Entry<YearMonth, Money> month : months.entrySet()) {
            Money open = month.getValue().minus(pool);
            open = open.isNegative() ? Money.ZERO : open;
            pool = pool.minus(month.getValue());
            pool = pool.isNegative() ? Money.ZERO : pool;
            if (!request.today().isOver(month.getKey())) {
                add(cell, month.getKey(), open);
            }
        }
    }

    private void add(Cell cell, YearMonth month, Money amount) {
        if (!amount.isZero()) {
            toCome.computeIfAbsent(cell, key -> new TreeMap<>()).merge(month, amount, Money::plus);
        }
    }

    private void spread(List<Cell> plain, YearMonth month, Money amount) {
        boolean unbudgeted = plain.stream()
                .anyMatch(cell -> cells.get(cell) != null
                        && cells.get(cell).budget().isEmpty()
                        && spent(cell).signum() > 0);
        List<BigInteger> weights = new ArrayList<>();
        for (Cell cell : plain) {
            weights.add(unbudgeted ? spent(cell) : budgeted(cell, month));
        }
        BigInteger whole = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<Ratio> shares = weights.stream()
                .map(weight -> whole.signum() == 0 ? Ratio.of(1, plain.size()) : new Ratio(weight, whole))
                .toList();
        List<LargestRemainder.Part> parts = LargestRemainder.spread(amount, shares, CENT);
        for (int i = 0; i < plain.size(); i++) {
            add(plain.get(i), month, parts.get(i).amount());
        }
    }

    private BigInteger spent(Cell cell) {
        Series series = cells.get(cell);
        return series == null
                ? BigInteger.ZERO
                : Series.total(series.spent(request.today().month()))
                        .toBigCents()
                        .max(BigInteger.ZERO);
    }

    private BigInteger budgeted(Cell cell, YearMonth month) {
        Series series = cells.get(cell);
        if (series == null) {
            return BigInteger.ONE;
        }
        Money budget = series.budget().getOrDefault(month, Money.ZERO);
        BigInteger soFar = Series.total(
                        series.budget().headMap(request.today().lastOver().plusMonths(1)))
                .toBigCents();
        BigInteger pace = Series.total(series.spent(request.today().lastOver()))
                .toBigCents()
                .max(BigInteger.ZERO);
        // With the same weight for what was budgeted so far as for what was spent of it.
        return soFar.signum() == 0
                ? budget.toBigCents().multiply(BigInteger.TWO)
                : budget.toBigCents().multiply(soFar.add(pace)).divide(soFar);
    }

    /** Returns what the months to come will cost beyond what is known of them, by cell. */
    Map<Cell, Map<YearMonth, Money>> toCome() {
        return toCome;
    }

    /** Returns the outlook that a cell's money comes from. */
    ChannelOutlook outlook(Cell cell) {
        return Objects.requireNonNull(channels.get(leaf(cell)));
    }

    /**
     * Returns which part of the running month's money is usually spent by now in a cell; where nothing is spent, such
     * as that of support which no channel earns, the part of its days that are over.
     */
    Ratio share(Cell cell) {
        LocalDate day = request.today().day();
        return shares.getOrDefault(leaf(cell), Ratio.of(day.getDayOfMonth(), day.lengthOfMonth()));
    }
}
