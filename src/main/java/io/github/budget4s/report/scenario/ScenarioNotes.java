package io.github.budget4s.report.scenario;

import io.github.budget4s.analysis.scenario.PlannedFunnel;
import io.github.budget4s.analysis.scenario.Scenario;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Says of scenarios which statement of the plan drives which measure. */
final class ScenarioNotes {

    private ScenarioNotes() {}

    static List<Note> of(List<Scenario> scenarios) {
        List<Note> notes = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            for (Problem problem : scenario.refused()) {
                notes.add(Note.warning("scenario.note.refused", scenario.name(), problem.message()));
            }
        }
        Map<PlannedFunnel.LeadsBy, List<String>> leads = new EnumMap<>(PlannedFunnel.LeadsBy.class);
        List<Scenario> allocated = scenarios.stream()
                .filter(scenario -> scenario.allocation() != null)
                .toList();
        for (Scenario scenario : allocated) {
            leads.computeIfAbsent(scenario.funnel().leadsBy(), by -> new ArrayList<>())
                    .add(scenario.name());
        }
        leads.forEach((by, names) -> notes.add(
                leads.size() == 1
                        ? new Note(Note.Level.INFORMATION, leads(by))
                        : Note.information("scenario.note.of", names, leads(by))));
        TreeSet<String> silent = new TreeSet<>();
        scenarios.forEach(scenario -> silent.addAll(scenario.funnel().silent()));
        if (!silent.isEmpty()) {
            notes.add(Note.information("scenario.note.silent", List.copyOf(silent)));
        }
        List<String> scaled = names(scenarios, Scenario::isScaled);
        if (!scaled.isEmpty()) {
            notes.add(Note.information("scenario.note.scaled", scaled));
        }
        boolean ordersAreVehicles = !allocated.isEmpty()
                && allocated.stream()
                        .allMatch(scenario -> scenario.funnel().value(Measures.ORDERS) != null
                                && scenario.funnel().value(Measures.DELIVERY_RATE) == null);
        if (ordersAreVehicles) {
            notes.add(Note.information("scenario.note.orders-are-vehicles"));
        }
        for (Scenario scenario : scenarios) {
            if (!scenario.brokenRules().isEmpty()) {
                notes.add(Note.warning("scenario.note.errors", scenario.name(), scenario.brokenRules()));
            }
        }
        return notes;
    }

    private static Message leads(PlannedFunnel.LeadsBy by) {
        return Message.of(
                switch (by) {
                    case CHANNELS -> "scenario.note.leads-by-channel";
                    case CHANNELS_AND_YEAR -> "scenario.note.leads-by-channel-and-year";
                    case YEAR_COST -> "scenario.note.leads-by-cost";
                    case YEAR_LEADS -> "scenario.note.leads-by-target";
                    case NOTHING -> "scenario.note.no-leads";
                });
    }

    private static List<String> names(List<Scenario> scenarios, Predicate<Scenario> which) {
        return scenarios.stream().filter(which).map(Scenario::name).toList();
    }
}
