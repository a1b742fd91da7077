package io.github.budget4s.analysis.variance;

import io.github.budget4s.analysis.support.NetRequest;
import io.github.budget4s.analysis.support.NetSupport;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Thresholds;
import io.github.budget4s.domain.spend.SpendEntry;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds spend against the budget, and what follows from it.
 *
 * <p>Deviations are compared with the thresholds as exact fractions, before any rounding. What was paid after today is
 * left out; what is ordered or paid of the running month, or ahead for months to come, counts in the full year, and the
 * forecast of such a month is what it will cost beyond that.
 *
 * @param request what was asked
 * @param rows the whole first, then one group after the other, each in all scopes
 * @param cuts what to cut; nothing unless some row is red
 * @param lumps what was paid ahead, of channels that are not ok up to the month that is checked for it
 * @param net the OEM's support that was taken off spend and budget; null where none was to be
 */
public record VarianceCheck(
        VarianceRequest request,
        List<VarianceRow> rows,
        Cuts cuts,
        List<LumpPayment> lumps,
        @Nullable NetSupport net) {

    /** Copies the lists. */
    public VarianceCheck {
        rows = List.copyOf(rows);
        lumps = List.copyOf(lumps);
    }

    /**
     * Checks, and names no cuts of what is spared.
     *
     * @throws RefusedException when amounts are more than can be counted
     */
    public static VarianceCheck of(VarianceRequest request, Spared spared) {
        try {
            return new Checker(request, spared).check();
        } catch (ArithmeticException e) {
            throw new RefusedException(Reason.DATA, "spend.too-much");
        }
    }

    /** Returns how bad the worst row is. */
    public Flag worst() {
        return Flag.worst(rows.stream().map(VarianceRow::flag).toList());
    }

    /** Lists the rows of the month that is checked. */
    public List<VarianceRow> ofMonth() {
        return rows.stream().filter(row -> row.scope() == Scope.MONTH).toList();
    }

    /** Returns what it found of the whole alone. */
    public VarianceCheck ofWhole() {
        return new VarianceCheck(
                request.by(List.of()),
                rows.stream().filter(VarianceRow::isWhole).toList(),
                cuts,
                lumps,
                net);
    }

    /** Finds the row of the whole in a scope. */
    public VarianceRow whole(Scope scope) {
        return rows.stream()
                .filter(row -> row.isWhole() && row.scope() == scope)
                .findFirst()
                .orElseThrow();
    }

    /** Does the work of one check. */
    private static final class Checker {

        private final VarianceRequest request;
        private final Spared spared;
        private final List<BudgetEntry> budget;
        private final List<SpendEntry> spend;
        private final RowOutlooks outlooks;
        /** What the months to come will cost beyond what is known of them, before any support. */
        private final List<BudgetEntry> toCome;

        private final @Nullable NetSupport net;

        Checker(VarianceRequest request, Spared spared) {
            this.request = request;
            this.spared = spared;
            this.budget = request.budget().entries().stream()
                    .filter(entry -> request.year().contains(entry.month()))
                    .toList();
            List<SpendEntry> money = request.spend().withoutZeros().entries();
            this.spend = money.stream()
                    .filter(entry -> request.year().contains(entry.month()) && request.isKnown(entry))
                    .toList();
            List<SpendEntry> before = money.stream()
                    .filter(entry -> entry.month().isBefore(request.year().first()))
                    .toList();
            RestOfYear rest = new RestOfYear(request, budget, spend, before);
            toCome = entries(rest);
            NetRequest wanted = request.ahead().net();
            net = wanted == null ? null : NetSupport.of(wanted, budget, toCome);
            outlooks = new RowOutlooks(request, rest, net == null ? List.of() : inYear(net.toCome()));
        }

        private static List<BudgetEntry> entries(RestOfYear rest) {
            List<BudgetEntry> entries = new ArrayList<>();
            rest.toCome()
                    .forEach((cell, months) -> months.forEach((month, amount) -> entries.add(
                            new BudgetEntry(month, cell.channel(), cell.activity(), cell.store(), amount))));
            return entries;
        }

        private List<BudgetEntry> inYear(List<BudgetEntry> entries) {
            return entries.stream()
                    .filter(entry -> request.year().contains(entry.month()))
                    .toList();
        }

        VarianceCheck check() {
            List<VarianceRow> rows = new ArrayList<>();
            Scope[] scopes = Stream.of(Scope.values())
                    .filter(scope -> scope != Scope.RUNNING || request.running() != null)
                    .toArray(Scope[]::new);
            for (List<Dimension> dimensions : groupings(request.by())) {
                rows.addAll(rows(dimensions, scopes));
            }
            boolean red = rows.stream().anyMatch(row -> row.flag() == Flag.RED);
            boolean ok = rows.stream().allMatch(row -> row.flag() == Flag.OK);
            return new VarianceCheck(request, rows, red ? cuts(rows) : Cuts.NONE, ok ? List.of() : lumps(), net);
        }

        private List<LumpPayment> lumps() {
            return rows(List.of(Dimension.CHANNEL), Scope.YEAR_TO_DATE).stream()
                    .filter(row -> row.flag() != Flag.OK && row.variance().cents() > 0)
                    .flatMap(row -> LumpPayments.of(
                            Objects.requireNonNull(row.values().get(Dimension.CHANNEL)),
                            row.series(),
                            request.year().months(),
                            request.month())
                            .stream())
                    .toList();
        }

        private Cuts cuts(List<VarianceRow> rows) {
            VarianceRow whole = rows.stream()
                    .filter(row -> row.isWhole() && row.scope() == Scope.FULL_YEAR)
                    .findFirst()
                    .orElseThrow();
            List<VarianceRow> channels = request.by().contains(Dimension.CHANNEL)
                    ? rows.stream()
                            .filter(row -> row.values().keySet().equals(Set.of(Dimension.CHANNEL))
                                    && row.scope() == Scope.FULL_YEAR)
                            .toList()
                    : rows(List.of(Dimension.CHANNEL), Scope.FULL_YEAR);
            return Cuts.of(request, whole, channels, spared);
        }

        /** Lists the whole, then each column alone, then two together, and so on. */
        private static List<List<Dimension>> groupings(List<Dimension> by) {
            List<List<Dimension>> groupings = new ArrayList<>();
            for (int chosen = 0; chosen < 1 << by.size(); chosen++) {
                List<Dimension> grouping = new ArrayList<>();
                for (int i = 0; i < by.size(); i++) {
                    if ((chosen & 1 << i) != 0) {
                        grouping.add(by.get(i));
                    }
                }
                groupings.add(grouping);
            }
            groupings.sort(Comparator.comparingInt(List::size));
            return groupings;
        }

        private List<VarianceRow> rows(List<Dimension> dimensions, Scope... scopes) {
            return series(dimensions).entrySet().stream()
                    .flatMap(group -> {
                        Map<Dimension, String> named = new EnumMap<>(Dimension.class);
                        for (int i = 0; i < dimensions.size(); i++) {
                            named.put(dimensions.get(i), group.getKey().get(i));
                        }
                        return Stream.of(scopes).map(scope -> row(named, group.getValue(), scope));
                    })
                    .toList();
        }

        private SortedMap<List<String>, Series> series(List<Dimension> dimensions) {
            Map<List<String>, Series> series = new HashMap<>();
            if (dimensions.isEmpty()) {
                // The whole is there even when nothing at all was spent.
                series.put(List.of(), new Series());
            }
            Function<BudgetEntry, Series> ofBudget = entry -> series.computeIfAbsent(
                    dimensions.stream()
                            .map(each -> each.of(entry, request.rows().groups()))
                            .toList(),
                    key -> new Series());
            Function<SpendEntry, Series> ofSpend = entry -> series.computeIfAbsent(
                    dimensions.stream()
                            .map(each -> each.of(entry, request.rows().groups()))
                            .toList(),
                    key -> new Series());
            budget.forEach(entry -> ofBudget.apply(entry).addBudget(entry.month(), entry.amount()));
            spend.forEach(entry ->
                    ofSpend.apply(entry).addSpend(entry.month(), entry.committed(), entry.amount(), entry.lines()));
            toCome.forEach(entry -> ofBudget.apply(entry).addToCome(entry.month(), entry.amount()));
            if (net != null) {
                inYear(net.planned()).forEach(entry -> ofBudget.apply(entry)
                        .addBudget(entry.month(), entry.amount().negated()));
                net.refunds().stream()
                        .filter(entry -> request.year().contains(entry.month()))
                        .forEach(entry ->
                                ofSpend.apply(entry).addSpend(entry.month(), entry.committed(), entry.amount(), 0));
                inYear(net.toCome()).forEach(entry -> ofBudget.apply(entry)
                        .addToCome(entry.month(), entry.amount().negated()));
            }
            TreeMap<List<String>, Series> sorted = new TreeMap<>(Checker::compare);
            sorted.putAll(series);
            return sorted;
        }

        /** What has no name comes last. */
        private static int compare(List<String> one, List<String> other) {
            for (int i = 0; i < one.size(); i++) {
                int order = Boolean.compare(one.get(i).isEmpty(), other.get(i).isEmpty());
                order = order != 0 ? order : one.get(i).compareTo(other.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }

        private VarianceRow row(Map<Dimension, String> values, Series series, Scope scope) {
            MonthRange months = months(scope);
            Money budgeted = Series.sum(series.budget(), months.first(), months.last());
            Money paid = Series.sum(series.paid(), months.first(), months.last());
            Money committed = Series.sum(series.committed(), months.first(), months.last());
            VarianceRow.Outlook outlook = scope == Scope.FULL_YEAR || scope == Scope.RUNNING
                    ? outlooks.of(
                            cell -> RowOutlooks.isOf(
                                    cell, values, request.rows().groups()),
                            scope == Scope.RUNNING ? List.of(months.first()) : request.toCome(),
                            budgeted,
                            paid.plus(committed),
                            thresholds(values))
                    : null;
            VarianceRow.Amounts amounts =
                    switch (scope) {
                        case RUNNING -> new VarianceRow.Amounts(expected(values), paid, committed);
                        case FULL_YEAR ->
                            new VarianceRow.Amounts(
                                    budgeted, outlook == null ? paid : paid.plus(outlook.all()), committed);
                        case MONTH, YEAR_TO_DATE -> new VarianceRow.Amounts(budgeted, paid, committed);
                    };
            VarianceRow.Amounts judged = scope == Scope.RUNNING && outlook != null
                    ? new VarianceRow.Amounts(budgeted, paid.plus(outlook.all()), committed)
                    : amounts;
            String key = scope == Scope.MONTH || scope == Scope.RUNNING
                    ? months.first().toString()
                    : String.valueOf(request.year().first().getYear());
            return new VarianceRow(
                    values, series, scope, key, amounts, request.flag(values.get(Dimension.CHANNEL), judged), outlook);
        }

        private MonthRange months(Scope scope) {
            YearMonth first = request.year().first();
            return switch (scope) {
                case MONTH -> new MonthRange(request.month(), request.month());
                case RUNNING -> {
                    YearMonth running = Objects.requireNonNull(request.running());
                    yield new MonthRange(running, running);
                }
                case YEAR_TO_DATE -> new MonthRange(first, request.month());
                case FULL_YEAR -> request.year();
            };
        }

        /** What the running month's budgets of a row expect to be spent by now. */
        private Money expected(Map<Dimension, String> values) {
            Money expected = expected(budget, values);
            return net == null ? expected : expected.minus(expected(net.planned(), values));
        }

        private Money expected(List<BudgetEntry> entries, Map<Dimension, String> values) {
            Money expected = Money.ZERO;
            for (BudgetEntry entry : entries) {
                RestOfYear.Cell cell = RestOfYear.Cell.of(entry);
                if (entry.month().equals(request.running())
                        && RowOutlooks.isOf(cell, values, request.rows().groups())) {
                    expected = expected.plus(outlooks.expected(cell, entry.amount()));
                }
            }
            return expected;
        }

        private Thresholds thresholds(Map<Dimension, String> values) {
            return request.thresholds(values.get(Dimension.CHANNEL));
        }
    }
}
