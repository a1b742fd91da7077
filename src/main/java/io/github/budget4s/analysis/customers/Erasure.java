package io.github.budget4s.analysis.customers;

import io.github.budget4s.domain.customer.Customer;
import io.github.budget4s.domain.customer.CustomerKeys;
import io.github.budget4s.domain.customer.JoinKey;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows which lines are of the customer who is to be erased. */
public final class Erasure {

    private final Map<JoinKey, Set<String>> keys = new EnumMap<>(JoinKey.class);

    /**
     * Finds the customer.
     *
     * @param written one of the keys, as the user wrote it
     * @return null where nobody among the customers has it
     */
    public static @Nullable Erasure of(CustomerBase base, String written) {
        for (Owner owner : base.owners()) {
            for (Customer each : owner.vehicles()) {
                for (JoinKey key : JoinKey.values()) {
                    String normal = key.normal(written.strip());
                    if (!normal.isEmpty() && each.keys().of(key).equals(normal)) {
                        return of(owner, base);
                    }
                }
            }
        }
        return null;
    }

    /** A key that another customer has too, such as the telephone of a family, is not this one's. */
    private static Erasure of(Owner owner, CustomerBase base) {
        Erasure erasure = new Erasure();
        for (JoinKey key : JoinKey.values()) {
            Set<String> own = new HashSet<>();
            owner.vehicles().forEach(each -> own.add(each.keys().of(key)));
            own.remove("");
            base.owners().stream()
                    .filter(other -> other != owner)
                    .flatMap(other -> other.vehicles().stream())
                    .forEach(each -> own.remove(each.keys().of(key)));
            erasure.keys.put(key, own);
        }
        return erasure;
    }

    /** Returns whether a line is of the customer: by the first of its keys, the surest first. */
    public boolean isOf(CustomerKeys line) {
        for (JoinKey key : JoinKey.values()) {
            if (!line.of(key).isEmpty()) {
                return keys.getOrDefault(key, Set.of()).contains(line.of(key));
            }
        }
        return false;
    }

    /** Returns all keys that are the customer's alone. */
    public Set<String> words() {
        Set<String> words = new HashSet<>();
        keys.values().forEach(words::addAll);
        return words;
    }

    /** Returns whether any cell of a row is one of the keys, whatever its column is. */
    public boolean isIn(List<String> cells) {
        for (String cell : cells) {
            for (JoinKey key : JoinKey.values()) {
                if (!cell.isBlank() && keys.getOrDefault(key, Set.of()).contains(key.normal(cell.strip()))) {
                    return true;
                }
            }
        }
        return false;
    }
}
