package io.github.budget4s.analysis.overview;

import io.github.budget4s.analysis.coverage.KnownDays;
import io.github.budget4s.analysis.overview.DrillNode.LeftOut;
import io.github.budget4s.analysis.overview.DrillNode.Level;
import io.github.budget4s.analysis.overview.DrillNode.Line;
import io.github.budget4s.analysis.overview.DrillNode.Sum;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.project.Thresholds;
import io.github.budget4s.domain.project.Tolerances;
import io.github.budget4s.domain.spend.LedgerLine;
import io.github.budget4s.domain.spend.SpendEntry;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes budget, spend and results apart, from the year to the month, the channel, the activity and the lines of the
 * ledger. So that a page of it stays small, no more than some 600 channels of a month, 600 activities and 600 lines are
 * shown in all: of each month the same number of channels at most, the dearest, and so on below.
 */
public final class DrillDown {

    static final int MOST_CHANNELS = 600;
    static final int MOST_ACTIVITIES = 600;
    static final int MOST_LINES = 600;

    private final Tolerances tolerances;
    private final @Nullable Today today;
    private final int starts;
    private final TreeMap<Integer, Map<YearMonth, Map<String, Map<String, Cell>>>> years =
            new TreeMap<>(Comparator.reverseOrder());

    /** What a channel has of an activity in a month. */
    private static final class Cell {
        private Sum sum = Sum.NONE;
        private final List<Line> lines = new ArrayList<>();
    }

    /**
     * Begins with nothing.
     *
     * @param today the day on which it is looked at: what was paid later does not count; null to count all
     * @param starts the month with which a year begins, 1 to 12
     */
    public DrillDown(Tolerances tolerances, @Nullable Today today, int starts) {
        this.tolerances = tolerances;
        this.today = today;
        this.starts = starts;
    }

    private Cell cell(YearMonth month, String channel, String activity) {
        int year = MonthRange.yearAround(month, starts).first().getYear();
        return years.computeIfAbsent(year, each -> new TreeMap<>())
                .computeIfAbsent(month, each -> new TreeMap<>())
                .computeIfAbsent(channel, each -> new TreeMap<>())
                .computeIfAbsent(activity, each -> new Cell());
    }

    private void add(YearMonth month, String channel, String activity, Sum sum) {
        Cell cell = cell(month, channel, activity);
        cell.sum = cell.sum.plus(sum);
    }

    /** Adds the budget. */
    public DrillDown withBudget(List<BudgetEntry> entries) {
        for (BudgetEntry entry : entries) {
            add(entry.month(), entry.channel(), entry.activity(), new Sum(entry.amount(), Money.ZERO, 0, 0));
        }
        return this;
    }

    /** Adds what is paid and ordered. */
    public DrillDown withSpend(List<SpendEntry> entries) {
        for (SpendEntry entry : entries) {
            if (today == null || KnownDays.isKnown(entry, today)) {
                add(entry.month(), entry.channel(), entry.activity(), new Sum(Money.ZERO, entry.amount(), 0, 0));
            }
        }
        return this;
    }

    /** Adds what it brought. */
    public DrillDown withResults(List<FunnelEntry> entries) {
        for (FunnelEntry entry : entries) {
            if (today == null || today.hasCome(entry.month(), entry.day())) {
                long leads = entry.figures().sum(Measures.LEADS);
                long orders = entry.figures().sum(Measures.ORDERS);
                add(entry.month(), entry.channel(), entry.activity(), new Sum(Money.ZERO, Money.ZERO, leads, orders));
            }
        }
        return this;
    }

    /** Adds the lines of the ledger. */
    public DrillDown withLines(List<LedgerLine> lines) {
        for (LedgerLine line : lines) {
            SpendEntry entry = new SpendEntry(line.line().key(), line.line().amount(), 1);
            if (today != null && !KnownDays.isKnown(entry, today)) {
                continue;
            }
            line.months().forEach((month, amount) -> cell(month, entry.channel(), entry.activity())
                    .lines
                    .add(new Line(
                            entry.month(),
                            entry.day(),
                            amount,
                            line.line().order(),
                            entry.committed(),
                            line.location().toString())));
        }
        return this;
    }

    /** Returns the years, the last one first. */
    public List<DrillNode> years() {
        int channels = most(
                years.values().stream()
                        .flatMap(months -> months.values().stream().map(Map::size)),
                MOST_CHANNELS);
        int activities = most(channels().filter(DrillDown::hasActivities).map(Map::size), MOST_ACTIVITIES);
        List<DrillNode> nodes = new ArrayList<>();
        years.forEach((year, months) -> {
            // Where a year has no budget at all, nothing in it is over one.
            Thresholds overall = hasBudget(months) ? tolerances.overall() : null;
            List<DrillNode> below = new ArrayList<>();
            months.forEach((month, inMonth) -> {
                boolean isOver = isOver(month);
                List<DrillNode> ofMonth = new ArrayList<>();
                inMonth.forEach((name, channel) -> ofMonth.add(channel(
                        name, channel, isOver, overall == null ? null : tolerances.ofChannel(name), activities)));
                below.add(node(Level.MONTH, month.toString(), ofMonth, isOver, channels, overall));
            });
            boolean isOver = isOver(MonthRange.ofYear(year, starts).last());
            nodes.add(node(Level.YEAR, String.valueOf(year), below, isOver, below.size(), overall));
        });
        // Lines are for those alone that are shown.
        int lines = most(
                nodes.stream().flatMap(DrillDown::leaves).map(leaf -> leaf.lines()
                        .size()),
                MOST_LINES);
        return nodes.stream().map(node -> withLines(node, lines)).toList();
    }

    private boolean isOver(YearMonth month) {
        return today == null || today.isOver(month);
    }

    private static Stream<DrillNode> leaves(DrillNode node) {
        return node.below().isEmpty() ? Stream.of(node) : node.below().stream().flatMap(DrillDown::leaves);
    }

    /** Keeps the largest lines of each leaf, in the order of the ledger. */
    private static DrillNode withLines(DrillNode node, int most) {
        if (!node.below().isEmpty()) {
            List<DrillNode> below =
                    node.below().stream().map(each -> withLines(each, most)).toList();
            return new DrillNode(
                    node.level(),
                    node.name(),
                    node.sum(),
                    node.isOver(),
                    node.flag(),
                    below,
                    List.of(),
                    node.leftOut());
        }
        Set<Line> largest = Collections.newSetFromMap(new IdentityHashMap<>());
        node.lines().stream()
                .sorted(Comparator.comparing(
                                (Line line) -> line.amount().toBigCents().abs())
                        .reversed())
                .limit(most)
                .forEach(largest::add);
        Money left = Money.ZERO;
        for (Line line : node.lines()) {
            left = largest.contains(line) ? left : left.plus(line.amount());
        }
        LeftOut leftOut = new LeftOut(node.lines().size() - largest.size(), new Sum(Money.ZERO, left, 0, 0));
        List<Line> shown = node.lines().stream().filter(largest::contains).toList();
        return new DrillNode(
                node.level(), node.name(), node.sum(), node.isOver(), node.flag(), List.of(), shown, leftOut);
    }

    private Stream<Map<String, Cell>> channels() {
        return years.values().stream()
                .flatMap(months -> months.values().stream())
                .flatMap(channels -> channels.values().stream());
    }

    private static boolean hasBudget(Map<YearMonth, Map<String, Map<String, Cell>>> months) {
        return months.values().stream()
                .flatMap(channels -> channels.values().stream())
                .flatMap(channel -> channel.values().stream())
                .anyMatch(cell -> !cell.sum.budget().isZero());
    }

    private static boolean hasActivities(Map<String, Cell> channel) {
        return channel.keySet().stream().anyMatch(name -> !name.isEmpty());
    }

    private static DrillNode channel(
            String name, Map<String, Cell> cells, boolean isOver, @Nullable Thresholds thresholds, int most) {
        if (!hasActivities(cells)) {
            return leaf(Level.CHANNEL, name, cells.values().iterator().next(), isOver, thresholds);
        }
        List<DrillNode> below = new ArrayList<>();
        cells.forEach((activity, cell) -> below.add(
                // What has no budget of its own is judged with its channel.
                leaf(Level.ACTIVITY, activity, cell, isOver, cell.sum.budget().isZero() ? null : thresholds)));
        return node(Level.CHANNEL, name, below, isOver, most, thresholds);
    }

    private static DrillNode leaf(
            Level level, String name, Cell cell, boolean isOver, @Nullable Thresholds thresholds) {
        return new DrillNode(
                level, name, cell.sum, isOver, flag(cell.sum, thresholds), List.of(), cell.lines, LeftOut.NOTHING);
    }

    /** Makes a node of others: of months all, in time, else the dearest ones. */
    private static DrillNode node(
            Level level,
            String name,
            List<DrillNode> below,
            boolean isOver,
            int most,
            @Nullable Thresholds thresholds) {
        List<DrillNode> ordered = level == Level.YEAR
                ? below
                : below.stream()
                        .sorted(Comparator.comparing(
                                        (DrillNode each) -> each.sum().spent())
                                .thenComparing(each -> each.sum().budget())
                                .reversed())
                        .toList();
        Sum sum = add(ordered);
        int shown = Math.min(most, ordered.size());
        LeftOut leftOut = new LeftOut(ordered.size() - shown, add(ordered.subList(shown, ordered.size())));
        return new DrillNode(
                level, name, sum, isOver, flag(sum, thresholds), ordered.subList(0, shown), List.of(), leftOut);
    }

    private static Sum add(List<DrillNode> nodes) {
        return nodes.stream().map(DrillNode::sum).reduce(Sum.NONE, Sum::plus);
    }

    private static @Nullable Flag flag(Sum sum, @Nullable Thresholds thresholds) {
        if (thresholds == null) {
            return null;
        }
        Ratio ratio = sum.ratio();
        if (ratio == null) {
            // Money that nobody granted.
            return sum.spent().compareTo(Money.ZERO) > 0 ? Flag.RED : null;
        }
        return thresholds.flag(ratio);
    }

    /** Finds how many of each group may be shown so that no more than a limit are in all. */
    private static int most(Stream<Integer> groups, int limit) {
        List<Integer> sizes = groups.sorted().toList();
        long shown = 0;
        for (int i = 0; i < sizes.size(); i++) {
            int larger = sizes.size() - i;
            // All of this size are shown whole, or the rest of the room is shared out.
            if (shown + (long) sizes.get(i) * larger > limit) {
                return (int) ((limit - shown) / larger);
            }
            shown += sizes.get(i);
        }
        return sizes.isEmpty() ? 0 : sizes.get(sizes.size() - 1);
    }
}
