package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.name.Aliases;
import io.github.budget4s.domain.name.NameForm;
import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.problem.Location;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the other names of channels, stores, activities and models out of {@code budget4s.yaml}:
 *
 * <pre>{@code
 * channels:
 *   抖音: [抖音信息流, Douyin]
 * }</pre>
 */
final class AliasReader {

    static final List<String> KEYS = List.of("channels", "stores", "activities", "models");

    private static final List<NameKind> KINDS =
            List.of(NameKind.CHANNEL, NameKind.STORE, NameKind.ACTIVITY, NameKind.MODEL);

    private final NameKind kind;
    private final Map<NameKind, Map<String, String>> mainNames;
    /** Where each name stands, by its key. */
    private final Map<String, Place> places = new HashMap<>();

    private record Place(String main, boolean isMain, Location location) {}

    private AliasReader(NameKind kind, Map<NameKind, Map<String, String>> mainNames) {
        this.kind = kind;
        this.mainNames = mainNames;
    }

    /** Returns the other names that the root of the file states. */
    static Aliases aliases(YamlNode root) {
        Map<NameKind, Map<String, String>> mainNames = new EnumMap<>(NameKind.class);
        for (int i = 0; i < KEYS.size(); i++) {
            new AliasReader(KINDS.get(i), mainNames).read(root.get(KEYS.get(i)));
        }
        return mainNames.isEmpty() ? Aliases.NONE : new Aliases(mainNames);
    }

    private void read(YamlNode node) {
        Map<String, YamlNode> named = node.named();
        named.forEach((main, names) -> put(main, main, names.keyLocation(), names));
        Map<String, String> own = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> each : named.entrySet()) {
            for (YamlNode other : each.getValue().oneOrMore()) {
                String name = other.isNull() ? null : other.text();
                if (name != null && !NameForm.isSame(name, each.getKey())) {
                    put(name, each.getKey(), other.location(), other);
                    own.put(name, each.getKey());
                }
            }
        }
        if (!own.isEmpty()) {
            mainNames.put(kind, own);
        }
    }

    /** Enters a name, which must not stand for two things. */
    private void put(String name, String main, Location location, YamlNode node) {
        boolean isMain = name.equals(main);
        Place earlier = places.putIfAbsent(NameForm.key(name), new Place(main, isMain, location));
        if (earlier == null || (!isMain && !earlier.isMain() && earlier.main().equals(main))) {
            return;
        }
        if (earlier.isMain() && isMain) {
            node.problem(
                    location,
                    "yaml.same-name",
                    name,
                    earlier.main(),
                    earlier.location().line());
        } else if (earlier.isMain()) {
            node.problem(
                    location,
                    "project.alias-is-name",
                    name,
                    main,
                    earlier.location().line());
        } else {
            node.problem(
                    location,
                    "project.alias-twice",
                    name,
                    main,
                    earlier.main(),
                    earlier.location().line());
        }
    }
}
