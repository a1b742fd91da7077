package io.github.budget4s.read.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.read.OrderFiles;
import io.github.budget4s.read.columns.MonthlyKeys;
import io.github.budget4s.read.columns.ReadingOptions;
import io.github.budget4s.read.source.InputFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the reading in parts against the reading as a whole: the same sums, and the same words about the same lines.
 */
class SalesInPartsTest {

    private static final long WHOLE = Long.MAX_VALUE / 4;

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void fiveHundredRandomFilesReadTheSameInPartsAndAsAWhole(long seed) throws Exception {
        Random random = new Random(seed);
        int inParts = 0;
        for (int i = 0; i < 200; i++) {
            byte[] content = OrderFiles.random(random, List.of("门店", "交车日期", "车型", "渠道", "数量", "销售额", "线索"));
            ReadingOptions<SalesColumn> options = random.nextBoolean() ? SalesFiles.STRICT : SalesFiles.SKIPPING;
            InputFile input = new InputFile("a.csv", Files.write(directory.resolve("a.csv"), content), null);

            SalesFileReader whole = new SalesFileReader(input, options, new MonthlyKeys(), SalesColumn.STORE);
            whole.partsOf(WHOLE);
            SalesFileReader parts = new SalesFileReader(input, options, new MonthlyKeys(), SalesColumn.STORE);
            parts.partsOf(2_500 + random.nextInt(4_000));
            SalesFile expected = whole.read();
            SalesFile found = parts.read();

            assertThat(whole.isReadInParts()).isFalse();
            assertThat(found).as("file %d of seed %d", i, seed).isEqualTo(expected);
            inParts += parts.isReadInParts() ? 1 : 0;
        }
        // The files that a short cut is not for are many here; those that it is for are to be among them.
        assertThat(inParts).isGreaterThan(60);
    }

    @Test
    void problemsOfLaterPartsStandOnTheirLines() throws Exception {
        StringBuilder text = new StringBuilder("交车日期,门店,数量\n");
        for (int line = 2; line <= 400; line++) {
            text.append(line % 50 == 0 ? "2024-13-01" : "2024-03-05").append(",\"城东\n店\",1\n");
        }
        InputFile input = new InputFile("a.csv", Files.writeString(directory.resolve("a.csv"), text), null);
        SalesFileReader reader = new SalesFileReader(input, SalesFiles.STRICT, new MonthlyKeys(), SalesColumn.STORE);
        reader.partsOf(2000);

        SalesFile file = reader.read();

        assertThat(reader.isReadInParts()).isTrue();
        assertThat(file.file().rowProblems().count()).isEqualTo(8);
        // Each order takes two lines.
        assertThat(file.file().rowProblems().listed().get(7).location()).hasToString("a.csv:798:1");
    }
}
