package io.github.budget4s.report.budget;

import io.github.budget4s.analysis.budget.BudgetProposal;
import io.github.budget4s.analysis.budget.BudgetRequest;
import io.github.budget4s.analysis.budget.ProposedItem;
import io.github.budget4s.analysis.budget.YearOfSales;
import io.github.budget4s.analysis.coverage.SpendBefore;
import io.github.budget4s.analysis.support.Headroom;
import io.github.budget4s.analysis.support.Support;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says how a proposal was made, what of the OEM's support is left on the table, and what to beware of. */
public final class BudgetNotes {

    private final BudgetProposal proposal;
    private final List<Note> notes = new ArrayList<>();

    private BudgetNotes(BudgetProposal proposal) {
        this.proposal = proposal;
    }

    public static List<Note> of(BudgetProposal proposal) {
        BudgetNotes notes = new BudgetNotes(proposal);
        notes.addThisYear();
        notes.addUnits();
        notes.addExcluded();
        notes.addTotals();
        notes.addPolicy();
        proposal.items().forEach(notes::addSupport);
        return notes.notes;
    }

    /**
     * Says of a project whose year begins in another month that a budget is proposed for the calendar year all the
     * same, as the OEM counts its caps.
     *
     * @param starts the month with which the project's year begins, 1 to 12
     */
    public static List<Note> ofYear(BudgetProposal proposal, int starts) {
        return starts == 1
                ? List.of()
                : List.of(Note.warning(
                        "budget.note.year-starts",
                        (long) starts,
                        MonthRange.ofYear(proposal.request().year())));
    }

    private void addExcluded() {
        YearOfSales sales = proposal.sales();
        List<YearMonth> excluded = proposal.request().history().excluded().stream()
                .filter(proposal.request().history().sales().months()::containsKey)
                .toList();
        if (sales != null && sales.basis() == YearOfSales.Basis.FORECAST && !excluded.isEmpty()) {
            notes.add(Note.information("forecast.note.excluded", MonthRange.runs(excluded)));
        }
    }

    private void addThisYear() {
        BudgetRequest request = proposal.request();
        String thisYear = String.valueOf(request.thisYear());
        if (proposal.lastMonth() == null) {
            notes.add(Note.warning("budget.note.no-spend", thisYear));
        } else if (!proposal.toCome().isEmpty()) {
            TreeMap<BudgetProposal.Pattern, Money> forecasts = new TreeMap<>();
            proposal.items().forEach(item -> item.money()
                    .forecasts()
                    .forEach((pattern, amount) -> forecasts.merge(pattern, amount, Money::plus)));
            if (forecasts.size() > 1) {
                forecasts.values().removeIf(Money::isZero);
            }
            forecasts.forEach((pattern, amount) -> notes.add(Note.information(
                    "budget.note.forecast",
                    MonthRange.runs(proposal.toCome()),
                    amount,
                    Message.of("budget.pattern." + lower(pattern)))));
        }
    }

    private void addUnits() {
        BudgetRequest request = proposal.request();
        Units expected = proposal.expected().units();
        YearOfSales sales = proposal.sales();
        if (expected == null) {
            notes.add(Note.warning("budget.note.units-unknown"));
            return;
        }
        Message source =
                Message.of("budget.expectation." + lower(proposal.expected().expectation()));
        if (sales == null) {
            notes.add(Note.warning(
                    "budget.note.units-without-sales",
                    String.valueOf(request.year()),
                    expected,
                    source,
                    String.valueOf(request.thisYear())));
            return;
        }
        notes.add(Note.information(
                "budget.note.units",
                String.valueOf(request.year()),
                expected,
                source,
                String.valueOf(request.thisYear()),
                sales.whole()));
        if (!sales.rest().isZero()) {
            notes.add(Note.information(
                    switch (sales.basis()) {
                        case FORECAST -> "budget.note.sales-by-forecast";
                        case YEARS_BEFORE -> "budget.note.sales-forecast";
                        case EVEN -> "budget.note.sales-even";
                    },
                    MonthRange.runs(sales.restMonths(request.thisYear())),
                    sales.rest()));
        }
    }

    private void addTotals() {
        Money proposed = proposal.proposed();
        Money ceiling = proposal.ceiling();
        if (ceiling != null) {
            Units expected = Objects.requireNonNull(proposal.expected().units());
            if (!proposal.cut().isZero()) {
                notes.add(Note.information("budget.note.cut-to-ceiling", proposal.cut(), ceiling, expected));
            } else if (proposed.compareTo(ceiling) > 0) {
                notes.add(
                        Note.warning("budget.note.over-ceiling", proposed, ceiling, expected, proposed.minus(ceiling)));
            } else {
                notes.add(Note.information(
                        "budget.note.within-ceiling", proposed, ceiling, expected, ceiling.minus(proposed)));
            }
        }
        Money total = proposal.request().plan().total();
        BudgetRequest request = proposal.request();
        Money before = total == null
                ? null
                : SpendBefore.implausible(total, request.history().spend(), MonthRange.ofYear(request.thisYear()));
        if (total != null && before != null) {
            notes.add(Note.warning(
                    "budget.note.implausible-total", total, MonthRange.ofYear(request.thisYear()), before));
        }
        if (total != null && proposed.compareTo(total) > 0) {
            notes.add(Note.warning("budget.note.over-total", proposed, total, proposed.minus(total)));
        } else if (total != null && proposed.compareTo(total) < 0) {
            notes.add(Note.information("budget.note.under-total", proposed, total, total.minus(proposed)));
        }
    }

    private void addPolicy() {
        BudgetRequest request = proposal.request();
        if (request.policy().items().isEmpty()) {
            notes.add(Note.warning("budget.note.no-policy"));
            return;
        }
        Integer year = request.policy().year();
        if (year != null && year != request.year()) {
            notes.add(Note.warning(
                    "budget.note.policy-of-other-year", String.valueOf(year), String.valueOf(request.year())));
        }
        TreeSet<String> known = new TreeSet<>();
        request.history().spend().entries().forEach(entry -> known.add(entry.channel()));
        request.plan().channels().forEach(channel -> known.add(channel.name()));
        known.remove("");
        Map<String, String> holders = new HashMap<>();
        for (ProposedItem item : proposal.items()) {
            for (String channel : item.supported()) {
                String holder = holders.putIfAbsent(channel, item.name());
                if (holder != null) {
                    notes.add(Note.information("budget.note.channel-twice", item.name(), channel, holder));
                } else if (!known.contains(channel)) {
                    SpellingSuggestion.of(channel, known)
                            .ifPresent(near ->
                                    notes.add(Note.warning("budget.note.channel-nearest", item.name(), channel, near)));
                }
            }
        }
    }

    private void addSupport(ProposedItem item) {
        Support support = item.support();
        if (support == null) {
            return;
        }
        if (!support.item().coverage().stores().isEmpty()) {
            notes.add(Note.warning(
                    "budget.note.of-stores",
                    item.name(),
                    support.item().coverage().stores()));
        }
        if (support.missing() != null) {
            notes.add(Note.warning("budget.note.missing-" + lower(support.missing()), item.name()));
            return;
        }
        if (support.condition() == Support.Condition.FAILED || support.condition() == Support.Condition.UNKNOWN) {
            Units minimum = Objects.requireNonNull(support.item().minimumUnits());
            Units expected = proposal.expected().units();
            notes.add(
                    expected == null
                            ? Note.warning("budget.note.condition-unknown", item.name(), support.conditional(), minimum)
                            : Note.warning(
                                    "budget.note.condition-failed",
                                    item.name(),
                                    support.conditional(),
                                    minimum,
                                    expected));
            return;
        }
        Headroom.of(support).ifPresent(headroom -> notes.add(left(item, headroom)));
        if (support.amount().compareTo(item.proposed()) > 0) {
            notes.add(
                    Note.information("budget.note.more-than-proposed", item.name(), support.amount(), item.proposed()));
        }
    }

    private static Note left(ProposedItem item, Headroom headroom) {
        return switch (headroom.by()) {
            case SPEND ->
                Note.information(
                        "budget.note.left-spend",
                        item.name(),
                        headroom.left(),
                        headroom.most(),
                        new Money(headroom.more().longValueExact()));
            case VEHICLES ->
                Note.information(
                        "budget.note.left-vehicles",
                        item.name(),
                        headroom.left(),
                        headroom.most(),
                        headroom.more().longValueExact());
            case EVENTS ->
                Note.information(
                        "budget.note.left-events",
                        item.name(),
                        headroom.left(),
                        headroom.most(),
                        headroom.more().longValueExact());
            case REVENUE ->
                Note.information(
                        "budget.note.left-revenue",
                        item.name(),
                        headroom.left(),
                        headroom.most(),
                        new Money(headroom.more().longValueExact()));
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
