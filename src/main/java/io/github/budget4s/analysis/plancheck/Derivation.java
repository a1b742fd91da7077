package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.plan.PlanDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what a measure of the year is by some figures of a plan.
 *
 * @param measure the measure
 * @param value what it is
 * @param figures the figures that it follows from, each with its line
 */
public record Derivation(String measure, CheckedValue.Figure value, List<Message> figures) {

    public Derivation {
        figures = List.copyOf(figures);
    }

    /** Lists all that follows from the figures of the year, measure by measure, the fewest figures first. */
    public static List<Derivation> ofYear(PlanDocument document) {
        TargetSystem system = FunnelRules.year(document);
        List<Derivation> all = new ArrayList<>();
        for (Measure measure : Measures.ALL) {
            system.of(measure).stream()
                    .sorted((one, other) ->
                            Integer.compare(Long.bitCount(one.support()), Long.bitCount(other.support())))
                    .filter(derived -> derived.support() != 0)
                    .forEach(derived -> all.add(new Derivation(
                            measure.name(),
                            new CheckedValue.Figure(derived.range().value(), measure.unit()),
                            system.members(derived.support()).stream()
                                    .map(ContradictionText::shown)
                                    .toList())));
        }
        return all;
    }
}
