package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.PlanKeys;
import io.github.budget4s.domain.plan.PlanOutline;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Reading;
import io.github.budget4s.read.value.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the keys of a plan with their places. */
record OutlineReader(Names names, String currency) {

    private static final String NAME = "name";
    /** Only of these an amount is asked for, and of the items of a list. */
    private static final Set<String> AMOUNTS = Set.of(PlanKeys.BUDGET, PlanKeys.AMOUNT, PlanKeys.MONTHLY);

    /** Returns the keys of the file. */
    PlanOutline outline(YamlNode root) {
        List<PlanOutline> children = new ArrayList<>();
        for (Map.Entry<String, YamlNode> each : root.entries().entrySet()) {
            children.add(outline(each.getKey(), each.getValue(), kind(each.getKey())));
        }
        return new PlanOutline("", root.location(), null, children);
    }

    /** What stands below these keys is named by the user, under names that may be other ones of the same thing. */
    private static NameKind kind(String key) {
        return switch (key) {
            case "channels" -> NameKind.CHANNEL;
            case "stores" -> NameKind.STORE;
            case "activities" -> NameKind.ACTIVITY;
            default -> NameKind.OTHER;
        };
    }

    private PlanOutline outline(String key, YamlNode node, NameKind below) {
        List<PlanOutline> children = new ArrayList<>();
        for (Map.Entry<String, YamlNode> each : node.entries().entrySet()) {
            children.add(outline(names.name(below, each.getKey()), each.getValue(), NameKind.OTHER));
        }
        int number = 0;
        for (YamlNode item : node.items()) {
            number++;
            YamlNode name = item.get(NAME);
            String called = name.isScalar() ? names.name(below, name.written()) : String.valueOf(number);
            children.add(outline(called, item, NameKind.OTHER));
        }
        boolean isMonth = !key.isEmpty() && Character.isDigit(key.codePointAt(0));
        Money amount = isMonth || AMOUNTS.contains(key) ? amount(node) : null;
        return new PlanOutline(key, node.isPresent() ? node.keyLocation() : node.location(), amount, children);
    }

    private @Nullable Money amount(YamlNode node) {
        return node.isScalar()
                        && Numbers.money(node.written(), Scale.ofMoney(currency)) instanceof Reading.Value<Money> amount
                ? amount.value()
                : null;
    }
}
