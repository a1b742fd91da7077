package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.project.Project.Audit;
import io.github.budget4s.domain.project.Project.Thresholds;
import io.github.budget4s.domain.reserve.ReserveSettings;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.Moment;
import io.github.budget4s.read.value.MonthChoice;
import io.github.budget4s.read.value.Reading;
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
            List.of("sales", "policy", "plan", "spend", "funnel", "customers", "budget", "claims");
    static final List<String> THRESHOLD_KEYS = List.of("yellow", "red", "channels");
    static final List<String> CHANNEL_THRESHOLD_KEYS = List.of("yellow", "red");

    static final List<String> AUDIT_KEYS = List.of("file", "keep_years");

    /** More would be a slip. */
    private static final int MOST_YEARS = 100;

    static final List<String> KEYS = List.of(
            "store",
            "opened",
            "year",
            "year_starts",
            "sales",
            "policy",
            "plan",
            "spend",
            "funnel",
            "customers",
            "budget",
            "claims",
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
        Optional<YamlNode.Mapping> thresholds = fields.node(root, "thresholds").flatMap(fields::mapping);
        thresholds.ifPresent(mapping -> fields.checkKeys(mapping, THRESHOLD_KEYS));
        Thresholds ofAll = thresholds
                .map(mapping -> thresholds(mapping, Thresholds.DEFAULT))
                .orElse(Thresholds.DEFAULT);
        return new Project(
                fields.node(root, "store").flatMap(fields::text).orElse(null),
                fields.node(root, "opened")
                        .flatMap(node -> fields.value(node, Dates::moment))
                        .map(Moment::month)
                        .orElse(null),
                fields.node(root, "year").flatMap(fields::year).orElse(null),
                files,
                ofAll,
                thresholds
                        .flatMap(mapping -> fields.node(mapping, "channels"))
                        .map(node -> channelThresholds(node, ofAll))
                        .orElse(Map.of()),
                fields.node(root, "year_starts")
                        .flatMap(node -> fields.value(node, ProjectReader::monthOfYear))
                        .orElse(1),
                fields.node(root, "columns").map(this::columns).orElse(Map.of()),
                fields.node(root, "reserve")
                        .map(node -> new ReserveReader(fields).reserve(node))
                        .orElse(ReserveSettings.DEFAULT),
                fields.node(root, "audit").flatMap(this::audit).orElse(null));
    }

    private static Reading<Integer> monthOfYear(String text) {
        return MonthChoice.parse(text) instanceof Reading.Value<MonthChoice> month
                        && month.value().year() == null
                ? Reading.of(month.value().monthOfYear())
                : Reading.unreadable("project.year-starts", text);
    }

    private Map<String, Thresholds> channelThresholds(YamlNode node, Thresholds ofAll) {
        Map<String, Thresholds> channels = new LinkedHashMap<>();
        fields.named(node)
                .forEach((channel, entry) -> fields.mapping(entry.value()).ifPresent(mapping -> {
                    fields.checkKeys(mapping, CHANNEL_THRESHOLD_KEYS);
                    channels.put(channel, thresholds(mapping, ofAll));
                }));
        return channels;
    }

    /** Takes both thresholds; one that is not stated is that of the others. */
    private Thresholds thresholds(YamlNode.Mapping mapping, Thresholds others) {
        Ratio yellow = fields.node(mapping, "yellow").flatMap(fields::ratio).orElse(others.yellow());
        Ratio red = fields.node(mapping, "red").flatMap(fields::ratio).orElse(others.red());
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
