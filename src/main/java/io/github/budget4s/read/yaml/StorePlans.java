package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.StorePlan;
import io.github.budget4s.domain.sales.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what a plan says of the stores of a group. */
record StorePlans(PlanMonths months, Names names) {

    static final List<String> KEYS = List.of("sales_plan", "like");

    /** Reads the stores, each with a sales plan of its own or the name of a store that it is like. */
    List<StorePlan> stores(YamlNode node) {
        List<StorePlan> stores = new ArrayList<>();
        for (Map.Entry<String, YamlNode> each :
                node.namedOrListed(names, NameKind.STORE).entrySet()) {
            stores.add(store(each.getKey(), each.getValue()));
        }
        return stores;
    }

    private StorePlan store(String name, YamlNode node) {
        YamlNode store = node.mapping(KEYS);
        YamlNode salesPlan = store.get("sales_plan");
        YamlNode like = store.get("like");
        if (salesPlan.isPresent() == like.isPresent()) {
            node.problem(node.keyLocation(), salesPlan.isPresent() ? "plan.store-both" : "plan.store-neither", name);
        }
        List<Units> planned = months.salesPlan(salesPlan);
        String other = like.name(names, NameKind.STORE);
        if (name.equals(other)) {
            like.problem("plan.store-like-itself", name);
        }
        return new StorePlan(name, planned, other);
    }
}
