package io.github.budget4s.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.cli.ExitCode;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.golden.CommandRun;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.StandingColumn;
import io.github.budget4s.read.ledger.definition.StandingWords;
import io.github.budget4s.read.ledger.kind.AfterSalesLedger;
import io.github.budget4s.read.ledger.kind.BudgetLedger;
import io.github.budget4s.read.ledger.kind.ClaimLedger;
import io.github.budget4s.read.ledger.kind.ContactLedger;
import io.github.budget4s.read.ledger.kind.CustomerLedger;
import io.github.budget4s.read.ledger.kind.EventLedger;
import io.github.budget4s.read.ledger.kind.FunnelLedger;
import io.github.budget4s.read.ledger.kind.HolidayLedger;
import io.github.budget4s.read.ledger.kind.LeadLedger;
import io.github.budget4s.read.ledger.kind.Ledgers;
import io.github.budget4s.read.ledger.kind.MeasureLedger;
import io.github.budget4s.read.ledger.kind.SalesLedger;
import io.github.budget4s.read.ledger.kind.SpendLedger;
import io.github.budget4s.read.ledger.kind.TransferLedger;
import io.github.budget4s.read.ledger.kind.VisitLedger;
import io.github.budget4s.read.yaml.PlanReader;
import io.github.budget4s.read.yaml.PolicyReader;
import io.github.budget4s.read.yaml.ProjectReader;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the lists in the documents to those in the program: column names, keys, exit codes. */
class ReferenceTest {

    private static final Path SAMPLE = Document.HOME.resolve("config/budget4s.yaml");

    /** The words of a group, as its text has them. */
    private static final Pattern SEPARATED = Pattern.compile("separated=(.*)]");

    @TempDir
    private Path folder = Path.of("");

    static Stream<Arguments> columnTables() {
        return Stream.of(
                Arguments.of("files", "## Column names", new SalesLedger()),
                Arguments.of("files.zh-CN", "## 列名", new SalesLedger()),
                Arguments.of("files", "## Columns of spend", new SpendLedger()),
                Arguments.of("files.zh-CN", "## 费用文件的列", new SpendLedger()),
                Arguments.of("files", "## Columns of the funnel", new FunnelLedger()),
                Arguments.of("files.zh-CN", "## 漏斗文件的列", new FunnelLedger()),
                Arguments.of("files", "## Columns of after-sales", new AfterSalesLedger()),
                Arguments.of("files.zh-CN", "## 售后文件的列", new AfterSalesLedger()),
                Arguments.of("files", "## Columns of leads", new LeadLedger()),
                Arguments.of("files.zh-CN", "## 线索明细文件的列", new LeadLedger()),
                Arguments.of("files", "## Columns of holidays", new HolidayLedger()),
                Arguments.of("files.zh-CN", "## 节假日文件的列", new HolidayLedger()),
                Arguments.of("files", "## Columns of a budget", new BudgetLedger()),
                Arguments.of("files.zh-CN", "## 预算文件的列", new BudgetLedger()),
                Arguments.of("files", "## Columns of claims", new ClaimLedger()),
                Arguments.of("files.zh-CN", "## 申报文件的列", new ClaimLedger()),
                Arguments.of("files", "## Columns of transfers", new TransferLedger()),
                Arguments.of("files.zh-CN", "## 调剂文件的列", new TransferLedger()),
                Arguments.of("files", "## Columns of measures", new MeasureLedger()),
                Arguments.of("files.zh-CN", "## 指标文件的列", new MeasureLedger()),
                Arguments.of("files", "## Columns of customers", new CustomerLedger()),
                Arguments.of("files.zh-CN", "## 客户文件的列", new CustomerLedger()),
                Arguments.of("files", "## Columns of visits", new VisitLedger()),
                Arguments.of("files.zh-CN", "## 进厂记录文件的列", new VisitLedger()),
                Arguments.of("files", "## Columns of contacts", new ContactLedger()),
                Arguments.of("files.zh-CN", "## 联系记录文件的列", new ContactLedger()),
                Arguments.of("files", "## Columns of events", new EventLedger()),
                Arguments.of("files.zh-CN", "## 活动事件文件的列", new EventLedger()));
    }

    @Test
    void eachKindHasItsTableInBothLanguages() {
        List<String> kinds = columnTables()
                .map(each -> ((Ledger<?, ?>) each.get()[2]).name())
                .toList();

        for (Ledger<?, ?> kind : Ledgers.all()) {
            assertThat(kinds).filteredOn(kind.name()::equals).as(kind.name()).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("columnTables")
    void pageListsEveryNameOfEveryColumn(String page, String heading, Ledger<?, ?> ledger) {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        for (LedgerColumn column : ledger.columns()) {
            expected.put(column.englishName(), column.names());
        }

        Map<String, List<String>> listed = new LinkedHashMap<>();
        for (List<String> row : Document.page(page).table(heading)) {
            listed.put(Document.codes(row.get(0)).get(0), Document.codes(row.get(2)));
        }

        assertThat(listed).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"files, ## Status and direction", "files.zh-CN, ## 状态与方向"})
    void pageListsEveryWordThatSaysWhetherLinesCount(String page, String heading) throws ReflectiveOperationException {
        Field groups = StandingWords.class.getDeclaredField("groups");
        groups.setAccessible(true);
        String text = Document.page(page).text();
        String section = text.substring(text.indexOf("\n" + heading + "\n") + 1);
        Set<String> listed = Set.copyOf(Document.codes(section.substring(0, section.indexOf("\n## "))));

        for (Ledger<?, ?> ledger : Ledgers.all()) {
            for (StandingColumn column : ledger.standings().columns()) {
                assertThat(listed).as(column.englishName()).containsAll(column.headings());
                for (Object group : (List<?>) groups.get(column.words())) {
                    Matcher words = SEPARATED.matcher(group.toString());
                    assertThat(words.find()).isTrue();
                    assertThat(listed).as(ledger.name()).contains(words.group(1).split(" "));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"files, ## budget4s.yaml", "files.zh-CN, ## budget4s.yaml"})
    void pageListsEveryKeyOfTheProjectFile(String page, String heading) throws ReflectiveOperationException {
        Field keys = ProjectReader.class.getDeclaredField("KEYS");
        keys.setAccessible(true);

        List<String> listed = Document.page(page).table(heading).stream()
                .flatMap(row -> Document.codes(row.get(0)).stream())
                .toList();

        assertThat(listed).isEqualTo(keys.get(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan-and-policy", "plan-and-policy.zh-CN"})
    void pageListsEveryKeyOfPlanAndPolicy(String page) throws ReflectiveOperationException {
        Set<String> listed = Document.page(page)
                .text()
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Document.codes(line).get(0))
                .collect(Collectors.toSet());

        for (Class<?> reader : List.of(PlanReader.class, PolicyReader.class)) {
            for (Field field : reader.getDeclaredFields()) {
                if (field.getName().endsWith("KEYS") && !field.getName().matches("(BONUS|CONDITION)_KEYS")) {
                    field.setAccessible(true);
                    assertThat(listed)
                            .as(field.getName())
                            .containsAll(((List<?>) field.get(null))
                                    .stream().map(String::valueOf).toList());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"src/site/markdown/output.md, ## Exit codes", "README.md, ## Exit codes", "README.zh-CN.md, ## 退出码"})
    void documentListsEveryExitCode(String document, String heading) throws IllegalAccessException {
        List<Integer> expected = new ArrayList<>();
        for (Field field : ExitCode.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers()) && field.getType() == int.class) {
                expected.add(field.getInt(null));
            }
        }

        List<Integer> listed = Document.of(document).table(heading).stream()
                .map(row -> Integer.valueOf(row.get(0)))
                .toList();

        assertThat(listed).isNotEmpty().isEqualTo(expected);
    }

    @Test
    void sampleProjectIsRead() {
        Project project = ProjectReader.read(SAMPLE, "config/budget4s.yaml", Ledgers::columnNamesOfAll);

        assertThat(project.store().name()).isNotEmpty();
        assertThat(project.store().opened()).isNotNull();
        assertThat(project.budgetYear().year()).isEqualTo(2026);
        assertThat(project.sources().files("sales")).isNotEmpty();
        assertThat(project.sources().columns()).isNotEmpty();
    }

    @Test
    void sampleProjectServesAFolderWithASalesFile() throws IOException {
        Files.copy(SAMPLE, folder.resolve("budget4s.yaml"));
        Files.copy(Document.HOME.resolve("examples/first-budget/sales.csv"), folder.resolve("sales.csv"));

        CommandRun run = CommandRun.of(folder, "budget4s allocate --total 100万", 0);

        assertThat(run.err()).doesNotContain("warning");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\n2026-12,");
    }
}
