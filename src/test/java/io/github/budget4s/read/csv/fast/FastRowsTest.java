package io.github.budget4s.read.csv.fast;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.read.OrderFiles;
import io.github.budget4s.read.Reading;
import io.github.budget4s.read.RowFiles;
import io.github.budget4s.read.source.FallbackException;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.RowParts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the fast scanner against FastCSV: the same rows on the same lines, or none. */
class FastRowsTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void rowsAreThoseOfTheOrdinaryReader() throws Exception {
        Random random = new Random(11);
        int compared = 0;
        for (int i = 0; i < 150; i++) {
            byte[] content = OrderFiles.random(random, List.of("门店", "交车日期", "车型", "数量"));
            InputFile file = Reading.file(directory, "a.csv", content);
            RowParts parts = RowFiles.parts(file, null, Reading.HEADER, (before, left) -> 2_000);
            if (parts == null) {
                continue;
            }
            List<Row> found = new ArrayList<>();
            try {
                long lines = 0;
                for (int part = 0; part < parts.count(); part++) {
                    long before = lines;
                    lines += parts.forEachRow(
                            part, row -> found.add(Row.of(before + row.line(), List.copyOf(row.cells()))));
                }
            } catch (FallbackException e) {
                continue;
            }

            assertThat(found).as("file %d", i).isEqualTo(Reading.rows(file, null));
            compared++;
        }
        assertThat(compared).isGreaterThan(30);
    }
}
