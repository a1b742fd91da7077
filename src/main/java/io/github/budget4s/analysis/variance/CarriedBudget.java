package io.github.budget4s.analysis.variance;

import io.github.budget4s.analysis.coverage.KnownDays;
import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendEntry;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A budget of which earlier months have handed on what they did not use.
 *
 * <p>Each cell that the budget tells apart (channel, activity, store) goes from month to month of its year: what a
 * month has, with what came to it, less what is paid and ordered, goes to the next one, down to nothing, and so into
 * the month that is checked. 50,000 a month with 20,000 spent in January make 80,000 in February; the sum of the year
 * stays as it is.
 *
 * @param budget the budget after that
 * @param notes what came into the month that is checked
 */
public record CarriedBudget(Budget budget, List<Note> notes) {

    public CarriedBudget {
        notes = List.copyOf(notes);
    }

    /** Tells cells apart by what the budget names at all. */
    private record Names(boolean channels, boolean activities, boolean stores) {

        static Names of(Budget budget) {
            return new Names(
                    budget.entries().stream().anyMatch(entry -> !entry.channel().isEmpty()),
                    budget.entries().stream()
                            .anyMatch(entry -> !entry.activity().isEmpty()),
                    budget.entries().stream().anyMatch(entry -> !entry.store().isEmpty()));
        }

        RestOfYear.Cell cell(String channel, String activity, String store) {
            return new RestOfYear.Cell(channels ? channel : "", activities ? activity : "", stores ? store : "");
        }
    }

    /**
     * Hands on what is left.
     *
     * @param carry whether anything is to be handed on; the budget stays as it is otherwise
     */
    public static CarriedBudget of(Budget budget, Spend spend, CheckedMonth checked, boolean carry) {
        if (!carry) {
            return new CarriedBudget(budget, List.of());
        }
        Names names = Names.of(budget);
        List<BudgetEntry> entries = new ArrayList<>();
        SortedMap<RestOfYear.Cell, SortedMap<YearMonth, Money>> cells = new TreeMap<>();
        for (BudgetEntry entry : budget.entries()) {
            if (checked.year().contains(entry.month()) && !entry.month().isAfter(checked.month())) {
                cells.computeIfAbsent(
                                names.cell(entry.channel(), entry.activity(), entry.store()), cell -> new TreeMap<>())
                        .merge(entry.month(), entry.amount(), Money::plus);
            } else {
                entries.add(entry);
            }
        }
        Map<RestOfYear.Cell, Map<YearMonth, Money>> spent = spent(names, spend, checked);
        List<Message> carried = new ArrayList<>();
        cells.forEach((cell, months) -> {
            Money left = Money.ZERO;
            for (YearMonth month : checked.year().months()) {
                Money had = months.getOrDefault(month, Money.ZERO).plus(left);
                if (month.equals(checked.month())) {
                    add(entries, cell, month, had);
                    break;
                }
                Money used = spent.getOrDefault(cell, Map.of()).getOrDefault(month, Money.ZERO);
                used = used.isNegative() ? Money.ZERO : used;
                left = had.compareTo(used) > 0 ? had.minus(used) : Money.ZERO;
                add(entries, cell, month, had.minus(left));
            }
            if (!left.isZero()) {
                carried.add(message(cell, left));
            }
        });
        return new CarriedBudget(
                new Budget(entries, budget.source()),
                List.of(
                        carried.isEmpty()
                                ? Note.information("variance.note.carried-nothing", checked.month())
                                : Note.information("variance.note.carried", checked.month(), carried)));
    }

    private static Map<RestOfYear.Cell, Map<YearMonth, Money>> spent(Names names, Spend spend, CheckedMonth checked) {
        Map<RestOfYear.Cell, Map<YearMonth, Money>> spent = new TreeMap<>();
        for (SpendEntry entry : KnownDays.known(spend, checked.today()).entries()) {
            spent.computeIfAbsent(names.cell(entry.channel(), entry.activity(), entry.store()), cell -> new TreeMap<>())
                    .merge(entry.month(), entry.amount(), Money::plus);
        }
        return spent;
    }

    private static void add(List<BudgetEntry> entries, RestOfYear.Cell cell, YearMonth month, Money amount) {
        entries.add(new BudgetEntry(month, cell.channel(), cell.activity(), cell.store(), amount));
    }

    private static Message message(RestOfYear.Cell cell, Money left) {
        List<String> names = Stream.of(cell.store(), cell.channel(), cell.activity())
                .filter(name -> !name.isEmpty())
                .toList();
        return names.isEmpty()
                ? Message.of("format.value", left)
                : Message.of("variance.note.carried-cell", names, left);
    }
}
