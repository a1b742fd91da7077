package io.github.budget4s.input;

import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.StorePlan;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.yaml.PolicyReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads policies: of the year, of several brands, of single stores. */
final class PolicyFiles {

    private final InputContext context;
    private final NamesMet names;

    PolicyFiles(InputContext context, NamesMet names) {
        this.context = context;
        this.names = names;
    }

    /** Reads the policies of one brand or several; nothing where there are none. */
    Policy read(List<String> files) {
        List<Policy> policies = new ArrayList<>();
        Set<String> brands = new HashSet<>();
        for (String file : new LinkedHashSet<>(files)) {
            Policy policy = read(file);
            if (!brands.add(policy.brand() == null ? "" : policy.brand())) {
                throw new RefusedException(Reason.DATA, "policy.same-brand", file);
            }
            refuseOtherYear(
                    file,
                    policy,
                    policies.isEmpty() ? policy.year() : policies.get(0).year());
            policies.add(policy);
        }
        return policies.isEmpty() ? Policy.EMPTY : Policy.of(policies);
    }

    /**
     * Adds those that stores have by a plan.
     *
     * @param file the plan's, beside which theirs stand
     */
    Policy with(Policy general, Plan plan, String file) {
        SortedMap<String, Policy> ofStores = new TreeMap<>();
        Integer year = general.items().isEmpty() ? null : general.year();
        boolean isFirst = general.items().isEmpty();
        for (StorePlan store : plan.goals().stores()) {
            String own = store.policy();
            if (own != null) {
                String named = beside(file, own);
                Policy policy = read(named);
                year = isFirst ? policy.year() : year;
                isFirst = false;
                refuseOtherYear(named, policy, year);
                ofStores.put(store.store(), policy);
            }
        }
        return general.with(ofStores);
    }

    private Policy read(String file) {
        Policy policy = PolicyReader.read(
                context.use(file),
                file,
                context.names(),
                context.project().sources().bookings().currency());
        names.policy(policy);
        return policy;
    }

    private static void refuseOtherYear(String file, Policy policy, @Nullable Integer year) {
        if (!Objects.equals(year, policy.year())) {
            throw new RefusedException(
                    Reason.DATA, "policy.other-year", file, String.valueOf(policy.year()), String.valueOf(year));
        }
    }

    private static String beside(String plan, String own) {
        Path folder = Path.of(plan).getParent();
        return folder == null || Path.of(own).isAbsolute()
                ? own
                : folder.resolve(own).toString();
    }
}
