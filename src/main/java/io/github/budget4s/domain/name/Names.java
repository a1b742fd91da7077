package io.github.budget4s.domain.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives each thing one name, wherever it is named: the main one where the project states others for it, else the
 * spelling that came first. What comes out of it can be compared as texts are.
 */
public final class Names {

    private final @Nullable Names earlier;
    private final Aliases aliases;
    /** The spelling of each name that came, by its key. */
    private final Map<String, String> spellings = new HashMap<>();

    /** Begins with no name but those that the project states. */
    public Names(Aliases aliases) {
        this(null, aliases);
    }

    private Names(@Nullable Names earlier, Aliases aliases) {
        this.earlier = earlier;
        this.aliases = aliases;
    }

    /**
     * Begins those of a file, or of a part of one that is read beside others: it knows all that came before, of which
     * it changes nothing until {@link #takeOver}.
     */
    public Names ofPart() {
        return new Names(this, aliases);
    }

    /** Returns the one name of what is named. */
    public String name(NameKind kind, String written) {
        if (written.isEmpty()) {
            return written;
        }
        String key = NameForm.key(written);
        String main = aliases.main(kind, key);
        return main != null ? main : spelling(key, written);
    }

    private String spelling(String key, String written) {
        for (Names names = this; names != null; names = names.earlier) {
            String known = names.spellings.get(key);
            if (known != null) {
                return known;
            }
        }
        String first = NameForm.clean(written);
        spellings.put(key, first);
        return first;
    }

    /**
     * Returns the one name for each name in a key such as {@code 2026-03,抖音}, of which it is not known what it is of.
     *
     * @param key the names with commas of either width between them
     */
    public List<String> parts(String key) {
        List<String> parts = new ArrayList<>();
        for (String part : key.split("[,，]", -1)) {
            parts.add(anyName(part.strip()));
        }
        return parts;
    }

    /** Returns the one name of what is named, whatever it is. */
    public String anyName(String written) {
        String key = NameForm.key(written);
        for (NameKind kind : NameKind.values()) {
            String main = aliases.main(kind, key);
            if (main != null) {
                return main;
            }
        }
        return name(NameKind.OTHER, written);
    }

    /**
     * Takes over the names of a part.
     *
     * @return whether any was spelled otherwise before
     */
    public boolean takeOver(Names part) {
        boolean differs = false;
        for (Map.Entry<String, String> each : part.spellings.entrySet()) {
            String known = spellings.putIfAbsent(each.getKey(), each.getValue());
            differs |= known != null && !known.equals(each.getValue());
        }
        return differs;
    }
}
