package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.project.Project.Audit;
import io.github.budget4s.domain.project.Project.Thresholds;
import io.github.budget4s.domain.reserve.ReserveSettings;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.Moment;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code budget4s.yaml}. */
public final class ProjectReader {

    /** The name of the file in a project folder. */
    public static final String FILE_NAME = "budget4s.yaml";

    private static final List<String> FILE_KEYS =
            List.of("sales", "policy", "plan", "spend", "funnel", "customers", "budget");
    static final List<String> THRESHOLD_KEYS = List.of("yellow", "red");

    static final List<String> AUDIT_KEYS = List.of("file", "keep_years");

    /** More would be a slip. */
    private static final int MOST_YEARS = 100;

    static final List<String> KEYS = List.of(
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
            "columns",
            "reserve",
            "audit");

    private final YamlFields fields;
    private final Set<String> columnNames;

    private ProjectReader(YamlFields fields, Set<String> columnNames) {
        this.fields = fields;
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
        return YamlFile.read(
                path, name, Project.EMPTY, (fields, root) -> new ProjectReader(fields, columnNames).project(root));
    }

    private Project project(YamlNode.Mapping root) {
        fields.checkKeys(root, KEYS);
        Map<String, List<String>> files = new LinkedHashMap<>();
        for (String key : FILE_KEYS) {
            fields.node(root, key).ifPresent(node -> files.put(key, fields.texts(node)));
        }
        return new Project(
                fields.node(root, "store").flatMap(fields::text).orElse(null),
                fields.node(root, "opened")
                        .flatMap(node -> fields.value(node, Dates::moment))
                        .map(Moment::month)
                        .orElse(null),
                fields.node(root, "year").flatMap(fields::year).orElse(null),
                files,
                fields.node(root, "thresholds").map(this::thresholds).orElse(Thresholds.DEFAULT),
                fields.node(root, "columns").map(this::columns).orElse(Map.of()),
                fields.node(root, "reserve")
                        .map(node -> new ReserveReader(fields).reserve(node))
                        .orElse(ReserveSettings.DEFAULT),
                fields.node(root, "audit").flatMap(this::audit).orElse(null));
    }

    private Thresholds thresholds(YamlNode node) {
        return fields.mapping(node).map(this::thresholds).orElse(Thresholds.DEFAULT);
    }

    private Thresholds thresholds(YamlNode.Mapping mapping) {
        fields.checkKeys(mapping, THRESHOLD_KEYS);
        Ratio yellow = fields.node(mapping, "yellow").flatMap(fields::ratio).orElse(Thresholds.DEFAULT.yellow());
        Ratio red = fields.node(mapping, "red").flatMap(fields::ratio).orElse(Thresholds.DEFAULT.red());
        if (yellow.isNegative() || red.compareTo(yellow) < 0) {
            fields.problem(mapping.location(), "project.thresholds-order", yellow, red);
        }
        return new Thresholds(yellow, red);
    }

    /** Takes a file alone, or a file with how long it is kept. */
    private Optional<Audit> audit(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return fields.text(node).map(file -> new Audit(file, Audit.YEARS));
        }
        fields.checkKeys(mapping, AUDIT_KEYS);
        Optional<String> file = fields.node(mapping, "file").flatMap(fields::text);
        if (fields.node(mapping, "file").isEmpty()) {
            fields.problem(mapping.location(), "project.audit-file");
        }
        int years = fields.node(mapping, "keep_years")
                .flatMap(keep -> fields.value(
                        keep, text -> ReserveReader.wholeNumber(text, Audit.YEARS, MOST_YEARS, "project.keep-years")))
                .orElse(Audit.YEARS);
        return file.map(name -> new Audit(name, years));
    }

    private Map<String, List<String>> columns(YamlNode node) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        fields.mapping(node).ifPresent(mapping -> {
            fields.checkKeys(mapping, columnNames.stream().sorted().toList());
            mapping.entries().forEach((key, entry) -> columns.put(key, fields.texts(entry.value())));
        });
        return columns;
    }
}
