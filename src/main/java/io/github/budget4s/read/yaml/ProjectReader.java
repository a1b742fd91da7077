package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.name.Aliases;
import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.project.BudgetYear;
import io.github.budget4s.domain.project.CustomerWork;
import io.github.budget4s.domain.project.ExcludedMonths;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.project.Project.Audit;
import io.github.budget4s.domain.project.ResponsePromise;
import io.github.budget4s.domain.project.SourceFiles;
import io.github.budget4s.domain.project.Store;
import io.github.budget4s.domain.project.Thresholds;
import io.github.budget4s.domain.project.Tolerances;
import io.github.budget4s.read.value.DateOrMonth;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.MonthChoice;
import io.github.budget4s.read.value.MonthSpan;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Reading;
import io.github.budget4s.read.value.Times;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code budget4s.yaml}. */
public final class ProjectReader {

    /** The name of the file in a project folder. */
    public static final String FILE_NAME = "budget4s.yaml";

    /** The keys that name files. */
    private static final List<String> FILE_KEYS = List.of(
            "sales",
            "policy",
            "plan",
            "spend",
            "funnel",
            "customers",
            "visits",
            "contacts",
            "budget",
            "claims",
            "transfers",
            "measures",
            "leads",
            "service");

    static final List<String> THRESHOLD_KEYS = List.of("yellow", "red", "channels");
    static final List<String> CHANNEL_THRESHOLD_KEYS = List.of("yellow", "red");

    static final List<String> AUDIT_KEYS = List.of("file", "keep_years");

    /** More would be a slip. */
    private static final int MOST_YEARS = 100;

    static final List<String> KEYS = Stream.of(
                    List.of("store", "opened", "year", "year_starts"),
                    FILE_KEYS,
                    List.of(
                            "thresholds",
                            "columns",
                            "exclude",
                            "statuses",
                            "sign",
                            "basis",
                            "spread",
                            "currency",
                            "response",
                            "customer_rules",
                            "reserve",
                            "audit",
                            "sources"),
                    OutputReader.KEYS,
                    AliasReader.KEYS)
            .flatMap(List::stream)
            .toList();
    static final List<String> RESPONSE_KEYS =
            List.of("opens", "closes", "weekends", "within", "hot_within", "holidays");

    /** A week: what is longer is no promise. */
    private static final int MOST_MINUTES = 7 * 24 * 60;

    private ProjectReader() {}

    /**
     * Reads a project file.
     *
     * @param path the file
     * @param name what messages call it
     * @param columnNames lists the English names of all columns that more names may be given for, where there are any
     * @throws RefusedException with all that is wrong with the file
     */
    public static Project read(Path path, String name, Supplier<Set<String>> columnNames) {
        return YamlFile.read(path, name, root -> project(root.mapping(KEYS), columnNames));
    }

    private static Project project(YamlNode root, Supplier<Set<String>> columnNames) {
        Map<String, List<String>> files = new LinkedHashMap<>();
        DatabaseReader databases = new DatabaseReader(root.get("sources"));
        for (String key : FILE_KEYS) {
            if (root.get(key).isPresent()) {
                files.put(key, databases.files(key, root.get(key)));
            }
        }
        // They were read before all else; here what is wrong with them is told.
        OutputReader.output(root);
        YamlNode thresholds = root.get("thresholds").mapping(THRESHOLD_KEYS);
        YamlNode starts = root.get("year_starts");
        Thresholds overall = thresholds(thresholds, Thresholds.DEFAULT);
        Aliases aliases = AliasReader.aliases(root);
        Names names = new Names(aliases);
        BudgetYear budgetYear = new BudgetYear(root.get("year").year(), starts.value(monthOfYear(starts.written()), 1));
        SourceFiles sources = new SourceFiles(
                files,
                columns(root.get("columns"), columnNames),
                BookingReader.bookings(root, budgetYear),
                excluded(root.get("exclude"), names),
                databases.read());
        return new Project(
                new Store(root.get("store").name(names, NameKind.STORE), opened(root.get("opened"))),
                budgetYear,
                sources,
                new Tolerances(
                        overall, channelThresholds(thresholds.get("channels").named(names, NameKind.CHANNEL), overall)),
                new CustomerWork(
                        response(root.get("response").mapping(RESPONSE_KEYS)),
                        CustomerRulesReader.rules(root.get("customer_rules").mapping(CustomerRulesReader.KEYS))),
                ReserveReader.reserve(
                        root.get("reserve").mapping(ReserveReader.KEYS),
                        sources.bookings().currency()),
                audit(root.get("audit")),
                aliases);
    }

    /** Reads the month in which a store opened. */
    static @Nullable YearMonth opened(YamlNode node) {
        DateOrMonth opened = node.value(Dates.moment(node.written()));
        return opened == null ? null : opened.month();
    }

    private static ExcludedMonths excluded(YamlNode node, Names names) {
        List<MonthSpan> spans = new ArrayList<>();
        for (YamlNode item : node.oneOrMore()) {
            MonthSpan span = item.value(MonthSpan.parse(item.written()));
            if (span != null) {
                spans.add(span);
            }
        }
        return MonthSpan.excluded(spans, names);
    }

    private static Reading<Integer> monthOfYear(String text) {
        return MonthChoice.parse(text) instanceof Reading.Value<MonthChoice> month
                        && month.value().year() == null
                ? Reading.of(month.value().monthOfYear())
                : Reading.unreadable("project.year-starts", text);
    }

    private static Map<String, Thresholds> channelThresholds(Map<String, YamlNode> named, Thresholds overall) {
        Map<String, Thresholds> channels = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> each : named.entrySet()) {
            YamlNode thresholds = each.getValue().mapping(CHANNEL_THRESHOLD_KEYS);
            if (thresholds.isPresent()) {
                channels.put(each.getKey(), thresholds(thresholds, overall));
            }
        }
        return channels;
    }

    private static Thresholds thresholds(YamlNode node, Thresholds defaults) {
        Ratio yellow = node.get("yellow").ratio(defaults.yellow());
        Ratio red = node.get("red").ratio(defaults.red());
        if (yellow.isNegative() || red.compareTo(yellow) < 0) {
            node.problem("project.thresholds-order", yellow, red);
        }
        return new Thresholds(yellow, red);
    }

    private static ResponsePromise response(YamlNode node) {
        ResponsePromise defaults = ResponsePromise.DEFAULT;
        LocalTime opens = time(node.get("opens"), defaults.opens());
        LocalTime closes = time(node.get("closes"), defaults.closes());
        if (!opens.isBefore(closes)) {
            node.problem("project.response-hours", opens.toString(), closes.toString());
        }
        return new ResponsePromise(
                opens,
                closes,
                node.get("weekends").value(yes(node.get("weekends").written()), defaults.weekends()),
                minutes(node.get("within"), defaults.within()),
                minutes(node.get("hot_within"), defaults.hotWithin()),
                node.get("holidays").texts());
    }

    private static LocalTime time(YamlNode node, LocalTime otherwise) {
        return node.value(Times.time(node.written()), otherwise);
    }

    private static int minutes(YamlNode node, int otherwise) {
        BigDecimal number = node.value(Numbers.number(node.written()));
        if (number == null) {
            return otherwise;
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        if (!whole || number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(MOST_MINUTES)) > 0) {
            node.problem("project.minutes", node.written(), (long) MOST_MINUTES);
            return otherwise;
        }
        return number.intValueExact();
    }

    static Reading<Boolean> yes(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "是" -> Reading.of(true);
            case "false", "no", "否" -> Reading.of(false);
            default -> Reading.unreadable("project.yes-or-no", text);
        };
    }

    /** A file alone, or a file with how long it is kept. */
    private static @Nullable Audit audit(YamlNode node) {
        if (!node.isMapping()) {
            String file = node.text();
            return file == null ? null : new Audit(file, Audit.YEARS);
        }
        YamlNode audit = node.mapping(AUDIT_KEYS);
        String file = audit.required("file", "project.audit-file").text();
        YamlNode keep = audit.get("keep_years");
        int years = keep.value(
                ReserveReader.wholeNumber(keep.written(), Audit.YEARS, MOST_YEARS, "project.keep-years"), Audit.YEARS);
        return file == null ? null : new Audit(file, years);
    }

    private static Map<String, List<String>> columns(YamlNode node, Supplier<Set<String>> columnNames) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        if (node.isPresent()) {
            List<String> known = columnNames.get().stream().sorted().toList();
            for (Map.Entry<String, YamlNode> each :
                    node.mapping(known).entries().entrySet()) {
                columns.put(each.getKey(), each.getValue().texts());
            }
        }
        return columns;
    }
}
