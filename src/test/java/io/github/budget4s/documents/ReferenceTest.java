package io.github.budget4s.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.cli.ExitCode;
import io.github.budget4s.cli.options.InputColumns;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.golden.CommandRun;
import io.github.budget4s.read.budget.BudgetColumn;
import io.github.budget4s.read.claims.ClaimColumn;
import io.github.budget4s.read.columns.FileColumn;
import io.github.budget4s.read.funnel.FunnelColumn;
import io.github.budget4s.read.holidays.HolidayColumn;
import io.github.budget4s.read.leads.LeadColumn;
import io.github.budget4s.read.sales.SalesColumn;
import io.github.budget4s.read.service.ServiceColumn;
import io.github.budget4s.read.spend.SpendColumn;
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

    @TempDir
    private Path folder = Path.of("");

    static Stream<Arguments> columnTables() {
        return Stream.of(
                Arguments.of("files", "## Column names", SalesColumn.values()),
                Arguments.of("files.zh-CN", "## 列名", SalesColumn.values()),
                Arguments.of("files", "## Columns of spend", SpendColumn.values()),
                Arguments.of("files.zh-CN", "## 费用文件的列", SpendColumn.values()),
                Arguments.of("files", "## Columns of the funnel", FunnelColumn.values()),
                Arguments.of("files.zh-CN", "## 漏斗文件的列", FunnelColumn.values()),
                Arguments.of("files", "## Columns of after-sales", ServiceColumn.values()),
                Arguments.of("files.zh-CN", "## 售后文件的列", ServiceColumn.values()),
                Arguments.of("files", "## Columns of leads", LeadColumn.values()),
                Arguments.of("files.zh-CN", "## 线索明细文件的列", LeadColumn.values()),
                Arguments.of("files", "## Columns of holidays", HolidayColumn.values()),
                Arguments.of("files.zh-CN", "## 节假日文件的列", HolidayColumn.values()),
                Arguments.of("files", "## Columns of a budget", BudgetColumn.values()),
                Arguments.of("files.zh-CN", "## 预算文件的列", BudgetColumn.values()),
                Arguments.of("files", "## Columns of claims", ClaimColumn.values()),
                Arguments.of("files.zh-CN", "## 申报文件的列", ClaimColumn.values()));
    }

    @ParameterizedTest
    @MethodSource("columnTables")
    void pageListsEveryNameOfEveryColumn(String page, String heading, FileColumn[] columns) {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        for (FileColumn column : columns) {
            expected.put(column.englishName(), column.names());
        }

        Map<String, List<String>> listed = new LinkedHashMap<>();
        for (List<String> row : Document.page(page).table(heading)) {
            listed.put(Document.codes(row.get(0)).get(0), Document.codes(row.get(2)));
        }

        assertThat(listed).isEqualTo(expected);
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
        Project project = ProjectReader.read(SAMPLE, "config/budget4s.yaml", InputColumns::englishNames);

        assertThat(project.store()).isNotEmpty();
        assertThat(project.opened()).isNotNull();
        assertThat(project.year()).isEqualTo(2026);
        assertThat(project.files("sales")).isNotEmpty();
        assertThat(project.columns()).isNotEmpty();
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
