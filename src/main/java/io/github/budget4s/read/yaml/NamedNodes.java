package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.name.Names;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts values under the one name of what they are of. */
final class NamedNodes {

    private NamedNodes() {}

    /** Returns the values by the one name of each key, and adds a problem where two keys are the same name. */
    static Map<String, YamlNode> byName(Map<String, YamlNode> written, Names names, NameKind kind) {
        Map<String, YamlNode> byName = new LinkedHashMap<>();
        Map<String, String> spellings = new HashMap<>();
        for (Map.Entry<String, YamlNode> each : written.entrySet()) {
            String spelling = each.getKey();
            YamlNode node = each.getValue();
            String name = names.name(kind, spelling);
            YamlNode earlier = byName.putIfAbsent(name, node);
            if (earlier != null) {
                node.problem(
                        node.keyLocation(),
                        "yaml.same-name",
                        spelling,
                        spellings.getOrDefault(name, name),
                        earlier.keyLocation().line());
            } else {
                spellings.put(name, spelling);
            }
        }
        return byName;
    }
}
