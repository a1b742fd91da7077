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
                "kpi --funnel a.csv --spend b.csv c.csv|此处不应有“c.csv”"
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
