package io.github.budget4s.domain.project;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The databases of a project, and what of them stands in the place of files.
 *
 * @param sources each by its name
 * @param queries the statements that stand in the place of a table, by the name under which messages and the keys of
 *     files have them: {@code dms:(sales)}
 */
public record Databases(Map<String, DatabaseSource> sources, Map<String, String> queries) {

    /** There are none. */
    public static final Databases NONE = new Databases(Map.of(), Map.of());

    public Databases {
        sources = Map.copyOf(sources);
        queries = Map.copyOf(queries);
    }

    /** Returns whether a name is that of a table of one of them, or of one of them alone. */
    public boolean isNamedBy(String name) {
        return named(name) != null;
    }

    /** Returns the one that a table's name, {@code dms:orders}, names; null where it names none. */
    public @Nullable DatabaseSource named(String name) {
        int colon = name.indexOf(':');
        return colon > 0 ? sources.get(name.substring(0, colon)) : null;
    }
}
