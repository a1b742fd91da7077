package io.github.budget4s.analysis.accrual;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.spend.LedgerLine;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendBasis;
import io.github.budget4s.domain.spend.SpendLine;
import io.github.budget4s.domain.spend.SpendLines;
import io.github.budget4s.domain.spend.SpendRules;
import io.github.budget4s.domain.spend.SpendStage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds spend by the months that it belongs to, orders less their invoices, and what was done for it.
 *
 * @param spend the spend
 * @param movedLines how many lines are, or have a part, of other months than that of their booking
 * @param moved how much that is
 * @param paidAhead what was paid of regular items that are paid for several months at once, by their names
 * @param orders what became of orders that have a reference
 */
public record AccruedSpend(Spend spend, long movedLines, Money moved, Map<String, Money> paidAhead, Orders orders) {

    /** Copies the map. */
    public AccruedSpend {
        paidAhead = Collections.unmodifiableMap(new LinkedHashMap<>(paidAhead));
    }

    /**
     * What became of the orders of which invoices came.
     *
     * @param netted how many orders had an invoice
     * @param invoiced what the invoices took of them
     * @param left what stays committed of all orders that have a reference
     * @param closed what was committed and will not come, for a last invoice or a closing line says so
     */
    public record Orders(long netted, Money invoiced, Money left, Money closed) {}

    /** What is told apart: activities, stores. */
    public record Kept(boolean activities, boolean stores) {

        /** Both are. */
        public static final Kept ALL = new Kept(true, true);
    }

    /**
     * Brings lines to their months, and takes invoices off their orders.
     *
     * @param plan has the regular items that are paid ahead
     * @param yearStarts the month with which the plan's year begins, 1 to 12
     * @param kept what is told apart in what comes out, whatever orders and items are found by
     */
    public static AccruedSpend of(SpendLines lines, SpendRules rules, Plan plan, int yearStarts, Kept kept) {
        boolean isAccrual = rules.basis() == SpendBasis.ACCRUAL;
        PaidAhead ahead = new PaidAhead(plan, yearStarts, isAccrual ? lines.lines() : List.of());
        LineMonths months = new LineMonths(rules, ahead);
        SpendSums sums = new SpendSums(kept);
        Map<String, List<SpendLine>> byOrder = new LinkedHashMap<>();
        for (SpendLine line : lines.lines()) {
            if (!line.order().isEmpty()) {
                byOrder.computeIfAbsent(line.order(), order -> new ArrayList<>())
                        .add(line);
            } else if (line.stage() != SpendStage.CLOSING) {
                months.emit(line, months.of(line), sums);
            }
        }
        List<OrderNetting> orders = new ArrayList<>();
        for (List<SpendLine> each : byOrder.values()) {
            OrderNetting netting = new OrderNetting(months, sums);
            netting.add(each);
            orders.add(netting);
        }
        return new AccruedSpend(
                sums.spend(lines.source()), months.moved(), months.movedAmount(), ahead.byItem(), all(orders));
    }

    /** Brings lines one by one to the months that they belong to. */
    public static List<LedgerLine> months(List<LedgerLine> lines, SpendRules rules, Plan plan, int yearStarts) {
        boolean isAccrual = rules.basis() == SpendBasis.ACCRUAL;
        LineMonths months = new LineMonths(
                rules,
                new PaidAhead(
                        plan,
                        yearStarts,
                        isAccrual ? lines.stream().map(LedgerLine::line).toList() : List.of()));
        return lines.stream()
                .map(each -> new LedgerLine(each.line(), months.of(each.line()), each.location()))
                .toList();
    }

    private static Orders all(List<OrderNetting> orders) {
        long netted = 0;
        Money taken = Money.ZERO;
        Money left = Money.ZERO;
        Money closed = Money.ZERO;
        for (OrderNetting each : orders) {
            netted += each.netted();
            taken = taken.plus(each.taken());
            left = left.plus(each.left());
            closed = closed.plus(each.closed());
        }
        return new Orders(netted, taken, left, closed);
    }
}
