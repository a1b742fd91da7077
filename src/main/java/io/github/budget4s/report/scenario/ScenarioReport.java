package io.github.budget4s.report.scenario;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.ChannelBudget;
import io.github.budget4s.analysis.allocation.MonthlyBudget;
import io.github.budget4s.analysis.plancheck.Severity;
import io.github.budget4s.analysis.scenario.PlannedFunnel;
import io.github.budget4s.analysis.scenario.Scenario;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Unit;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.ChannelGroups;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.kpi.TargetReport;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.TableBuilder;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows scenarios side by side: {@code measure} and one column a scenario. */
public final class ScenarioReport {

    /** The measures in the order of the way from money to revenue. */
    private static final List<Measure> MEASURES = List.of(
            Measures.LEADS,
            Measures.VISITS,
            Measures.ORDERS,
            Measures.DELIVERIES,
            Measures.REVENUE,
            Measures.VISIT_RATE,
            Measures.CLOSE_RATE,
            Measures.COST_PER_LEAD,
            Measures.COST_PER_VISIT,
            Measures.COST_PER_ORDER,
            Measures.COST_PER_VEHICLE,
            Measures.RETURN_ON_SPEND);

    private ScenarioReport() {}

    /** One measure of all scenarios. */
    private record Row(Cell measure, Function<Scenario, @Nullable Cell> value) {}

    /**
     * Shows scenarios.
     *
     * @param groups the groups of channels
     * @param hasMonths whether it is known by what the months share; otherwise they are left out
     */
    public static Report of(
            List<Scenario> scenarios,
            ChannelGroups groups,
            boolean hasMonths,
            List<InputSummary> inputs,
            List<Note> notes) {
        TableBuilder<Row> t = new TableBuilder<>();
        t.cell("measure", Column.Kind.TEXT, Row::measure);
        for (Scenario scenario : scenarios) {
            t.cell(column(scenario.name()), row -> row.value().apply(scenario));
        }
        List<Row> rows = new ArrayList<>(money());
        MEASURES.forEach(measure -> rows.add(row(measure)));
        if (hasMonths) {
            rows.addAll(months(scenarios));
        }
        rows.addAll(groups(scenarios, groups));
        rows.addAll(channels(scenarios));
        rows.add(findings("errors", Message.of("scenario.errors"), Severity.ERROR));
        rows.add(findings("warnings", Message.of("scenario.warnings"), Severity.WARNING));
        List<Note> all = new ArrayList<>(notes);
        all.addAll(ScenarioNotes.of(scenarios));
        return new Report("plan scenario", Message.of("scenario.title"), inputs, t.table(rows), all);
    }

    private static Column column(String scenario) {
        return scenario.equals(Scenario.UNCHANGED)
                ? new Column("plan", Column.Kind.COUNT)
                : new Column(scenario, Column.Kind.COUNT, true);
    }

    private static List<Row> money() {
        return List.of(
                new Row(money("total"), scenario -> Cell.of(scenario.total())),
                ofAllocation("reserve", allocation -> allocation.request().reserve()),
                ofAllocation("regular", allocation -> sum(allocation, MonthlyBudget::regular)),
                ofAllocation("activities", allocation -> sum(allocation, MonthlyBudget::activities)),
                ofAllocation("flexible", Allocation::pool));
    }

    private static Cell money(String name) {
        return name.equals("reserve") ? Cell.named(name) : Cell.coded(name, Message.of("column." + name));
    }

    private static Row ofAllocation(String name, Function<Allocation, Money> part) {
        return new Row(money(name), scenario -> {
            Allocation allocation = scenario.allocation();
            return allocation == null ? null : Cell.of(part.apply(allocation));
        });
    }

    private static Money sum(Allocation allocation, Function<MonthlyBudget, Money> part) {
        return allocation.months().stream().map(part).reduce(Money.ZERO, Money::plus);
    }

    private static Row row(Measure measure) {
        return new Row(Cell.named(measure.name()), scenario -> value(measure, scenario.funnel()));
    }

    /** What is counted is shown whole, half up; costs and returns are of the exact figure. */
    private static @Nullable Cell value(Measure measure, PlannedFunnel funnel) {
        Ratio value = funnel.value(measure);
        if (value == null) {
            return null;
        }
        return measure.unit() == Unit.COUNT
                ? Cell.of(value.toDecimal(0, RoundingMode.HALF_UP).longValueExact())
                : TargetReport.value(measure, value);
    }

    private static Row findings(String name, Message words, Severity severity) {
        return new Row(Cell.coded(name, words), scenario -> Cell.of(scenario.count(severity)));
    }

    private static List<Row> months(List<Scenario> scenarios) {
        List<Row> rows = new ArrayList<>();
        Set<YearMonth> months = new LinkedHashSet<>();
        for (Scenario scenario : scenarios) {
            Allocation allocation = scenario.allocation();
            if (allocation != null) {
                allocation.months().forEach(month -> months.add(month.month()));
            }
        }
        for (YearMonth month : months) {
            rows.add(new Row(Cell.of(month), scenario -> {
                Allocation allocation = scenario.allocation();
                return allocation == null
                        ? null
                        : Cell.of(allocation.month(month.getMonthValue()).total());
            }));
        }
        return rows;
    }

    /** Adds up the channels of each group; a scenario that could not be divided has none. */
    private static List<Row> groups(List<Scenario> scenarios, ChannelGroups groups) {
        if (scenarios.stream().allMatch(scenario -> scenario.channels().isEmpty())) {
            return List.of();
        }
        return groups.names().stream()
                .map(name -> new Row(
                        Cell.coded("group " + name, Message.of("scenario.group", name)),
                        scenario -> scenario.channels().stream()
                                .filter(channel -> groups.of(channel.name()).equals(name))
                                .map(ChannelBudget::budget)
                                .reduce(Money::plus)
                                .map(Cell::of)
                                .orElse(null)))
                .toList();
    }

    private static List<Row> channels(List<Scenario> scenarios) {
        Set<String> names = new LinkedHashSet<>();
        scenarios.forEach(scenario -> scenario.channels().forEach(channel -> names.add(channel.name())));
        List<Row> rows = new ArrayList<>();
        for (String name : names) {
            rows.add(new Row(Cell.key(name), scenario -> scenario.channels().stream()
                    .filter(channel -> channel.name().equals(name))
                    .map(ChannelBudget::budget)
                    .map(Cell::of)
                    .findFirst()
                    .orElse(null)));
        }
        return rows;
    }
}
