package io.github.budget4s.read.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.Problems;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Parses YAML to nodes that know their places.
 *
 * <p>It takes the parser's events, which carry line and column for the messages: a bean mapping has lost them, and
 * SnakeYAML's tree of nodes follows aliases and lets a key stand twice without a word.
 */
final class YamlParser {

    /** In a list or under a key; what is checked of each against all others takes no second then. */
    private static final int MOST_ENTRIES = 10_000;

    private final String file;
    private final Problems problems;

    /** Prepares to parse a file under the name that messages give it. */
    YamlParser(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Parses a document.
     *
     * @return its root; absent when it is empty or cannot be parsed, which is then among the problems
     * @throws IOException when the device fails
     */
    YamlNode parse(Reader reader) throws IOException {
        try (YAMLParser parser = new YAMLFactory().createParser(reader)) {
            if (parser.nextToken() == null) {
                return YamlNode.absent(problems, Location.of(file));
            }
            YamlNode root = node(parser, here(parser));
            if (parser.nextToken() != null) {
                problems.add(here(parser), Message.of("yaml.second-document"));
            }
            return root;
        } catch (JsonProcessingException e) {
            problems.add(place(e), reason(String.valueOf(e.getOriginalMessage())));
            return YamlNode.absent(problems, Location.of(file));
        }
    }

    /** The parser of events knows where it failed; what wraps it only knows where the last value began. */
    private Location place(JsonProcessingException failure) {
        if (failure.getCause() instanceof MarkedYAMLException marked) {
            Mark mark = marked.getProblemMark();
            if (mark != null) {
                return new Location(file, mark.getLine() + 1L, mark.getColumn() + 1);
            }
        }
        JsonLocation location = failure.getLocation();
        return location == null ? Location.of(file) : new Location(file, location.getLineNr(), location.getColumnNr());
    }

    /** What goes wrong most often in these files has words of its own: a bare {@code >=}, and tabs. */
    private static Message reason(String message) {
        if (message.contains("block scalar")) {
            return Message.of("yaml.block-scalar");
        }
        return message.contains("(TAB)")
                ? Message.of("yaml.tab")
                : Message.of("yaml.invalid", message.lines().findFirst().orElse(""));
    }

    private YamlNode node(YAMLParser parser, Location keyLocation) throws IOException {
        Location location = here(parser);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return YamlNode.mapping(problems, keyLocation, location, entries(parser));
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                checkCount(items.size(), parser);
                items.add(node(parser, here(parser)));
            }
            return YamlNode.sequence(problems, keyLocation, location, items);
        }
        if (parser.isCurrentAlias()) {
            // Its text would be the name of the anchor, not what that stands for.
            problems.add(location, Message.of("yaml.alias"));
            return YamlNode.empty(problems, keyLocation, location, "");
        }
        String text = String.valueOf(parser.getText());
        return token == JsonToken.VALUE_NULL
                ? YamlNode.empty(problems, keyLocation, location, text)
                : YamlNode.scalar(problems, keyLocation, location, text);
    }

    private Map<String, YamlNode> entries(YAMLParser parser) throws IOException {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Location keyLocation = here(parser);
            checkCount(entries.size(), parser);
            parser.nextToken();
            YamlNode earlier = entries.put(key, node(parser, keyLocation));
            if (earlier != null) {
                problems.add(
                        keyLocation,
                        Message.of("yaml.key-twice", key, earlier.keyLocation().line()));
            }
        }
        return entries;
    }

    private void checkCount(int before, YAMLParser parser) {
        if (before == MOST_ENTRIES) {
            throw new RefusedException(
                    Reason.DATA, new Problem(here(parser), Message.of("yaml.too-many-entries", (long) MOST_ENTRIES)));
        }
    }

    private Location here(YAMLParser parser) {
        JsonLocation location = parser.currentTokenLocation();
        return new Location(file, location.getLineNr(), location.getColumnNr());
    }
}
