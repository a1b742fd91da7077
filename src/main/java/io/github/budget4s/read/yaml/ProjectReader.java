package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.project.Project.Audit;
import io.github.budget4s.domain.project.Project.Thresholds;
import io.github.budget4s.domain.project.ResponsePromise;
import io.github.budget4s.domain.reserve.ReserveSettings;
import io.github.budget4s.read.value.DateOrMonth;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.MonthChoice;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Reading;
import io.github.budget4s.read.value.Times;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads {@code budget4s.yaml}. */
public final class ProjectReader {

    /** The name of the file in a project folder. */
    public static final String FILE_NAME = "budget4s.yaml";

    private static final List<String> FILE_KEYS =
            List.of("sales", "policy", "plan", "spend", "funnel", "customers", "budget", "claims", "leads", "service");
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
            "leads",
            "service",
            "response",
            "reserve",
            "audit");
    static final List<String> RESPONSE_KEYS =
            List.of("opens", "closes", "weekends", "within", "hot_within", "holidays");

    /** A week: what is longer is no promise. */
    private static final int MOST_MINUTES = 7 * 24 * 60;

    private final YamlFields fields;
    private final Supplier<Set<String>> columnNames;

    private ProjectReader(YamlFields fields, Supplier<Set<String>> columnNames) {
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
        return read(path, name, () -> columnNames);
    }

    /**
     * Reads a project file.
     *
     * @param path the file
     * @param name what messages call it
     * @param columnNames lists the English names of all columns that more names may be given for, where there are any
     * @throws RefusedException with all that is wrong with the file
     */
    public static Project read(Path path, String name, Supplier<Set<String>> columnNames) {
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
                        .map(DateOrMonth::month)
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
                fields.node(root, "response")
                        .flatMap(fields::mapping)
                        .map(this::response)
                        .orElse(ResponsePromise.DEFAULT),
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

    private ResponsePromise response(YamlNode.Mapping mapping) {
        fields.checkKeys(mapping, RESPONSE_KEYS);
        ResponsePromise usual = ResponsePromise.DEFAULT;
        LocalTime opens = time(mapping, "opens").orElse(usual.opens());
        LocalTime closes = time(mapping, "closes").orElse(usual.closes());
        if (!opens.isBefore(closes)) {
            fields.problem(mapping.location(), "project.response-hours", opens.toString(), closes.toString());
            opens = usual.opens();
            closes = usual.closes();
        }
        return new ResponsePromise(
                opens,
                closes,
                fields.node(mapping, "weekends").flatMap(this::yes).orElse(usual.weekends()),
                minutes(mapping, "within").orElse(usual.within()),
                minutes(mapping, "hot_within").orElse(usual.hotWithin()),
                fields.node(mapping, "holidays").map(fields::texts).orElse(List.of()));
    }

    private Optional<LocalTime> time(YamlNode.Mapping mapping, String key) {
        return fields.node(mapping, key).flatMap(node -> fields.value(node, Times::time));
    }

    private Optional<Integer> minutes(YamlNode.Mapping mapping, String key) {
        return fields.node(mapping, key)
                .flatMap(node -> fields.value(node, text -> Numbers.number(text)
                        .then(number -> isMinutes(number)
                                ? Reading.of(number.intValueExact())
                                : Reading.unreadable("project.minutes", text, (long) MOST_MINUTES))));
    }

    private static boolean isMinutes(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.signum() > 0
                && number.compareTo(BigDecimal.valueOf(MOST_MINUTES)) <= 0;
    }

    private Optional<Boolean> yes(YamlNode node) {
        return fields.value(node, text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "是" -> Reading.of(true);
            case "false", "no", "否" -> Reading.of(false);
            default -> Reading.unreadable("project.yes-or-no", text);
        });
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
            fields.checkKeys(mapping, columnNames.get().stream().sorted().toList());
            mapping.entries().forEach((key, entry) -> columns.put(key, fields.texts(entry.value())));
        });
        return columns;
    }
}
