package io.github.budget4s.report.budget;

import io.github.budget4s.analysis.budget.BudgetProposal;
import io.github.budget4s.analysis.budget.BudgetRequest;
import io.github.budget4s.analysis.budget.ProposedItem;
import io.github.budget4s.analysis.budget.YearOfSales;
import io.github.budget4s.analysis.support.Support;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.Steps;
import io.github.budget4s.report.table.Cell;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Shows step by step how one item of a proposal came about, down to the files and their rows. */
public final class BudgetExplanation {

    private final BudgetProposal proposal;
    private final ProposedItem item;
    private final Steps steps = new Steps();

    private BudgetExplanation(BudgetProposal proposal, ProposedItem item) {
        this.proposal = proposal;
        this.item = item;
    }

    public static Report of(BudgetProposal proposal, ProposedItem item, List<InputSummary> inputs, List<Note> notes) {
        BudgetExplanation explanation = new BudgetExplanation(proposal, item);
        inputs.forEach(explanation::addFile);
        explanation.addThisYear();
        explanation.addProposed();
        explanation.addSupport();
        return new Report(
                "budget",
                Message.of("budget.explanation.title", item.name(), item.proposed()),
                inputs,
                explanation.steps.table(),
                notes);
    }

    private void addFile(InputSummary file) {
        steps.add(
                "budget.explanation.file",
                Message.of("budget.explanation.rows", file.file(), file.rowsSkipped()),
                Cell.of(file.rowsUsed()));
    }

    private void addThisYear() {
        if (item.kind() == ProposedItem.Kind.RESERVE) {
            return;
        }
        BudgetRequest request = proposal.request();
        YearMonth lastMonth = proposal.lastMonth();
        List<String> channels =
                item.channels().stream().filter(channel -> !channel.isEmpty()).toList();
        if (lastMonth != null) {
            MonthRange over = new MonthRange(YearMonth.of(request.thisYear(), 1), lastMonth);
            steps.add(
                    "budget.explanation.spent",
                    channels.isEmpty()
                            ? Message.of("budget.explanation.spent-without-channel", over)
                            : Message.of("budget.explanation.spent-of", channels, over),
                    Cell.of(item.money().spent()));
        }
        if (!proposal.toCome().isEmpty()) {
            item.money()
                    .forecasts()
                    .forEach((pattern, amount) -> steps.add(
                            "budget.explanation.to-come",
                            Message.of(
                                    "budget.explanation.to-come-of",
                                    MonthRange.runs(proposal.toCome()),
                                    Message.of("budget.pattern." + lower(pattern))),
                            Cell.of(amount)));
            steps.add(
                    "budget.explanation.this-year",
                    Message.of("format.plus", item.money().spent(), item.money().toCome()),
                    Cell.of(item.thisYear()));
        }
    }

    private void addProposed() {
        if (!item.money().grown().isZero()) {
            addGrowth();
        }
        boolean planned = !item.money().planned().isZero();
        if (planned) {
            steps.add(
                    "budget.explanation.planned",
                    Message.of("budget.explanation.planned-of"),
                    Cell.of(item.money().planned()));
        }
        if (!proposal.cut().isZero() && item.kind() != ProposedItem.Kind.RESERVE) {
            steps.add(
                    "budget.explanation.proposed",
                    Message.of("budget.explanation.cut", proposal.cut(), Objects.requireNonNull(proposal.ceiling())),
                    Cell.of(item.proposed()));
        } else if (planned && item.money().grown().isZero()) {
            steps.add(
                    "budget.explanation.proposed",
                    Message.of("budget.explanation.as-planned"),
                    Cell.of(item.proposed()));
        } else {
            Message grown = Message.of(
                    "budget.explanation.grown",
                    item.money().grown(),
                    growth(),
                    proposal.request().unit());
            steps.add(
                    "budget.explanation.proposed",
                    planned ? Message.of("format.plus", item.money().planned(), grown) : grown,
                    Cell.of(item.proposed()));
        }
    }

    private void addGrowth() {
        BudgetRequest request = proposal.request();
        YearOfSales sales = proposal.sales();
        Units expected = proposal.expected().units();
        if (sales == null || expected == null) {
            steps.add(
                    "budget.explanation.growth",
                    Message.of("budget.explanation.growth-unknown"),
                    Cell.of(proposal.expected().growth()));
            return;
        }
        steps.add(
                Message.of("budget.explanation.units", String.valueOf(request.thisYear())),
                sales.rest().isZero()
                        ? Message.of("budget.explanation.units-sold", MonthRange.runs(sales.soldMonths()))
                        : Message.of(
                                "budget.explanation.units-sold-and-rest",
                                sales.sold(),
                                MonthRange.runs(sales.soldMonths()),
                                sales.rest(),
                                MonthRange.runs(sales.restMonths(request.thisYear()))),
                Cell.of(sales.whole()));
        steps.add(
                Message.of("budget.explanation.expected", String.valueOf(request.year())),
                Message.of("budget.expectation." + lower(proposal.expected().expectation())),
                Cell.of(expected));
        steps.add(
                "budget.explanation.growth",
                Message.of("format.divided", expected, sales.whole()),
                Cell.of(proposal.expected().growth()));
    }

    private Message growth() {
        YearOfSales sales = proposal.sales();
        Units expected = proposal.expected().units();
        return sales == null || expected == null
                ? Message.of("format.value", 1L)
                : Message.of("format.divided", expected, sales.whole());
    }

    private void addSupport() {
        Support support = item.support();
        if (support == null) {
            steps.add("column.oem_support", Message.of("budget.explanation.no-support"), Cell.of(Money.ZERO));
            steps.add(
                    "column.own_funds",
                    Message.of("budget.explanation.own-of", item.proposed(), Money.ZERO),
                    Cell.of(item.proposed()));
            return;
        }
        SupportItem rule = support.item();
        if (support.missing() != null) {
            steps.add("budget.explanation.basis", basis(rule.basis()), Cell.ABSENT);
            return;
        }
        steps.add("budget.explanation.basis", basis(rule.basis()), Cell.of(support.uncapped()));
        if (rule.quarterlyCap() != null) {
            for (Support.Quarter quarter : support.quarters()) {
                steps.add(
                        Message.of(
                                "budget.explanation.quarter",
                                String.valueOf(quarter.year()),
                                String.valueOf(quarter.quarter())),
                        Message.of("budget.explanation.least", quarter.uncapped(), rule.quarterlyCap()),
                        Cell.of(quarter.amount()));
            }
        }
        if (rule.cap() != null) {
            steps.add(
                    "budget.explanation.cap",
                    Message.of("budget.explanation.least", support.withinQuarters(), rule.cap()),
                    Cell.of(support.conditional()));
        }
        if (rule.minimumUnits() != null) {
            Units expected = proposal.expected().units();
            steps.add(
                    "budget.explanation.condition",
                    expected == null
                            ? Message.of("budget.explanation.condition-unknown", rule.minimumUnits())
                            : Message.of(
                                    support.condition() == Support.Condition.MET
                                            ? "budget.explanation.condition-met"
                                            : "budget.explanation.condition-failed",
                                    rule.minimumUnits(),
                                    expected),
                    Cell.of(support.amount()));
        }
        steps.add(
                "column.oem_support",
                Message.of("budget.explanation.support-of", rule.label()),
                Cell.of(support.amount()));
        steps.add(
                "column.own_funds",
                Message.of("budget.explanation.own-of", item.proposed(), support.amount()),
                Cell.of(item.proposed().minus(support.amount())));
    }

    private Message basis(Basis basis) {
        Units expected = proposal.expected().units();
        Money revenue = proposal.expected().revenue();
        if (basis instanceof Basis.ShareOfSpend share) {
            return Message.of("budget.explanation.share-of-spend", item.supported(), share.rate());
        }
        if (basis instanceof Basis.PerVehicle vehicle) {
            return expected == null
                    ? Message.of("budget.explanation.per-vehicle-unknown", vehicle.amount())
                    : Message.of("budget.explanation.per-vehicle", vehicle.amount(), expected);
        }
        if (basis instanceof Basis.PerEvent event) {
            return event.maximumEvents() == null
                    ? Message.of("budget.explanation.per-event", event.amount(), item.supported())
                    : Message.of("budget.explanation.per-event-at-most", event.amount(), item.supported(), (long)
                            event.maximumEvents());
        }
        if (basis instanceof Basis.ShareOfRevenue share) {
            return revenue == null
                    ? Message.of("budget.explanation.share-of-revenue-unknown", share.rate())
                    : Message.of("budget.explanation.share-of-revenue", revenue, share.rate());
        }
        return Message.of("budget.explanation.fixed");
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
