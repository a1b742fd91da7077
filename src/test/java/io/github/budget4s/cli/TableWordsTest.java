package io.github.budget4s.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.CommandRun;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Chinese table calls a row can be named as it is called there, and Chinese texts have no keys of English. */
class TableWordsTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeProject() {
        run("init");
        run("allocate", "--by", "channel", "-o", "budget.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "budget --explain 未归属",
                "budget --explain 备用金",
                "allocate --by channel --explain 1,未归属",
                "variance --budget budget.csv --fail-on never --by channel --explain 未归属,本年累计",
                "variance --budget budget.csv --fail-on never --explain 全年预计",
                "kpi --explain 未归属",
                "kpi --explain 合计"
            })
    void aRowIsNamedAsItsTableCallsIt(String commandLine) {
        CommandRun run = run(commandLine.split(" "));

        assertThat(run.err()).doesNotContain("budget4s:");
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "budget --explain 天气|网络集采、未归属、备用金",
                "allocate --by channel --explain 1,天气|本地达人、未归属 之一",
                "variance --budget budget.csv --by channel --explain 天气|当月、进行中的月份、本年累计、全年预计、DOU+",
                "kpi --explain 天气|应为 合计 或以下之一",
                "kpi --explain 天气|本地达人、未归属"
            })
    void whatThereIsIsSaidInTheWordsOfTheTable(String commandLine, String expected) {
        CommandRun run = run(commandLine.split(" "));

        assertThat(run.err()).contains(expected).doesNotContain("unattributed", "year_to_date");
        assertThat(run.code()).isEqualTo(64);
    }

    @Test
    void aPlanWithKeysOfEnglishIsCheckedInChinese() {
        Path plan = Path.of("examples/results/plan.yaml").toAbsolutePath();

        CommandRun run = run("plan", "check", "--plan", plan.toString());

        String messages = String.join(
                "\n",
                List.of(run.out().split("\n")).stream()
                        .map(line -> line.substring(line.indexOf(',', line.indexOf("plan.yaml"))))
                        .toList()
                        .subList(1, 8));
        assertThat(messages).contains("到店率 >= 42.00 %", "总额 7,600,000.00").doesNotContain("visit_rate", "leads");
    }

    private CommandRun run(String... arguments) {
        return CommandRun.of(folder, InputStream.nullInputStream(), 0, Locale.SIMPLIFIED_CHINESE, arguments);
    }
}
