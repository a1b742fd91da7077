package io.github.budget4s.read.ledger.duplicate;

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
import org.junit.jupiter.params.provider.CsvSource;

class OverlappingLinesTest {

    @TempDir
    private Path directory = Path.of("");

    /** The second file has lines of the first once more, between them lines of its own, and others behind. */
    @ParameterizedTest
    @CsvSource({
        // Five lines of three figures or more.
        "5, 3, 0, true",
        "4, 4, 0, false",
        "5, 2, 0, false",
        // Nine of ten lines of the period; what stands behind it does not count.
        "18, 9, 2, true",
        "18, 9, 3, false"
    })
    void warnsWhereNearlyAllLinesOfAPeriodStoodBefore(int common, int figures, int between, boolean isTold)
            throws IOException {
        StringBuilder first = new StringBuilder("日期,渠道,金额\n2026-01-05,抖音,1\n");
        StringBuilder second = new StringBuilder("日期,渠道,金额\n");
        for (int i = 1; i <= common; i++) {
            String line = "2026-02-%02d,抖音,%d%n".formatted(i, 1000 + i % figures);
            first.append(line);
            second.append(line);
        }
        second.append("2026-02-03,电台,7\n".repeat(between)).append("2026-03-09,电台,8\n".repeat(30));

        List<LedgerFile<SpendLine>> files = LedgerFiles.readEach(
                new SpendLedger(),
                List.of(input("a.csv", first), input("b.csv", second)),
                new ReadingOptions(null, Map.of(), false, false, Detail.FULL));

        assertThat(files.get(1).file().notes().stream()
                        .anyMatch(note -> note.message().key().equals("file.overlaps")))
                .isEqualTo(isTold);
    }

    private InputFile input(String name, CharSequence text) throws IOException {
        return new InputFile(name, Files.writeString(directory.resolve(name), text), null);
    }
}
