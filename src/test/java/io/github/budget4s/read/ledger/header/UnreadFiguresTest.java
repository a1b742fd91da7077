package io.github.budget4s.read.ledger.header;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.spend.SpendLine;
import io.github.budget4s.read.ledger.LedgerFiles;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.kind.SpendLedger;
import io.github.budget4s.read.source.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadFiguresTest {

    @TempDir
    private Path directory = Path.of("");

    private boolean isTold(String heading, String first, String second) throws IOException {
        Path path = Files.writeString(
                directory.resolve("a.csv"),
                "日期,渠道,金额,%s\n2026-01-05,抖音,100,%s\n2026-01-06,抖音,200,%s\n".formatted(heading, first, second));
        List<LedgerFile<SpendLine>> files = LedgerFiles.readEach(
                new SpendLedger(),
                List.of(new InputFile("a.csv", path, null)),
                new ReadingOptions(null, Map.of(), false, false, Detail.FULL));
        return files.get(0).file().notes().stream()
                .anyMatch(note -> note.message().key().equals("file.figures-unread"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"服务费", "赠款消耗", "制作费用（元）", "其他支出", "Agency Fee"})
    void tellsOfWhatMayBeSpendBesideTheAmount(String heading) throws IOException {
        assertThat(isTold(heading, "\"1,200.00\"", "")).isTrue();
        assertThat(isTold(heading, "0", "0")).isFalse();
        assertThat(isTold(heading, "已付", "未付")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"税额", "账户余额", "预算金额", "费用占比", "点击均价", "成交金额", "单价", "目标金额", "凭证号", "到店成本"})
    void saysNothingOfOtherFigures(String heading) throws IOException {
        assertThat(isTold(heading, "12", "34")).isFalse();
    }
}
