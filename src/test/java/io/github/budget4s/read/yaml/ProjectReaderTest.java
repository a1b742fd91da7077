package io.github.budget4s.read.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.name.Aliases;
import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.AmountSign;
import io.github.budget4s.domain.project.BookingRules;
import io.github.budget4s.domain.project.BudgetYear;
import io.github.budget4s.domain.project.CustomerRules;
import io.github.budget4s.domain.project.CustomerWork;
import io.github.budget4s.domain.project.Databases;
import io.github.budget4s.domain.project.ExcludedMonths;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.project.ResponsePromise;
import io.github.budget4s.domain.project.SourceFiles;
import io.github.budget4s.domain.project.StatusMeaning;
import io.github.budget4s.domain.project.Store;
import io.github.budget4s.domain.project.Thresholds;
import io.github.budget4s.domain.project.Tolerances;
import io.github.budget4s.domain.reserve.ReserveSettings;
import io.github.budget4s.domain.spend.SpendBasis;
import io.github.budget4s.domain.spend.SpendRules;
import io.github.budget4s.domain.spend.SpreadRule;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectReaderTest {

    private static final Set<String> COLUMNS = Set.of("date", "month", "units", "store", "gross_profit");

    @TempDir
    Path directory = Path.of("");

    private Project read(byte[] content) {
        try {
            Path file = Files.write(directory.resolve(ProjectReader.FILE_NAME), content);
            return ProjectReader.read(file, "shop/budget4s.yaml", () -> COLUMNS);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Project read(String content) {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the problems as place in the file, key, arguments. */
    private List<String> problems(byte[] content, Reason reason) {
        List<String> problems = new ArrayList<>();
        assertThatThrownBy(() -> read(content)).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.count()).isEqualTo(refused.problems().size());
            refused.problems()
                    .forEach(problem -> problems.add(
                            (problem.location() + " " + problem.message().key() + " "
                                            + problem.message().arguments())
                                    .replace("shop/budget4s.yaml", "")));
        });
        return problems;
    }

    private List<String> problems(String content) {
        return problems(content.getBytes(StandardCharsets.UTF_8), Reason.DATA);
    }

    @Test
    void readsEveryKey() {
        assertThat(read("""
                        # 门店
                        store: 示例店
                        opened: 2019-05
                        year: 2026
                        sales: sales.csv
                        policy: policy.yaml
                        plan: plan.yaml
                        spend: [a.csv, 'b-*.xlsx']
                        funnel:
                          - funnel.csv
                        customers: customers.csv
                        budget: budget.csv
                        claims: claims.csv
                        year_starts: 4月
                        thresholds:
                          yellow: 3%
                          red: 0.2
                          channels: {抖音: {yellow: 1%}, radio: {yellow: 10%, red: 30%}}
                        columns: {units: [提车台数, 台次], month: 业务月}
                        statuses: {作废单: skip, 部分退款: count}
                        sign: reversed
                        basis: cash
                        spread: days
                        currency: 港币
                        leads: leads.csv
                        service: service.csv
                        exclude: [2022-04:2022-05, 2023年1月, 城西店=2025-06]
                        response: {opens: "08:30", closes: "18:30", weekends: true, within: 30, holidays: h.csv}
                        """))
                .isEqualTo(new Project(
                        new Store("示例店", YearMonth.of(2019, 5)),
                        new BudgetYear(2026, 4),
                        new SourceFiles(
                                Map.of(
                                        "sales", List.of("sales.csv"),
                                        "policy", List.of("policy.yaml"),
                                        "plan", List.of("plan.yaml"),
                                        "spend", List.of("a.csv", "b-*.xlsx"),
                                        "funnel", List.of("funnel.csv"),
                                        "customers", List.of("customers.csv"),
                                        "budget", List.of("budget.csv"),
                                        "claims", List.of("claims.csv"),
                                        "leads", List.of("leads.csv"),
                                        "service", List.of("service.csv")),
                                Map.of("units", List.of("提车台数", "台次"), "month", List.of("业务月")),
                                new BookingRules(
                                        Map.of("作废单", StatusMeaning.SKIP, "部分退款", StatusMeaning.COUNT),
                                        AmountSign.REVERSED,
                                        false,
                                        "HKD",
                                        new SpendRules(SpendBasis.CASH, SpreadRule.DAYS),
                                        null),
                                new ExcludedMonths(
                                        new TreeSet<>(List.of(
                                                YearMonth.of(2022, 4), YearMonth.of(2022, 5), YearMonth.of(2023, 1))),
                                        new TreeMap<>(Map.of("城西店", new TreeSet<>(List.of(YearMonth.of(2025, 6)))))),
                                Databases.NONE),
                        new Tolerances(
                                new Thresholds(Ratio.of(3, 100), Ratio.of(1, 5)),
                                Map.of(
                                        "抖音", new Thresholds(Ratio.of(1, 100), Ratio.of(1, 5)),
                                        "radio", new Thresholds(Ratio.of(10, 100), Ratio.of(30, 100)))),
                        new CustomerWork(
                                new ResponsePromise(
                                        LocalTime.of(8, 30), LocalTime.of(18, 30), true, 30, 15, List.of("h.csv")),
                                CustomerRules.DEFAULT),
                        ReserveSettings.DEFAULT,
                        null,
                        Aliases.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "# only a comment\n",
                "---\n",
                "~\n",
                "store:\nsales:\nthresholds:\ncolumns:\n",
                "\uFEFF"
            })
    void isEmptyWhereNothingIsGiven(String content) {
        assertThat(read(content)).isEqualTo(Project.EMPTY);
    }

    @Test
    void takesAKeyWithNothingBehindItForNotGiven() {
        Project project = read("columns:\n  month: [业务月]\nsales:\nyear:\n");

        assertThat(project.sources().columns()).isEqualTo(Map.of("month", List.of("业务月")));
        assertThat(project.sources().files("sales")).isEmpty();
        assertThat(project.budgetYear().year()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2019-05    | 2019-05
                    2019/5     | 2019-05
                    2019年5月    | 2019-05
                    2019-05-17 | 2019-05
                    '201905'   | 2019-05
                    """)
    void readsAMonthInEveryForm(String written, YearMonth month) {
        assertThat(read("opened: " + written).store().opened()).isEqualTo(month);
    }

    @Test
    void doesNotMindTheMarkThatNotepadWrites() {
        Project project = read("\uFEFFstore: 示例店\r\nyear: 2026\r\n");

        assertThat(project.store().name()).isEqualTo("示例店");
        assertThat(project.budgetYear().year()).isEqualTo(2026);
        assertThat(problems("\uFEFFsotre: x\nyaer: 2026\n"))
                .containsExactly(
                        ":1:1 yaml.unknown-key-nearest [sotre, store]", ":2:1 yaml.unknown-key-nearest [yaer, year]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-16LE"})
    void refusesOtherEncodings(String encoding) {
        assertThat(problems("store: 示例店\n".getBytes(Charset.forName(encoding)), Reason.DATA))
                .containsExactly(" yaml.not-utf-8 []");
    }

    @Test
    void refusesOtherEncodingsFarIntoTheFile() {
        String content = "# comment\n".repeat(5_000) + "store: 示例店\n";

        assertThat(problems(content.getBytes(Charset.forName("GB18030")), Reason.DATA))
                .containsExactly(" yaml.not-utf-8 []");
    }

    @Test
    void tellsAllProblemsWithTheirPlaces() {
        assertThat(problems("""
                        sotre: x
                        year: next
                        opened: 2019-13
                        sales: {file: a.csv}
                        policy: [[a]]
                        thresholds:
                          yellow: 5
                          rad: 10%
                        columns:
                          unitz: [a]
                          colour: [b]
                        xyz: 1
                        """))
                .containsExactlyInAnyOrder(
                        ":1:1 yaml.unknown-key-nearest [sotre, store]",
                        ":2:7 value.planning-year [next]",
                        ":3:9 value.no-such-date [2019-13]",
                        ":4:8 yaml.expected-text []",
                        ":5:10 yaml.expected-text []",
                        ":7:11 value.percentage [5]",
                        ":8:3 yaml.unknown-key-nearest [rad, red]",
                        ":10:3 yaml.unknown-key-nearest [unitz, units]",
                        ":11:3 yaml.unknown-key [colour, [date, gross_profit, month, store, units]]",
                        ":12:1 yaml.unknown-key [xyz, [store, opened, year, year_starts, sales, policy, plan, spend, funnel,"
                                + " customers, visits, contacts, budget, claims, transfers, measures, leads, service, thresholds, columns, exclude, statuses, sign, basis, spread, currency, response, customer_rules, reserve, audit,"
                                + " sources, lang, headers, bom, channels, stores, activities, models]]");
    }

    @Test
    void readsTheOtherNamesOfThings() {
        Names names = new Names(read("""
                        store: 城东旗舰店
                        channels:
                          抖音: [抖音信息流, Douyin, "Ｄouyin "]
                          懂车帝: DCAR
                          官网:
                        stores:
                          城东店: [城东旗舰店]
                        thresholds: {channels: {Douyin: {red: 20%}}}
                        """).aliases());

        assertThat(names.name(NameKind.CHANNEL, "Douyin")).isEqualTo("抖音");
        assertThat(names.name(NameKind.CHANNEL, "DCAR")).isEqualTo("懂车帝");
        assertThat(names.name(NameKind.STORE, "城东旗舰店")).isEqualTo("城东店");
        Project project = read("""
                        store: 城东旗舰店
                        channels: {抖音: [Douyin]}
                        stores: {城东店: [城东旗舰店]}
                        thresholds: {channels: {Douyin: {red: 20%}}}
                        """);
        assertThat(project.store().name()).isEqualTo("城东店");
        assertThat(project.tolerances().ofChannel("抖音").red()).isEqualTo(Ratio.of(1, 5));
        assertThat(project.tolerances().ofChannel("抖音（新）").red()).isEqualTo(Ratio.of(1, 10));
    }

    @Test
    void refusesANameOfTwoThings() {
        assertThat(problems("""
                        channels:
                          抖音: [抖音信息流, 快手]
                          快手: [抖音信息流 ]
                          "抖音\u00a0": [a]
                        """))
                .containsExactlyInAnyOrder(
                        ":2:15 project.alias-is-name [快手, 抖音, 3]",
                        ":3:8 project.alias-twice [抖音信息流, 快手, 抖音, 2]",
                        ":4:3 yaml.same-name [抖音\u00a0, 抖音, 2]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    - a              | :1:1 yaml.not-a-mapping []
                    just text        | :1:1 yaml.not-a-mapping []
                    store: [a, b]    | :1:8 yaml.expected-text []
                    store: {a: b}    | :1:8 yaml.expected-text []
                    year: [2026]     | :1:7 yaml.expected-text []
                    year: 26         | :1:7 value.planning-year [26]
                    thresholds: 5%   | :1:13 yaml.expected-mapping []
                    columns: units   | :1:10 yaml.expected-mapping []
                    opened: soon     | :1:9 value.date [soon]
                    """)
    void refusesWrongTypes(String content, String problem) {
        assertThat(problems(content)).containsExactly(problem);
    }

    @Test
    void refusesThresholdsInTheWrongOrder() {
        assertThat(problems("thresholds: {yellow: 20%, red: 10%}"))
                .containsExactly(":1:13 project.thresholds-order [1/5, 1/10]");
        assertThat(problems("thresholds: {yellow: -1%}"))
                .containsExactly(":1:13 project.thresholds-order [-1/100, 1/10]");
        assertThat(read("thresholds: {yellow: 5%, red: 5%}").tolerances().overall())
                .isEqualTo(new Thresholds(Ratio.of(1, 20), Ratio.of(1, 20)));
    }

    /** Two spellings of one person would be two who sign. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wang Min|wang min",
                "Wang Min|WangMin",
                "Wang Min|Wang\\u200b Min",
                "Wang Min|\\uff37ang Min",
                "Wang Min|W\\u0430ng Min",
                "Andre\\u0301|Andr\\u00e9",
                "王敏|王 敏",
                "王敏|王敏\\u2060"
            })
    void refusesOnePersonUnderTwoSpellings(String names) {
        String[] each = names.split("\\|");
        String first = "MCowBQYDK2VwAyEAzgbsWJ4AIt6Wg/jnF5z4DogUl6ofzbLNlujVGtLVmc8=";
        String second = "MCowBQYDK2VwAyEA8boZCqE3b1NIBhe4EImSi5AHfeBA9r8VPMjsydWn5gY=";

        assertThat(problems("""
                        reserve:
                          signers:
                            - {name: "%s", role: gm, key: %s}
                            - {name: "%s", role: finance, key: %s}
                        """.formatted(each[0], first, each[1], second)))
                .singleElement()
                .asString()
                .contains("project.signer-alike");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MCowBQYDK2VwAyEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "MCowBQYDK2VwAyEAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "MCowBQYDK2VwAyEAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIA=",
                "MCowBQYDK2VwAyEA7P///////////////////////////////////////38="
            })
    void refusesAKeyOfSmallOrder(String key) {
        assertThat(problems("reserve: {signers: [{name: 王敏, role: gm, key: %s}]}".formatted(key)))
                .singleElement()
                .asString()
                .contains("project.key-weak");
    }

    @Test
    void refusesAKeyTwice() {
        assertThat(problems("year: 2026\nstore: a\nyear: 2027\n")).containsExactly(":3:1 yaml.key-twice [year, 1]");
    }

    @Test
    void saysWhereItIsNoYaml() {
        assertThat(problems("store: a\n\tyear: 2026\n"))
                .hasSize(1)
                .first()
                .asString()
                .isEqualTo(":2:1 yaml.tab []");
        assertThat(problems("store: 'a\nyear: 2026\n"))
                .hasSize(1)
                .first()
                .asString()
                .contains(" yaml.quotes [");
        assertThat(problems("sales: [a, b\n")).hasSize(1).first().asString().contains(" yaml.brackets [");
    }

    @Test
    void refusesAReferenceThatItWouldMisread() {
        assertThat(problems("sales: &files a.csv\nspend: *files\n")).containsExactly(":2:8 yaml.alias []");
    }

    @Test
    void refusesKeysThatAreNoWordsAndValuesThatStandTooDeep() {
        assertThat(problems("stores: 1\n{{name}}: 2\n")).containsExactly(":2:1 yaml.key-of-several []");
        assertThat(problems("? [a, b]\n: 1\n")).containsExactly(":1:3 yaml.key-of-several []");
        assertThat(problems("sales: " + "[".repeat(501) + "]".repeat(501)))
                .containsExactly(":1:507 yaml.too-deep [500]");
    }

    @Test
    void refusesASecondDocument() {
        assertThat(problems("year: 2026\n---\nyear: 2027\n"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith(":3:1 yaml.second-document");
        assertThat(read("---\nyear: 2026\n...\n").budgetYear().year()).isEqualTo(2026);
    }

    @Test
    void saysThatAFileCannotBeRead() {
        assertThatThrownBy(() -> ProjectReader.read(directory, "budget4s.yaml", () -> COLUMNS))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.INPUT_MISSING);
                    assertThat(refused).hasMessage("yaml.directory");
                });
    }
}
