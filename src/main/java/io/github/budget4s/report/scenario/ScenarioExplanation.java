package io.github.budget4s.report.scenario;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.ChannelBudget;
import io.github.budget4s.analysis.allocation.MonthlyBudget;
import io.github.budget4s.analysis.plancheck.Finding;
import io.github.budget4s.analysis.plancheck.Severity;
import io.github.budget4s.analysis.scenario.PlannedFunnel;
import io.github.budget4s.analysis.scenario.PlannedFunnel.Source;
import io.github.budget4s.analysis.scenario.RevenuePerVehicle;
import io.github.budget4s.analysis.scenario.Scenario;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quotient;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.Steps;
import io.github.budget4s.report.kpi.TargetReport;
import io.github.budget4s.report.table.Cell;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows step by step how the figures of one scenario came about. */
public final class ScenarioExplanation {

    private static final int CENTS = 2;

    private final Scenario scenario;
    private final PlannedFunnel funnel;
    private final Steps steps = new Steps();

    private ScenarioExplanation(Scenario scenario) {
        this.scenario = scenario;
        this.funnel = scenario.funnel();
    }

    /**
     * Explains a scenario.
     *
     * @param hasMonths whether it is known by what the months share
     * @param revenue what a vehicle brought; null when it is not known
     */
    public static Report of(
            Scenario scenario,
            boolean hasMonths,
            @Nullable RevenuePerVehicle revenue,
            List<InputSummary> inputs,
            List<Note> notes) {
        ScenarioExplanation explanation = new ScenarioExplanation(scenario);
        explanation.steps.addInputs(inputs);
        explanation.money(hasMonths);
        explanation.leads();
        explanation.funnel(revenue);
        explanation.check();
        return new Report(
                "plan scenario",
                Message.of("scenario.step.title", scenario.name()),
                inputs,
                explanation.steps.table(),
                notes);
    }

    private void money(boolean hasMonths) {
        steps.add(
                "column.total",
                Message.of(
                        scenario.name().equals(Scenario.UNCHANGED)
                                ? "scenario.step.total-of-plan"
                                : "scenario.step.total-assumed"),
                Cell.of(scenario.total()));
        Allocation allocation = scenario.allocation();
        if (allocation == null) {
            scenario.refused().forEach(problem -> steps.add("column.flexible", problem.message(), Cell.of("")));
            return;
        }
        AllocationRequest request = allocation.request();
        steps.add(
                "column.flexible",
                Message.of(
                        "explanation.pool-of-activities",
                        request.total(),
                        request.reserve(),
                        request.regularMoney(),
                        request.activityMoney()),
                Cell.of(allocation.pool()));
        if (hasMonths) {
            for (MonthlyBudget month : allocation.months()) {
                steps.add(
                        Message.of("scenario.step.month", month.month()),
                        Message.of(
                                "scenario.step.month-of",
                                month.regular(),
                                month.activities(),
                                month.flexible(),
                                month.share()),
                        Cell.of(month.total()));
            }
        }
        Money budgets = scenario.channels().stream()
                .map(ChannelBudget::planned)
                .map(planned -> planned == null ? Money.ZERO : planned)
                .reduce(Money.ZERO, Money::plus);
        for (ChannelBudget channel : scenario.channels()) {
            Money planned = channel.planned();
            steps.add(
                    Message.of("scenario.step.channel", channel.name()),
                    planned != null && !planned.equals(channel.budget())
                            ? Message.of(
                                    "scenario.step.scaled",
                                    planned,
                                    request.total().minus(request.reserve()),
                                    budgets)
                            : Message.of("scenario.step.as-planned"),
                    Cell.of(channel.budget()));
        }
    }

    private void leads() {
        for (Source source : funnel.sources()) {
            steps.add(
                    source.channels().isEmpty()
                            ? Message.of("scenario.step.leads-of-year")
                            : Message.of("scenario.step.leads-of", source.channels()),
                    Message.of(
                            switch (source.by()) {
                                case OWN_COST -> "scenario.step.own-cost";
                                case OWN_LEADS -> "scenario.step.own-leads";
                                case YEAR_COST -> "scenario.step.year-cost";
                                case YEAR_LEFT -> "scenario.step.year-left";
                                case YEAR_LEADS -> "scenario.step.year-leads";
                            },
                            yuan(source.money()),
                            yuan(source.price())),
                    Cell.of(source.leads().toDecimal(CENTS, RoundingMode.HALF_UP)));
        }
        Ratio leads = funnel.value(Measures.LEADS);
        if (leads != null) {
            steps.add(
                    name(Measures.LEADS),
                    Message.of("scenario.step.leads", (long) funnel.sources().size()),
                    Cell.of(leads.toDecimal(CENTS, RoundingMode.HALF_UP)));
        }
    }

    private void funnel(@Nullable RevenuePerVehicle revenue) {
        stage(Measures.VISITS, Measures.LEADS, Measures.VISIT_RATE);
        stage(Measures.ORDERS, Measures.VISITS, Measures.CLOSE_RATE);
        stage(Measures.DELIVERIES, Measures.ORDERS, Measures.DELIVERY_RATE);
        Ratio brought = funnel.value(Measures.REVENUE);
        if (brought != null && revenue != null) {
            steps.add(
                    name(Measures.REVENUE),
                    Message.of(
                            "format.times",
                            figure(Measures.DELIVERIES),
                            Message.of("scenario.step.revenue", revenue.rounded(), revenue.months())),
                    TargetReport.value(Measures.REVENUE, brought));
        }
        for (Quotient cost : List.of(
                Measures.COST_PER_LEAD, Measures.COST_PER_VISIT, Measures.COST_PER_ORDER, Measures.COST_PER_VEHICLE)) {
            divided(cost, scenario.total(), figure(cost.denominator()));
        }
        divided(Measures.RETURN_ON_SPEND, figure(Measures.REVENUE), scenario.total());
    }

    /** Says whether a stage follows from the one before it, or stands in the plan. */
    private void stage(Measure measure, Measure before, Quotient rate) {
        Ratio value = funnel.value(measure);
        if (value == null) {
            return;
        }
        Ratio part = funnel.value(rate);
        boolean isOrders = measure.equals(Measures.DELIVERIES) && value.equals(funnel.value(before));
        steps.add(
                name(measure),
                part != null && funnel.value(before) != null
                        ? Message.of("scenario.step.rate", figure(before), name(rate), part)
                        : Message.of(isOrders ? "scenario.step.orders" : "scenario.step.of-plan"),
                Cell.of(value.toDecimal(CENTS, RoundingMode.HALF_UP)));
    }

    private void divided(Measure measure, Object dividend, Object divisor) {
        Ratio value = funnel.value(measure);
        if (value != null) {
            steps.add(
                    name(measure), Message.of("format.divided", dividend, divisor), TargetReport.value(measure, value));
        }
    }

    private void check() {
        for (Finding finding : scenario.check().findings()) {
            if (finding.severity() != Severity.INFO) {
                steps.add(
                        Message.of("scenario.step.finding", finding.rule().code()),
                        finding.message(),
                        Cell.of(finding.where().toString()));
            }
        }
    }

    private Object figure(Measure measure) {
        Ratio value = funnel.value(measure);
        if (value == null) {
            return "";
        }
        return measure.equals(Measures.REVENUE) ? yuan(value) : value.toDecimal(CENTS, RoundingMode.HALF_UP);
    }

    private static Message name(Measure measure) {
        return Message.of("column." + measure.name());
    }

    private static Money yuan(Ratio amount) {
        return Money.ofYuan(amount.toDecimal(CENTS, RoundingMode.HALF_UP));
    }
}
