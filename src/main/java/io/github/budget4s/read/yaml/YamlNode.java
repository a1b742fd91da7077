package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.problem.Location;
import java.util.List;
import java.util.Map;

/** A value of a YAML file with the place where it stands. */
sealed interface YamlNode {

    /** Returns where the value begins. */
    Location location();

    /** A text, a number, a truth value or nothing, as it is written. */
    record Scalar(Location location, String text, boolean isNull) implements YamlNode {}

    /** A list. */
    record Sequence(Location location, List<YamlNode> items) implements YamlNode {}

    /** Keys with their values in the order in which they stand. */
    record Mapping(Location location, Map<String, Entry> entries) implements YamlNode {}

    /**
     * A key with its value.
     *
     * @param keyLocation where the key stands
     */
    record Entry(Location keyLocation, YamlNode value) {}
}
