package io.github.budget4s.analysis.accrual;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.spend.SpendKey;
import io.github.budget4s.domain.spend.SpendLine;
import io.github.budget4s.domain.spend.SpendStage;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes invoices off the orders whose reference they have: of an order of 40,000 and an invoice of 28,000 stay 12,000
 * committed, until a last invoice or a closing line says that they will not come. What an invoice is beyond its order
 * is paid and nothing more.
 *
 * <p>An invoice takes what is left of its own months first, then from the earliest. Where it says no months and its
 * order does, it belongs to those of the order, and what it is beyond the order to the nearest of them. A credit note
 * gives back what the invoices took, unless they used the order up: that is done with.
 */
final class OrderNetting {

    /** By the day; where lines have months alone, by the month. */
    private static final Comparator<SpendLine> IN_TIME = Comparator.comparing(
                    (SpendLine line) -> line.key().month())
            .thenComparing(line -> line.key().day());

    private final LineMonths months;
    private final SpendSums sums;
    private final List<OrderAccount> orders = new ArrayList<>();
    private Money closed = Money.ZERO;

    OrderNetting(LineMonths months, SpendSums sums) {
        this.months = months;
        this.sums = sums;
    }

    /**
     * Adds up the lines of one reference.
     *
     * @param lines orders, invoices, credit notes and what closes orders, in any order
     */
    void add(List<SpendLine> lines) {
        List<SpendLine> reductions = new ArrayList<>();
        List<SpendLine> invoices = new ArrayList<>();
        for (SpendLine line : lines) {
            if (!line.key().committed()) {
                invoices.add(line);
            } else {
                months.emit(line, months.of(line), sums);
                if (line.amount().isNegative()) {
                    reductions.add(line);
                } else {
                    orders.add(new OrderAccount(line, months.of(line)));
                }
            }
        }
        orders.sort(Comparator.comparing(account -> account.order().key().month()));
        for (SpendLine reduction : reductions) {
            // It stands among the orders already, with its minus.
            take(of(reduction), reduction.amount().negated());
        }
        SortedMap<SpendLine, List<SpendLine>> days = new TreeMap<>(IN_TIME);
        invoices.forEach(
                line -> days.computeIfAbsent(line, day -> new ArrayList<>()).add(line));
        days.values().forEach(this::takeDay);
    }

    /**
     * Takes the invoices and credit notes of one day. What is credited is so before an invoice is made again, else the
     * two would use the order up. A credit note of an invoice of the same day has nothing to give back yet: the invoice
     * takes so much less.
     */
    private void takeDay(List<SpendLine> lines) {
        Map<List<OrderAccount>, Money> credited = new HashMap<>();
        for (SpendLine line : lines) {
            if (line.stage() != SpendStage.CLOSING && line.amount().isNegative()) {
                List<OrderAccount> own = of(line);
                credit(line, own);
                credited.merge(own, giveBack(line, own), Money::plus);
            }
        }
        for (SpendLine line : lines) {
            if (line.stage() != SpendStage.CLOSING && !line.amount().isNegative()) {
                List<OrderAccount> own = of(line);
                Money before = credited.getOrDefault(own, Money.ZERO);
                Money less = before.least(line.amount());
                credited.put(own, before.minus(less));
                book(line, own, line.amount().minus(less));
            }
        }
        for (SpendLine line : lines) {
            if (line.stage() != SpendStage.OPEN_END) {
                close(line, of(line));
            }
        }
    }

    private List<OrderAccount> of(SpendLine line) {
        return orders.stream().filter(order -> order.isOf(line)).toList();
    }

    /** Adds an invoice, of which so much is taken off its orders. */
    private void book(SpendLine invoice, List<OrderAccount> own, Money taking) {
        if (months.areKnown(invoice)) {
            bookByMonths(invoice, own, taking);
            return;
        }
        YearMonth booked = invoice.key().month();
        SortedMap<YearMonth, Money> paid = new TreeMap<>();
        Money rest = invoice.amount();
        for (Part part : take(own, taking)) {
            YearMonth month = part.order().order().period() != null && months.areOfAccrual() ? part.month() : booked;
            paid.merge(month, part.amount(), Money::plus);
            release(part, LineMonths.known(invoice, month));
            rest = rest.minus(part.amount());
        }
        if (!rest.isZero() || paid.isEmpty()) {
            paid.merge(monthOf(own, booked), rest, Money::plus);
        }
        months.emit(invoice, paid, sums);
    }

    private void credit(SpendLine note, List<OrderAccount> own) {
        SortedMap<YearMonth, Money> credited = months.of(note);
        if (!months.areKnown(note)) {
            credited = new TreeMap<>(Map.of(monthOf(own, note.key().month()), note.amount()));
        }
        months.emit(note, credited, sums);
    }

    /** Returns the month of the orders that is nearest to the booking; that of the booking where one says no months. */
    private YearMonth monthOf(List<OrderAccount> own, YearMonth booked) {
        boolean say = months.areOfAccrual()
                && own.stream().allMatch(order -> order.order().period() != null);
        return own.stream()
                .filter(order -> say)
                .flatMap(order -> order.months().stream())
                .min(Comparator.comparingLong(month -> Math.abs(ChronoUnit.MONTHS.between(month, booked))))
                .orElse(booked);
    }

    private void bookByMonths(SpendLine invoice, List<OrderAccount> own, Money taking) {
        SortedMap<YearMonth, Money> paid = months.of(invoice);
        months.emit(invoice, paid, sums);
        Map<YearMonth, Money> rest = new TreeMap<>();
        Money left = taking;
        for (Map.Entry<YearMonth, Money> each : paid.entrySet()) {
            Money open = each.getValue().least(left);
            left = left.minus(open);
            for (OrderAccount order : own) {
                Money part = order.take(each.getKey(), open);
                release(new Part(order, each.getKey(), part), LineMonths.known(invoice, each.getKey()));
                open = open.minus(part);
            }
            rest.put(each.getKey(), open);
        }
        rest.forEach((month, open) -> take(own, open).forEach(part -> release(part, LineMonths.known(invoice, month))));
    }

    /** What was taken of a month of an order. */
    private record Part(OrderAccount order, YearMonth month, Money amount) {}

    /** Takes an amount, or what there is, from the earliest months that are left. */
    private static List<Part> take(List<OrderAccount> own, Money amount) {
        List<Part> parts = new ArrayList<>();
        TreeMap<YearMonth, List<OrderAccount>> byMonth = new TreeMap<>();
        for (OrderAccount order : own) {
            for (YearMonth month : order.left().keySet()) {
                byMonth.computeIfAbsent(month, each -> new ArrayList<>()).add(order);
            }
        }
        Money open = amount;
        for (Map.Entry<YearMonth, List<OrderAccount>> each : byMonth.entrySet()) {
            for (OrderAccount order : each.getValue()) {
                Money part = order.take(each.getKey(), open);
                if (!part.isZero()) {
                    parts.add(new Part(order, each.getKey(), part));
                    open = open.minus(part);
                }
            }
        }
        return parts;
    }

    /** Gives what is credited back to orders that are not used up; returns what is left of it. */
    private Money giveBack(SpendLine credit, List<OrderAccount> own) {
        Money open = credit.amount().negated();
        for (OrderAccount order : own) {
            if (order.isUsedUp()) {
                continue;
            }
            for (YearMonth month : order.taken().keySet()) {
                Money part = order.giveBack(month, open);
                release(
                        new Part(order, month, part.negated()),
                        LineMonths.known(credit, credit.key().month()));
                open = open.minus(part);
            }
        }
        return open;
    }

    private void release(Part part, SpendKey.Known known) {
        if (!part.amount().isZero()) {
            sums.add(part.order().key(part.month(), known), part.amount().negated(), 0);
        }
    }

    /** Closes the orders that were made by then; where none was, all. */
    private void close(SpendLine last, List<OrderAccount> own) {
        YearMonth month = last.key().month();
        List<OrderAccount> made = own.stream()
                .filter(each -> !each.order().key().month().isAfter(month))
                .toList();
        for (OrderAccount order : made.isEmpty() ? own : made) {
            order.left().forEach((each, amount) -> {
                release(new Part(order, each, amount), LineMonths.known(last, month));
                closed = closed.plus(amount);
            });
            order.close();
        }
    }

    /** Counts the orders that an invoice took something of. */
    long netted() {
        return orders.stream().filter(OrderAccount::isTouched).count();
    }

    /** Returns what invoices took of the orders. */
    Money taken() {
        return orders.stream().flatMap(order -> order.taken().values().stream()).reduce(Money.ZERO, Money::plus);
    }

    /** Returns what stays committed. */
    Money left() {
        return orders.stream().flatMap(order -> order.left().values().stream()).reduce(Money.ZERO, Money::plus);
    }

    /** Returns what was committed and will not come. */
    Money closed() {
        return closed;
    }
}
