package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.Problems;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Parses YAML to nodes that know their places.
 *
 * <p>It takes the parser's events, which carry line and column for the messages: a bean mapping has lost them, and
 * SnakeYAML's tree of nodes follows aliases and lets a key stand twice without a word.
 */
final class YamlParser {

    /** In a list or under a key; what is checked of each against all others takes no second then. */
    private static final int MOST_ENTRIES = 10_000;
    /** Each level is a call within a call. */
    private static final int MOST_LEVELS = 500;

    private static final List<String> NULLS = List.of("", "~", "null", "Null", "NULL");

    private final String file;
    private final Problems problems;
    private final Parser parser;
    private int level;
    /** Behind what was parsed last, for faults that do not say where they are. */
    private @Nullable Mark last;

    /** Prepares to parse a file under the name that messages give it. */
    private YamlParser(String file, String text, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
    }

    /**
     * Parses a document.
     *
     * @param file the name that messages give the file
     * @return its root; absent when it is empty or cannot be parsed, which is then among the problems
     */
    static YamlNode parse(String file, String text, Problems problems) {
        YamlParser yaml = new YamlParser(file, text, problems);
        try {
            return yaml.document();
        } catch (YAMLException e) {
            Location place = yaml.place(e);
            YamlSlip slip = YamlSlip.find(text, place.line());
            if (slip == null) {
                problems.add(place, reason(String.valueOf(e.getMessage())));
            } else {
                problems.add(new Location(file, slip.line(), 1), slip.message());
            }
            return YamlNode.absent(problems, Location.of(file));
        }
    }

    private YamlNode document() {
        next();
        if (next().is(ID.StreamEnd)) {
            return YamlNode.absent(problems, Location.of(file));
        }
        // Behind the beginnings of the stream and of the document.
        Event first = next();
        YamlNode root = node(first, here(first));
        next();
        if (next() instanceof DocumentStartEvent) {
            problems.add(here(next()), Message.of("yaml.second-document"));
        }
        return root;
    }

    private Event next() {
        Event event = parser.getEvent();
        last = event.getEndMark();
        return event;
    }

    private Location place(YAMLException failure) {
        Mark mark = failure instanceof MarkedYAMLException marked ? marked.getProblemMark() : last;
        return mark == null ? Location.of(file) : place(mark);
    }

    private Location place(Mark mark) {
        return new Location(file, mark.getLine() + 1L, mark.getColumn() + 1);
    }

    private Location here(Event event) {
        return place(event.getStartMark());
    }

    /** What goes wrong most often in these files has words of its own: a bare {@code >=}, and tabs. */
    private static Message reason(String message) {
        if (message.contains("block scalar")) {
            return Message.of("yaml.block-scalar");
        }
        if (message.contains("(TAB)")) {
            return Message.of("yaml.tab");
        }
        if (message.contains("flow ")) {
            return Message.of("yaml.brackets");
        }
        if (message.contains("quoted scalar")) {
            return Message.of("yaml.quotes");
        }
        return message.contains("block mapping") || message.contains("block collection")
                ? Message.of("yaml.indentation")
                : Message.of("yaml.invalid");
    }

    private YamlNode node(Event event, Location keyLocation) {
        Location location = here(event);
        if (event.is(ID.MappingStart)) {
            return YamlNode.mapping(problems, keyLocation, location, entries(event));
        }
        if (event.is(ID.SequenceStart)) {
            return YamlNode.sequence(problems, keyLocation, location, items(event));
        }
        if (event instanceof AliasEvent) {
            // Its text would be the name of the anchor, not what that stands for.
            problems.add(location, Message.of("yaml.alias"));
            return YamlNode.empty(problems, keyLocation, location, "");
        }
        ScalarEvent scalar = (ScalarEvent) event;
        if (scalar.getValue().indexOf('\0') >= 0) {
            // No name of a file has it, nor a figure; "\0" between quotes is one.
            problems.add(location, Message.of("yaml.nul"));
        }
        return isNull(scalar)
                ? YamlNode.empty(problems, keyLocation, location, scalar.getValue())
                : YamlNode.scalar(problems, keyLocation, location, scalar.getValue());
    }

    private static boolean isNull(ScalarEvent scalar) {
        return scalar.getTag() == null
                ? scalar.getScalarStyle() == ScalarStyle.PLAIN && NULLS.contains(scalar.getValue())
                : scalar.getTag().endsWith(":null");
    }

    private List<YamlNode> items(Event start) {
        enter(start);
        List<YamlNode> items = new ArrayList<>();
        for (Event item = next(); !item.is(ID.SequenceEnd); item = next()) {
            checkCount(items.size(), item);
            items.add(node(item, here(item)));
        }
        level--;
        return items;
    }

    private Map<String, YamlNode> entries(Event start) {
        enter(start);
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (Event event = next(); !event.is(ID.MappingEnd); event = next()) {
            Location keyLocation = here(event);
            if (!(event instanceof ScalarEvent key)) {
                throw refused(event, "yaml.key-of-several");
            }
            checkCount(entries.size(), event);
            YamlNode earlier = entries.put(key.getValue(), node(next(), keyLocation));
            if (earlier != null) {
                problems.add(
                        keyLocation,
                        Message.of(
                                "yaml.key-twice",
                                key.getValue(),
                                earlier.keyLocation().line()));
            }
        }
        level--;
        return entries;
    }

    private void enter(Event start) {
        level++;
        if (level > MOST_LEVELS) {
            throw refused(start, "yaml.too-deep", (long) MOST_LEVELS);
        }
    }

    private void checkCount(int before, Event event) {
        if (before == MOST_ENTRIES) {
            throw refused(event, "yaml.too-many-entries", (long) MOST_ENTRIES);
        }
    }

    private RefusedException refused(Event event, String key, Object... arguments) {
        return new RefusedException(Reason.DATA, new Problem(here(event), Message.of(key, arguments)));
    }
}
