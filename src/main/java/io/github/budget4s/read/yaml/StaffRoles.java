package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.name.NameForm;
import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.Bonus;
import io.github.budget4s.domain.plan.StaffRole;
import io.github.budget4s.domain.plan.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what roles are paid by: their targets, weights and base. */
record StaffRoles(PlanMonths months, Names names, String currency, BonusReader bonus) {

    static final List<String> KEYS = List.of("base", "weights", "cap", "targets", "people", "store");

    /** Reads the roles in the order of the plan. */
    List<StaffRole> roles(YamlNode node) {
        List<StaffRole> roles = new ArrayList<>();
        Map<String, String> roleOf = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> each : node.named().entrySet()) {
            StaffRole role = role(each.getKey(), each.getValue().mapping(KEYS), roleOf);
            if (role != null) {
                roles.add(role);
            }
        }
        return roles;
    }

    private @Nullable StaffRole role(String name, YamlNode node, Map<String, String> roleOf) {
        Bonus formula = bonus.bonus(node);
        List<Target> targets = TargetReader.ofYear(node.get("targets"), names, months);
        List<String> people = people(node.get("people"), name, roleOf);
        if (!people.isEmpty() && formula != null) {
            refuseTargetsOfAll(formula, targets, node);
        }
        return formula == null
                ? null
                : new StaffRole(
                        name, formula, targets, people, node.get("store").name(names, NameKind.STORE));
    }

    private static List<String> people(YamlNode node, String role, Map<String, String> roleOf) {
        List<String> people = new ArrayList<>();
        for (YamlNode each : node.oneOrMore()) {
            String person = NameForm.clean(each.text(""));
            if (person.isEmpty()) {
                continue;
            }
            String other = roleOf.putIfAbsent(person, role);
            if (other != null) {
                each.problem("plan.person-twice", person, other);
            }
            people.add(person);
        }
        return people;
    }

    /** The year's sums are of all, and no one's; a rate is the same for each. */
    private static void refuseTargetsOfAll(Bonus formula, List<Target> targets, YamlNode node) {
        for (String measure : formula.weights().keySet()) {
            boolean own = targets.stream().anyMatch(target -> target.measure().equals(measure));
            boolean rate =
                    Measures.find(measure).filter(known -> !known.isSum()).isPresent();
            if (!own && !rate) {
                node.problem(node.keyLocation(), "plan.role-target", measure);
            }
        }
    }
}
