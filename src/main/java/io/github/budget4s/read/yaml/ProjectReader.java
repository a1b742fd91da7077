package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Nearest;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.ProblemList;
import io.github.budget4s.domain.problem.Problems;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.project.Project.Thresholds;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.Moment;
import io.github.budget4s.read.value.Percentages;
import io.github.budget4s.read.value.Reading;
import io.github.budget4s.read.value.Years;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code budget4s.yaml}. */
public final class ProjectReader {

    /** The name of the file in a project folder. */
    public static final String FILE_NAME = "budget4s.yaml";

    private static final List<String> FILE_KEYS =
            List.of("sales", "policy", "plan", "spend", "funnel", "customers", "budget");
    private static final List<String> KEYS = List.of(
            "store",
            "opened",
            "year",
            "sales",
            "policy",
            "plan",
            "spend",
            "funnel",
            "customers",
            "budget",
            "thresholds",
            "columns");

    private final Problems problems = new Problems();
    private final Set<String> columnNames;

    private ProjectReader(Set<String> columnNames) {
        this.columnNames = columnNames;
    }

    /**
     * Reads a project file.
     *
     * @param path the file
     * @param name what messages call it
     * @param columnNames the English names of all columns that more names may be given for
     * @throws RefusedException with all that is wrong with the file
     */
    public static Project read(Path path, String name, Set<String> columnNames) {
        ProjectReader reader = new ProjectReader(columnNames);
        Project project = reader.read(path, name);
        ProblemList problems = reader.problems.toList();
        if (!problems.isEmpty()) {
            throw new RefusedException(Reason.DATA, problems.listed(), problems.count());
        }
        return project;
    }

    private Project read(Path path, String name) {
        try {
            // As a whole: the parser would take a failing read for a fault of the YAML.
            YamlNode root = new YamlParser(name, problems).parse(Files.readString(path, StandardCharsets.UTF_8));
            if (root instanceof YamlNode.Mapping mapping) {
                return project(mapping);
            }
            if (root != null && !isNothing(root)) {
                problems.add(root.location(), Message.of("project.not-a-mapping"));
            }
            return Project.EMPTY;
        } catch (CharacterCodingException e) {
            throw new RefusedException(Reason.DATA, new Problem(Location.of(name), Message.of("project.not-utf-8")));
        } catch (AccessDeniedException e) {
            throw new RefusedException(
                    Reason.INPUT_MISSING, new Problem(Location.of(name), Message.of("files.unreadable")));
        } catch (IOException e) {
            throw new RefusedException(
                    Reason.INPUT_MISSING,
                    new Problem(Location.of(name), Message.of("project.unreadable", String.valueOf(e.getMessage()))));
        }
    }

    private Project project(YamlNode.Mapping root) {
        checkKeys(root, KEYS);
        Map<String, List<String>> files = new LinkedHashMap<>();
        for (String key : FILE_KEYS) {
            node(root, key).ifPresent(node -> files.put(key, texts(node)));
        }
        return new Project(
                node(root, "store").map(this::text).orElse(null),
                node(root, "opened").flatMap(this::month).orElse(null),
                node(root, "year").flatMap(this::year).orElse(null),
                files,
                node(root, "thresholds").map(this::thresholds).orElse(Thresholds.DEFAULT),
                node(root, "columns").map(this::columns).orElse(Map.of()));
    }

    private Thresholds thresholds(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            problems.add(node.location(), Message.of("project.expected-mapping"));
            return Thresholds.DEFAULT;
        }
        checkKeys(mapping, List.of("yellow", "red"));
        Ratio yellow = node(mapping, "yellow").flatMap(this::ratio).orElse(Thresholds.DEFAULT.yellow());
        Ratio red = node(mapping, "red").flatMap(this::ratio).orElse(Thresholds.DEFAULT.red());
        if (yellow.isNegative() || red.compareTo(yellow) < 0) {
            problems.add(node.location(), Message.of("project.thresholds-order", yellow, red));
        }
        return new Thresholds(yellow, red);
    }

    private Map<String, List<String>> columns(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            problems.add(node.location(), Message.of("project.expected-mapping"));
            return Map.of();
        }
        checkKeys(mapping, columnNames.stream().sorted().toList());
        Map<String, List<String>> columns = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> columns.put(key, texts(entry.value())));
        return columns;
    }

    private void checkKeys(YamlNode.Mapping mapping, List<String> known) {
        mapping.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                Optional<String> nearest = Nearest.of(key, known);
                problems.add(
                        entry.keyLocation(),
                        nearest.isPresent()
                                ? Message.of("project.unknown-key-nearest", key, nearest.get())
                                : Message.of("project.unknown-key", key, known));
            }
        });
    }

    private static Optional<YamlNode> node(YamlNode.Mapping mapping, String key) {
        return Optional.ofNullable(mapping.entries().get(key))
                .map(YamlNode.Entry::value)
                .filter(value -> !isNothing(value));
    }

    private static boolean isNothing(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && scalar.isNull();
    }

    private @Nullable String text(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        problems.add(node.location(), Message.of("project.expected-text"));
        return null;
    }

    private List<String> texts(YamlNode node) {
        List<YamlNode> items = node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node);
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items) {
            String text = isNothing(item) ? null : text(item);
            if (text != null && !text.isBlank()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private Optional<YearMonth> month(YamlNode node) {
        return value(node, Dates::moment).map(Moment::month);
    }

    private Optional<Ratio> ratio(YamlNode node) {
        return value(node, Percentages::ratio);
    }

    private Optional<Integer> year(YamlNode node) {
        String text = text(node);
        if (text == null) {
            return Optional.empty();
        }
        Optional<Integer> year = Years.parse(text);
        if (year.isEmpty()) {
            problems.add(node.location(), Message.of("value.planning-year", text));
        }
        return year;
    }

    private <T> Optional<T> value(YamlNode node, Function<String, Reading<T>> read) {
        String text = text(node);
        if (text == null) {
            return Optional.empty();
        }
        Reading<T> reading = read.apply(text);
        if (reading instanceof Reading.Value<T> value) {
            return Optional.of(value.value());
        }
        if (reading instanceof Reading.Unreadable<T> unreadable) {
            problems.add(node.location(), unreadable.message());
        }
        return Optional.empty();
    }
}
