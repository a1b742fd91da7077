package io.github.budget4s;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.analysis.bonus.BonusPart;
import io.github.budget4s.analysis.budget.BudgetProposal;
import io.github.budget4s.analysis.customers.CustomerClass;
import io.github.budget4s.analysis.customers.SegmentKey;
import io.github.budget4s.analysis.customers.ValueClass;
import io.github.budget4s.analysis.inspection.FileInspection;
import io.github.budget4s.analysis.kpi.KpiKey;
import io.github.budget4s.analysis.kpi.TargetResult;
import io.github.budget4s.analysis.leadresponse.ResponseKey;
import io.github.budget4s.analysis.reserve.ReserveRequest;
import io.github.budget4s.analysis.support.Support;
import io.github.budget4s.domain.calendar.Holiday;
import io.github.budget4s.domain.claims.ClaimState;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.lead.Temperature;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.reserve.Role;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.RowCounts;
import io.github.budget4s.read.ledger.kind.Ledgers;
import io.github.budget4s.read.source.FileFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the texts of both languages to each other and to the sources. */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9._-]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[,}]");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern KEY_USED = Pattern.compile(
            "(?:Message\\.of|Note\\.information|Note\\.warning|Reading\\.unreadable|[tT]exts?(?:\\(\\))?\\s*\\.text|getString)"
                    + "\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern REFUSED =
            Pattern.compile("new RefusedException\\(\\s*(?:Reason|RefusedException\\.Reason)\\.\\w+,\\s*\"([^\"]+)\"");

    /**
     * Words that stand in English texts in Chinese because the files have them so: names of columns, amounts, months.
     */
    private static final Pattern EXAMPLES =
            Pattern.compile("1\\.2万|760万|100万|40万|2024年3月5日|3月|月份|日期|交车日期|提车台数|抖音|金额|费用|线索|到店|订单|万");

    private static final Map<String, String> ENGLISH = load("messages.properties");
    private static final Map<String, String> TRANSLATED = load("messages_zh.properties");
    private static final Map<String, String> ENGLISH_HELP = load("help.properties");
    private static final Map<String, String> TRANSLATED_HELP = load("help_zh.properties");

    private static Map<String, String> load(String name) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream("/io/github/budget4s/" + name)),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    private static String sources() {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

    private static Set<String> all(Pattern pattern, String text) {
        TreeSet<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** Lists the keys that the sources put together from a prefix and the name of a constant. */
    private static Set<String> computed() {
        TreeSet<String> keys = new TreeSet<>();
        for (FileFormat.Evidence evidence : FileFormat.Evidence.values()) {
            keys.add("file.evidence." + lower(evidence));
            keys.add("name." + lower(evidence));
        }
        for (RowCounts.Reason reason : RowCounts.Reason.values()) {
            // The header is no row that is missed.
            if (reason != RowCounts.Reason.HEADER) {
                keys.add("explanation.set-aside." + lower(reason));
                keys.add("name." + lower(reason));
            }
        }
        for (Ledger<?, ?> ledger : Ledgers.all()) {
            keys.add("name." + ledger.name());
            ledger.columns().forEach(column -> keys.add("name." + column.englishName()));
            ledger.standings().columns().forEach(column -> keys.add("name." + column.englishName()));
        }
        keys.add("name." + FileInspection.Kind.NONE.name());
        Measures.OFTEN_PLANNED.forEach(measure -> keys.add("name." + measure));
        // What a word that is not in a list was perhaps meant to be.
        all(Pattern.compile("WordList\\.strict\\([^\"]+\"([\\w.-]+)\""), sources())
                .forEach(key -> keys.add(key + "-nearest"));
        keys.add("project.no-source-nearest");
        // A delimiter, and what a line of a file stands for.
        for (Holiday holiday : Holiday.values()) {
            keys.add("name." + holiday.code());
        }
        List.of("comma", "tab", "semicolon", "month", "day", "undated").forEach(name -> keys.add("name." + name));
        // A word for the item of each row of an inspection, and for a column that is not used.
        String inspection = read("report/inspection/InspectionReport.java");
        all(Pattern.compile("\\badd\\(\\s*\"(\\w+)\""), inspection).forEach(item -> keys.add("name." + item));
        all(Pattern.compile("\\bnamed\\(\"(\\w+)\"\\)"), inspection).forEach(item -> keys.add("name." + item));
        all(Pattern.compile("(?:new Column|\\bt\\s*\\.\\w+)\\(\\s*\"(\\w+)\""), sources())
                .forEach(column -> keys.add("column." + column));
        // The purpose of each file that init writes, and what to run next, with a folder or without.
        List.of("budget4s", "plan", "policy", "sales", "spend", "funnel", "schema")
                .forEach(file -> keys.add("name.init_" + file));
        List.of("init.next", "init.next-by-plan").forEach(key -> keys.add(key + "-in"));
        // A measure as a heading and as the word in a row; stages, targets and activities are measured by them.
        for (Measure measure : Measures.ALL) {
            keys.add("column." + measure.name());
            keys.add("name." + measure.name());
        }
        List.of("leads", "orders", "cost_per_lead", "cost_per_order", "visit_rate", "close_rate")
                .forEach(measure -> {
                    keys.add("column." + measure + "_lo95");
                    keys.add("column." + measure + "_hi95");
                });
        for (KpiKey key : KpiKey.values()) {
            keys.add("column." + key.columnName());
        }
        for (SegmentKey key : SegmentKey.values()) {
            keys.add("column." + key.columnName());
        }
        Stream.of(CustomerClass.values(), ValueClass.values())
                .flatMap(Stream::of)
                .forEach(constant -> keys.add("name." + lower(constant)));
        for (ResponseKey key : ResponseKey.values()) {
            keys.add("column." + key.columnName());
        }
        Stream.of(Temperature.values(), Flag.values(), Target.Direction.values(), TargetResult.Scope.values())
                .flatMap(Stream::of)
                .forEach(constant -> keys.add("name." + lower(constant)));
        // The two names of a bonus that every store has, and what a target of it was found in.
        List.of("cost_effectiveness", "sales").forEach(name -> keys.add("name." + name));
        for (BonusPart.Basis basis : BonusPart.Basis.values()) {
            keys.add("bonus.step-target-" + lower(basis));
            if (basis != BonusPart.Basis.TARGET) {
                keys.add("name." + lower(basis));
            }
        }
        // The reserve: offices, where a request stands, what checking a journal found.
        Role.ids().forEach(role -> keys.add("name." + role));
        for (ReserveRequest.State state : ReserveRequest.State.values()) {
            keys.add("name." + lower(state));
        }
        all(Pattern.compile("\\baddItem\\(\\s*\"(\\w+)\""), read("report/reserve/JournalReport.java"))
                .forEach(item -> keys.add("name." + item));
        List.of("yes", "no").forEach(name -> keys.add("name." + name));
        // Money that no channel is named for, and the reserve.
        keys.add("name.unattributed");
        keys.add("column.unattributed");
        // What a forecast is broken down by.
        keys.add("column.model");
        // A part of a forecast that a line names neither store nor model of.
        keys.add("name.unnamed");
        keys.add("name.reserve");
        // How a proposal's months to come and vehicles were found, and what one of support was missing.
        for (BudgetProposal.Pattern pattern : BudgetProposal.Pattern.values()) {
            keys.add("budget.pattern." + lower(pattern));
        }
        for (BudgetProposal.Expectation expectation : BudgetProposal.Expectation.values()) {
            if (expectation != BudgetProposal.Expectation.UNKNOWN) {
                keys.add("budget.expectation." + lower(expectation));
            }
        }
        for (ClaimState state : ClaimState.values()) {
            keys.add("claims.state." + lower(state));
        }
        for (Support.Missing missing : Support.Missing.values()) {
            keys.add("budget.note.missing-" + lower(missing));
        }
        // A name in the plan that is not known, with a nearest one or without.
        List.of(
                        "plan.change-unknown",
                        "plan.unknown-channel",
                        "plan.unknown-group",
                        "policy.unknown-basis",
                        "yaml.unknown-key")
                .forEach(key -> keys.add(key + "-nearest"));
        // What was not understood on the command line, with a nearest name or without.
        List.of("usage.unknown-option", "usage.unknown-command", "usage.not-expected")
                .forEach(key -> keys.add(key + "-nearest"));
        return keys;
    }

    private static String read(String file) {
        try {
            return Files.readString(SOURCES.resolve("io/github/budget4s").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(TRANSLATED.keySet()).isEqualTo(ENGLISH.keySet());
        assertThat(TRANSLATED_HELP.keySet()).isEqualTo(ENGLISH_HELP.keySet());
    }

    @Test
    void bothLanguagesFillInTheSame() {
        ENGLISH.forEach((key, text) -> {
            // A key of the plan is English, and needs its word in Chinese alone.
            if (!key.equals("plancheck.measure")) {
                assertThat(all(PLACEHOLDER, TRANSLATED.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(all(PLACEHOLDER, text));
            }
        });
    }

    @Test
    void everyKeyStandsOnce() throws IOException {
        for (String name :
                List.of("messages.properties", "messages_zh.properties", "help.properties", "help_zh.properties")) {
            List<String> keys = Files.readAllLines(Path.of("src/main/resources/io/github/budget4s", name)).stream()
                    .filter(line -> line.matches("[^#\\s=]+ *=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertThat(keys).as(name).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyTextIsAPatternAndLosesNoApostrophe() {
        for (Map<String, String> texts : List.of(ENGLISH, TRANSLATED)) {
            texts.forEach((key, text) -> {
                assertThat(new MessageFormat(text, Locale.ENGLISH).toPattern())
                        .as(key)
                        .isNotNull();
                assertThat(text.replace("''", "").replaceAll("'([{}])'", "$1"))
                        .as(key)
                        .doesNotContain("'");
                assertThat(text).as(key).isNotEmpty();
            });
        }
    }

    @Test
    void everyKeyThatTheSourcesNameIsThere() {
        String sources = sources();
        Set<String> named = all(KEY_USED, sources);
        named.addAll(all(REFUSED, sources));
        named.removeIf(key -> key.endsWith("."));

        assertThat(named).hasSizeGreaterThan(80);
        assertThat(ENGLISH.keySet()).containsAll(named).containsAll(computed());
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> used = all(LITERAL, sources());
        used.addAll(computed());

        assertThat(ENGLISH.keySet().stream().filter(key -> !used.contains(key))).isEmpty();
    }

    /**
     * A key after all its digits and prefixes: computed ones begin with one of these, so that none is forgotten here.
     */
    @Test
    void noOtherPrefixIsPutTogetherWithAName() {
        assertThat(all(Pattern.compile("\"([a-z]+(?:[.-][a-z-]+)*\\.)\"\\s*\\+"), sources()))
                .containsExactlyInAnyOrder(
                        "column.",
                        "explanation.set-aside.",
                        "name.",
                        "file.evidence.",
                        "budget.pattern.",
                        "budget.expectation.",
                        "claims.state.",
                        "page.");
        assertThat(all(Pattern.compile("\\+\\s*\"(-[a-z-]+)\""), sources()))
                .containsExactlyInAnyOrder("-nearest", "-in");
    }

    @Test
    void everyMessageIsGivenWhatItsTextFillsIn() {
        String sources = sources();
        Map<String, Integer> mostArguments = new LinkedHashMap<>();
        Matcher matcher = Pattern.compile(
                        "(?:Message\\.of|Note\\.information|Note\\.warning|Reading\\.unreadable|[tT]exts?(?:\\(\\))?\\s*\\.text)\\(\\s*\"([^\"]+)\"")
                .matcher(sources);
        while (matcher.find()) {
            if (ENGLISH.containsKey(matcher.group(1))) {
                mostArguments.merge(matcher.group(1), arguments(sources, matcher.end()), Math::min);
            }
        }
        assertThat(mostArguments).hasSizeGreaterThan(60);
        mostArguments.forEach((key, count) -> {
            int wanted = all(PLACEHOLDER, ENGLISH.getOrDefault(key, "")).stream()
                    .mapToInt(number -> Integer.parseInt(number) + 1)
                    .max()
                    .orElse(0);
            assertThat(count).as(key).isGreaterThanOrEqualTo(wanted);
        });
    }

    /** Counts the commas of a call that are its own, from behind its first argument to its end. */
    private static int arguments(String sources, int from) {
        int depth = 0;
        int count = 0;
        boolean quoted = false;
        for (int i = from; i < sources.length(); i++) {
            char each = sources.charAt(i);
            if (quoted) {
                if (each == '\\') {
                    i++;
                } else if (each == '"') {
                    quoted = false;
                }
            } else if (each == '"') {
                quoted = true;
            } else if (each == '(') {
                depth++;
            } else if (each == ')') {
                if (depth == 0) {
                    return count;
                }
                depth--;
            } else if (each == ',' && depth == 0) {
                count++;
            }
        }
        return count;
    }

    @Test
    void chineseIsSetInChinesePunctuation() {
        Pattern western = Pattern.compile("\\p{IsHan}\\s*[,;:?!]\\s*\\p{IsHan}|\\p{IsHan}\\.(?![\\w.])");
        for (Map<String, String> texts : List.of(TRANSLATED, TRANSLATED_HELP)) {
            texts.forEach((key, text) ->
                    // “键: 值” is YAML, which is so written.
                    assertThat(western.matcher(text.replace("键: 值", "")).find())
                            .as(key + "=" + text)
                            .isFalse());
        }
    }

    @Test
    void englishHasNoChineseButExamples() {
        for (Map<String, String> texts : List.of(ENGLISH, ENGLISH_HELP)) {
            texts.forEach((key, text) -> assertThat(
                            CHINESE.matcher(EXAMPLES.matcher(text).replaceAll(""))
                                    .find())
                    .as(key + "=" + text)
                    .isFalse());
        }
    }

    @Test
    void everyTextIsInChineseThere() {
        List<String> alike = ENGLISH.keySet().stream()
                .filter(key -> ENGLISH.getOrDefault(key, "").equals(TRANSLATED.get(key)))
                .toList();

        assertThat(alike)
                .allSatisfy(key -> assertThat(ENGLISH.getOrDefault(key, "").replaceAll("\\{[^}]*}", ""))
                        .as(key)
                        .doesNotContainPattern("[a-z]{2}"));
    }
}
