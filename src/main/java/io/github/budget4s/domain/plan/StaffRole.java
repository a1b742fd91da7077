package io.github.budget4s.domain.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a role is paid by: the marketing director, a sales adviser, the manager of a store.
 *
 * @param name the role
 * @param bonus its formula; where people have the role, each of them is paid by it
 * @param targets its own targets; where people have the role, those of each of them
 * @param people who has the role, as files of measures name them; empty where the role is judged by all that is reached
 * @param store the store by whose results it is judged; null where it is by all
 */
public record StaffRole(
        String name,
        Bonus bonus,
        List<Target> targets,
        List<String> people,
        @Nullable String store) {

    public StaffRole {
        targets = List.copyOf(targets);
        people = List.copyOf(people);
    }
}
