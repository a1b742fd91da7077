package io.github.budget4s.domain.name;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds the other names that things have, as {@code budget4s.yaml} has them: the platform's Douyin is the plan's 抖音.
 */
public final class Aliases {

    /** There are none. */
    public static final Aliases NONE = new Aliases(Map.of());

    /** By what they are of, the main name by the key of each name, the main one too. */
    private final Map<NameKind, Map<String, String>> mainNames = new EnumMap<>(NameKind.class);

    /**
     * Copies the names.
     *
     * @param mainNames by what they are of, the main name of each other name
     */
    public Aliases(Map<NameKind, Map<String, String>> mainNames) {
        mainNames.forEach((kind, names) -> {
            Map<String, String> byKey = new HashMap<>();
            names.forEach((name, main) -> {
                byKey.put(NameForm.key(name), NameForm.clean(main));
                byKey.put(NameForm.key(main), NameForm.clean(main));
            });
            this.mainNames.put(kind, byKey);
        });
    }

    /**
     * Finds the main name of a thing.
     *
     * @param key the key of one of its names
     * @return null where it has no other names
     */
    @Nullable
    String main(NameKind kind, String key) {
        Map<String, String> names = mainNames.get(kind);
        return names == null ? null : names.get(key);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Aliases aliases && mainNames.equals(aliases.mainNames);
    }

    @Override
    public int hashCode() {
        return mainNames.hashCode();
    }

    @Override
    public String toString() {
        return mainNames.toString();
    }
}
