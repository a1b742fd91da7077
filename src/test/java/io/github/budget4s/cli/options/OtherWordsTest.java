package io.github.budget4s.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.CommandRun;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chinese words for commands, options and choices are answered with the ones that there are. */
class OtherWordsTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "分配 --total 100万|“allocate”",
                "version|“--version”",
                "/?|“--help”",
                "help 预算|“budget”",
                "allocate --总额 100万|是否应为 --total？",
                "allocate －total 100万|应为 --total",
                "allocate ーtotal 100万|应为 --total",
                "allocate 一total 100万|应为 --total",
                "allocate --total 一百万|应为金额，如 1000000",
                "allocate --total 100W|应为金额，如 1000000",
                "kpi --by 渠道|是否应为“channel”？",
                "kpi --format excel|是否应为“xlsx”？",
                "kpi --lang cn|是否应为“zh”？",
                "variance --month 6|应为月份，如 2026-06",
                "claims --as-of 明天|应为日期，如 2026-06-30",
                "allocate --explain 13|应为月份，如 2026-06",
                "kpi --funnel a.csv --spend b.csv c.csv|此处不应有“c.csv”",
                "kpi --渠道|是否应为 --by channel？",
                "kpi --channel 抖音|是否应为 --by channel？",
                "kpi --by channel month|如 --by channel,month",
                "kpi --by channel 月份|如 --by channel,month",
                "claims --warn-days 30天|读到“30天”，应为整数",
                "forecast sales --level 80,高|读到“高”，应为整数",
                "forecast sales --months 6|是否应为 --horizon？",
                "forecast|应为以下之一：sales、leads、spend",
                "plan|子命令：check、calendar、scenario",
                "report excel|是否应为“xlsx”？",
                "help 退出码|是否应为“exit-codes”？",
                "help 环境变量|是否应为“environment”？",
                "budget4s allocate|“budget4s”是程序本身",
                "C:\\tools\\budget4s.cmd allocate|是程序本身"
            })
    void theAnswerSaysWhatIsMeant(String commandLine, String expected) {
        CommandRun run = CommandRun.of(
                folder, InputStream.nullInputStream(), 0, Locale.SIMPLIFIED_CHINESE, commandLine.split(" "));

        assertThat(run.err()).contains(expected);
        assertThat(run.code()).isEqualTo(64);
    }

    @Test
    void onlyWhatIsKnownThereIsProposed() {
        assertThat(OtherWords.option("--总额", List.of("--year"))).isEmpty();
        assertThat(OtherWords.choice("渠道", List.of("store", "channel"))).contains("channel");
        assertThat(OtherWords.choice("月", List.of("channel"))).isEmpty();
        assertThat(OtherWords.command("天气")).isEmpty();
    }
}
