package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Parses YAML to nodes that know their places.
 *
 * <p>It takes the parser's events and no bean mapping: these carry line and column for the messages, and cost a
 * fraction of the time to start.
 */
final class YamlParser {

    /** What stands for no value, as in YAML's core schema. */
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    private static final String TAG_OF_NOTHING = "tag:yaml.org,2002:null";

    /** No file of ours comes near; a hostile one must not exhaust the stack. */
    private static final int DEEPEST = 1000;

    private final String file;
    private final Problems problems;
    private final Parser parser;
    private @Nullable Event last;

    /** Prepares to parse the text of a file under the name that messages give it. */
    YamlParser(String text, String file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
    }

    /**
     * Parses a document.
     *
     * @return its root; null when it is empty or cannot be parsed, which is then among the problems
     */
    @Nullable
    YamlNode parse() {
        try {
            Event first = document();
            if (first.is(Event.ID.StreamEnd)) {
                return null;
            }
            YamlNode root = node(first, 0);
            Event second = document();
            if (!second.is(Event.ID.StreamEnd)) {
                problems.add(place(second.getStartMark()), Message.of("yaml.second-document"));
            }
            return root;
        } catch (YAMLException e) {
            problems.add(place(e), reason(String.valueOf(e.getMessage())));
            return null;
        }
    }

    private Event next() {
        Event event = parser.getEvent();
        last = event;
        return event;
    }

    /** Goes to where the contents of the next document begin, or to the end. */
    private Event document() {
        Event event = next();
        while (event.is(Event.ID.StreamStart) || event.is(Event.ID.DocumentStart) || event.is(Event.ID.DocumentEnd)) {
            event = next();
        }
        return event;
    }

    /** The parser mostly knows where it failed, else where the last thing ended that it read. */
    private Location place(YAMLException failure) {
        Mark mark = failure instanceof MarkedYAMLException marked ? marked.getProblemMark() : null;
        if (mark == null && last != null) {
            mark = last.getEndMark();
        }
        return mark == null ? Location.of(file) : place(mark);
    }

    private Location place(Mark mark) {
        return new Location(file, mark.getLine() + 1L, mark.getColumn() + 1);
    }

    /** What goes wrong most often in these files has words of its own: a bare {@code >=}, and tabs. */
    private static Message reason(String told) {
        if (told.contains("block scalar")) {
            return Message.of("yaml.block-scalar");
        }
        return told.contains("(TAB)")
                ? Message.of("yaml.tab")
                : Message.of("yaml.invalid", told.lines().findFirst().orElse(""));
    }

    private YamlNode node(Event event, int depth) {
        if (depth > DEEPEST) {
            throw new YAMLException("nested deeper than " + DEEPEST + " levels");
        }
        Location location = place(event.getStartMark());
        if (event.is(Event.ID.MappingStart)) {
            return mapping(location, depth);
        }
        if (event.is(Event.ID.SequenceStart)) {
            List<YamlNode> items = new ArrayList<>();
            for (Event item = next(); !item.is(Event.ID.SequenceEnd); item = next()) {
                items.add(node(item, depth + 1));
            }
            return new YamlNode.Sequence(location, List.copyOf(items));
        }
        if (event instanceof ScalarEvent scalar) {
            return new YamlNode.Scalar(location, scalar.getValue(), isNothing(scalar));
        }
        // What it stands for is elsewhere, and is not looked up.
        problems.add(location, Message.of("yaml.alias"));
        return new YamlNode.Scalar(location, "", true);
    }

    private YamlNode mapping(Location location, int depth) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        for (Event key = next(); !key.is(Event.ID.MappingEnd); key = next()) {
            String name = name(key);
            Location keyLocation = place(key.getStartMark());
            YamlNode.Entry earlier = entries.put(name, new YamlNode.Entry(keyLocation, node(next(), depth + 1)));
            if (earlier != null) {
                problems.add(
                        keyLocation,
                        Message.of("yaml.key-twice", name, earlier.keyLocation().line()));
            }
        }
        return new YamlNode.Mapping(location, entries);
    }

    private static String name(Event key) {
        if (key instanceof ScalarEvent scalar) {
            return scalar.getValue();
        }
        if (key instanceof AliasEvent alias) {
            return alias.getAnchor();
        }
        throw new YAMLException("a name is expected before a colon, not a list or another mapping");
    }

    private static boolean isNothing(ScalarEvent scalar) {
        String tag = scalar.getTag();
        return tag == null
                ? scalar.getImplicit().canOmitTagInPlainScalar() && NOTHING.contains(scalar.getValue())
                : tag.equals(TAG_OF_NOTHING);
    }
}
