package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.StorePlan;
import io.github.budget4s.domain.sales.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what a plan says of the stores of a group. */
record StorePlans(PlanMonths months, Names names, String currency) {

    static final List<String> KEYS =
            List.of("sales_plan", "like", "total", "regular", "activities", "targets", "policy", "opened");

    /** Reads the stores: what each is expected to sell, its total, its targets. */
    List<StorePlan> stores(Map<String, YamlNode> nodes) {
        List<StorePlan> stores = new ArrayList<>();
        for (Map.Entry<String, YamlNode> each : nodes.entrySet()) {
            stores.add(store(each.getKey(), each.getValue()));
        }
        return stores;
    }

    private StorePlan store(String name, YamlNode node) {
        YamlNode store = node.mapping(KEYS);
        YamlNode salesPlan = store.get("sales_plan");
        YamlNode like = store.get("like");
        boolean hasOthers = Stream.of("total", "regular", "activities", "targets", "policy", "opened")
                .anyMatch(key -> store.get(key).isPresent());
        if (salesPlan.isPresent() && like.isPresent()) {
            node.problem(node.keyLocation(), "plan.store-both", name);
        } else if (!salesPlan.isPresent() && !like.isPresent() && !hasOthers) {
            node.problem(node.keyLocation(), "plan.store-neither", name);
        }
        String file = months.salesPlanFile(salesPlan);
        List<Units> planned = file == null ? months.salesPlan(salesPlan) : List.of();
        String other = like.name(names, NameKind.STORE);
        if (name.equals(other)) {
            like.problem("plan.store-like-itself", name);
        }
        return new StorePlan(
                name,
                planned,
                other,
                store.get("total").money(currency),
                TargetReader.ofYear(store.get("targets"), names, months),
                store.get("policy").text(),
                ProjectReader.opened(store.get("opened")),
                file);
    }
}
