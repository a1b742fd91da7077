package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.plan.PlanChange;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts other values into a plan before it is read, so that they are held to the same rules as those of a file. */
final class NodeChanges {

    private static final String TARGETS = "targets";
    private static final String BUDGET = "budget";
    private static final String AMOUNT = "amount";
    private static final String MONTHLY = "monthly";
    /** Whose keys are names of the user's, which are to be changed and not added. */
    private static final List<String> NAMED = List.of("channels", "groups", "regular", "activities", "stores");
    /** Of these a line has one. */
    private static final List<String> MONEY = List.of(BUDGET, AMOUNT, MONTHLY);

    private static final Pattern COMPARED = Pattern.compile("^\\s*(>=|≥|≧|<=|≤|≦)");

    private final Problems problems;
    private final PlanChange change;
    private final Location place;

    private NodeChanges(Problems problems, PlanChange change) {
        this.problems = problems;
        this.change = change;
        this.place = Location.of("--set " + change);
    }

    /** Returns the plan with the values changed one after the other. */
    static YamlNode apply(YamlNode root, List<PlanChange> changes, Problems problems) {
        YamlNode changed = root;
        for (PlanChange change : changes) {
            changed = new NodeChanges(problems, change).set(changed, "", change.key());
        }
        return changed;
    }

    /**
     * Sets a value below a node.
     *
     * @param key the key of the node itself
     * @param path the keys that are left
     */
    private YamlNode set(YamlNode node, String key, String path) {
        if (path.isEmpty()) {
            return value(node);
        }
        if (node.isSequence()) {
            return item(node, key, path);
        }
        Map<String, YamlNode> entries = entries(node, key);
        String next = next(entries, path);
        String rest = path.length() == next.length() ? "" : path.substring(next.length() + 1);
        YamlNode child = entries.get(next);
        if (child == null
                && (NAMED.contains(key)
                        || (key.equals(TARGETS) && Measures.find(next).isEmpty()))) {
            refuse(node, next, List.copyOf(entries.keySet()), key);
            return node;
        }
        if (rest.isEmpty() && MONEY.contains(next)) {
            entries.keySet().removeAll(MONEY);
        }
        entries.put(next, set(child == null ? YamlNode.absent(problems, place) : child, parentOf(key, next), rest));
        return YamlNode.mapping(problems, node.keyLocation(), node.location(), entries);
    }

    /** What stands below a name in {@code channels} has the keys of a channel, not names. */
    private static String parentOf(String key, String next) {
        return NAMED.contains(key) ? "" : next;
    }

    /** A name with an amount alone stands for one with a budget. */
    private Map<String, YamlNode> entries(YamlNode node, String key) {
        Map<String, YamlNode> entries = new LinkedHashMap<>(node.entries());
        if (node.isScalar() && key.isEmpty()) {
            entries.put(BUDGET, node);
        }
        return entries;
    }

    /** Names may have dots themselves: the longest known key is meant. */
    private static String next(Map<String, YamlNode> entries, String path) {
        String longest = "";
        for (String known : entries.keySet()) {
            boolean fits = path.equals(known) || path.startsWith(known + ".");
            longest = fits && known.length() > longest.length() ? known : longest;
        }
        int dot = path.indexOf('.');
        return longest.isEmpty() ? path.substring(0, dot < 0 ? path.length() : dot) : longest;
    }

    /** An item of a list is named by its name. */
    private YamlNode item(YamlNode list, String key, String path) {
        Map<String, YamlNode> byName = new LinkedHashMap<>();
        for (YamlNode item : list.items()) {
            byName.put(item.get("name").written(), item);
        }
        String next = next(byName, path);
        YamlNode chosen = byName.get(next);
        if (chosen == null) {
            refuse(list, next, List.copyOf(byName.keySet()), key);
            return list;
        }
        String rest = path.length() == next.length() ? "" : path.substring(next.length() + 1);
        List<YamlNode> items = new ArrayList<>(list.items());
        items.set(items.indexOf(chosen), set(chosen, "", rest));
        return YamlNode.sequence(problems, list.keyLocation(), list.location(), items);
    }

    private void refuse(YamlNode node, String name, List<String> known, String key) {
        List<String> all = new ArrayList<>(known);
        if (key.equals(TARGETS)) {
            Measures.ALL.stream().map(Measure::name).forEach(all::add);
        }
        node.unknown(place, "plan.change-unknown", name, all);
    }

    /** A value alone takes the place of the figure: the direction of a target and the kind of an amount stay. */
    private YamlNode value(YamlNode before) {
        for (List<String> alternatives : List.of(TargetReader.KEYS, MONEY)) {
            List<String> there =
                    alternatives.stream().filter(before.entries()::containsKey).toList();
            if (there.size() == 1) {
                Map<String, YamlNode> entries = new LinkedHashMap<>(before.entries());
                entries.put(there.get(0), scalar(change.value()));
                return YamlNode.mapping(problems, before.keyLocation(), before.location(), entries);
            }
        }
        var compared = COMPARED.matcher(before.written());
        return compared.find() && !COMPARED.matcher(change.value()).find()
                ? scalar(compared.group(1) + " " + change.value())
                : scalar(change.value());
    }

    private YamlNode scalar(String text) {
        return YamlNode.scalar(problems, place, place, text);
    }
}
