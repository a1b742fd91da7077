package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.Bonus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a formula of what is paid: the base, the weights, the cap. */
record BonusReader(Names names, String currency) {

    static final List<String> KEYS = List.of("base", "weights", "cap");

    /** Returns a formula; null where there is none, or it has no base. */
    @Nullable
    Bonus bonus(YamlNode node) {
        if (!node.isPresent()) {
            return null;
        }
        Money base = node.required("base", "plan.bonus-lacks").money(currency);
        Map<String, Ratio> weights = weights(node.required("weights", "plan.bonus-lacks"));
        Ratio cap = node.get("cap").ratioFromZero();
        return base == null ? null : new Bonus(base, weights, cap);
    }

    private Map<String, Ratio> weights(YamlNode node) {
        Map<String, Ratio> weights = new LinkedHashMap<>();
        Ratio sum = Ratio.ZERO;
        Map<String, YamlNode> named = node.named(names, NameKind.OTHER);
        for (Map.Entry<String, YamlNode> each : named.entrySet()) {
            Ratio weight = each.getValue().ratioFromZero();
            if (weight != null) {
                weights.put(each.getKey(), weight);
                sum = sum.plus(weight);
            }
        }
        // A weight that could not be read is a problem already, and the sum is then of no use.
        if (node.isMapping() && weights.size() == named.size() && !sum.equals(Ratio.ONE)) {
            node.problem("plan.weights", sum);
        }
        return weights;
    }
}
