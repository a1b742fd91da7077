package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.measure.Quotient;
import io.github.budget4s.domain.plan.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes measures of a plan's own that hang together by their names: 100 达人数, 单个达人费用 6,000 and 单个达人线索 30, or
 * {@code creators}, {@code cost_per_creator} and {@code leads_per_creator}.
 */
final class OwnMeasures {

    private static final List<String> EACH = List.of("单", "每", "cost_per_", "leads_per_");
    private static final List<String> COUNTS = List.of("数", "人数", "数量", "场次", "s");
    private static final Pattern COST_EACH = Pattern.compile("(?:单个|每个|每场|单场)(\\p{IsHan}+?)(?:费用|成本|投入)");
    private static final Pattern LEADS_EACH = Pattern.compile("(?:单个|每个|每场|单场)(\\p{IsHan}+?)(?:线索|线索数|线索量)");
    private static final Pattern ENGLISH_COST = Pattern.compile("cost_per_([a-z_]+)");
    private static final Pattern ENGLISH_LEADS = Pattern.compile("leads_per_([a-z_]+)");

    private final Map<String, Measure> byName = new LinkedHashMap<>();

    private OwnMeasures() {}

    /** Finds those among some targets: what costs something each, or brings leads each, and of which there are many. */
    static OwnMeasures of(List<PlacedTarget> targets) {
        OwnMeasures own = new OwnMeasures();
        if (targets.stream().noneMatch(OwnMeasures::isOfEach)) {
            return own;
        }
        for (PlacedTarget each : targets) {
            Quantity thing = each.measure().isPresent() ? null : counted(each.target(), targets);
            if (thing != null) {
                own.byName.put(each.target().measure(), thing);
            }
        }
        for (PlacedTarget each : targets) {
            String name = each.target().measure();
            Quantity of = each.measure().isPresent() ? null : own.thing(name);
            if (of != null) {
                own.byName.put(name, quotient(name, of));
            }
        }
        own.leaveOutSeveral(Measures.SPEND);
        own.leaveOutSeveral(Measures.LEADS);
        return own;
    }

    /** Few targets are of each of something, and to look for the others takes long. */
    private static boolean isOfEach(PlacedTarget target) {
        String name = target.target().measure();
        return target.measure().isEmpty() && EACH.stream().anyMatch(name::startsWith);
    }

    private static Quotient quotient(String name, Quantity thing) {
        boolean isCost =
                COST_EACH.matcher(name).matches() || ENGLISH_COST.matcher(name).matches();
        return isCost ? Measures.ownCost(name, thing) : Measures.ownLeads(name, thing);
    }

    /** A target is a count of things where another one has the cost or the leads of each of them. */
    private static @Nullable Quantity counted(Target target, List<PlacedTarget> targets) {
        String name = target.measure();
        boolean named = targets.stream()
                .anyMatch(each -> name.equals(countName(each.target().measure(), targets)));
        return named ? Measures.own(name) : null;
    }

    private @Nullable Quantity thing(String name) {
        for (Pattern pattern : List.of(COST_EACH, LEADS_EACH, ENGLISH_COST, ENGLISH_LEADS)) {
            Matcher each = pattern.matcher(name);
            if (each.matches()) {
                for (Map.Entry<String, Measure> known : byName.entrySet()) {
                    if (known.getValue() instanceof Quantity quantity && isCountOf(known.getKey(), each.group(1))) {
                        return quantity;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable String countName(String name, List<PlacedTarget> targets) {
        for (Pattern pattern : List.of(COST_EACH, LEADS_EACH, ENGLISH_COST, ENGLISH_LEADS)) {
            Matcher each = pattern.matcher(name);
            if (each.matches()) {
                for (PlacedTarget other : targets) {
                    if (isCountOf(other.target().measure(), each.group(1))) {
                        return other.target().measure();
                    }
                }
            }
        }
        return null;
    }

    private static boolean isCountOf(String name, String thing) {
        return COUNTS.stream().anyMatch(ending -> name.equals(thing + ending));
    }

    /**
     * Leaves out costs, or leads, of each where there are several kinds of things: the money, or the leads, are then
     * those of all kinds together, which no kind makes by itself.
     */
    private void leaveOutSeveral(Measure whole) {
        List<String> ofWhole = byName.entrySet().stream()
                .filter(each -> each.getValue() instanceof Quotient quotient
                        && quotient.numerator().equals(whole))
                .map(Map.Entry::getKey)
                .toList();
        if (ofWhole.size() > 1) {
            ofWhole.forEach(byName::remove);
        }
    }

    List<Measure> measures() {
        return List.copyOf(byName.values());
    }

    /** Finds the measure of a target: one that the program knows, else one of the plan's own. */
    @Nullable
    Measure measure(PlacedTarget target) {
        return target.measure().orElse(byName.get(target.target().measure()));
    }
}
