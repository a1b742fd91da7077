package io.github.budget4s.read.ledger.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.header.ColumnNames;
import io.github.budget4s.read.ledger.kind.SpendLedger;
import io.github.budget4s.read.ledger.row.RowFindings;
import io.github.budget4s.read.source.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockTimesTest {

    /** The first two columns are 年份 and 月份, or the first is 日期; rows are separated by blanks. */
    @ParameterizedTest
    @CsvSource({
        // Each block has two rows or more, and the months run on.
        "月份 渠道, 2026-01|A |B 2026-02|A |B, 0",
        "月份 渠道, 2026-02|A |B 2026-01|A |B |C, 0",
        "日期 渠道, 2026-01-05|A |B 2026-02-06|A |B, 0",
        // A block of one row: the cell was perhaps forgotten.
        "月份 渠道, 2026-01|A |B 2026-02|A 2026-03|A |B, -1",
        "月份 渠道, 2026-01|A |B 2026-02|A, -1",
        // The same month twice, months that turn, one block, a name twice in a block, no name.
        "月份 渠道, 2026-01|A |B 2026-01|C |D, -1",
        "月份 渠道, 2026-01|A |B 2026-03|A |B 2026-02|A |B, -1",
        "月份 渠道, 2026-01|A |B, -1",
        "月份 渠道, 2026-01|A |A 2026-02|A |B, -1",
        "月份 渠道, 2026-01|A | 2026-02|A |B, -1",
        "月份 渠道, |A 2026-01|A |B 2026-02|A |B, -1",
        // A year may stand once; below it the months differ.
        "年份 月份, 2026|1月 |2月 |3月, 0",
        "年份 月份, 2025|1月 |2月 2026|1月 |2月, 0",
        "年份 月份, 2026|1月 |2月 |1月, -1",
        "年份 月份, 2026|1月 2026|2月 |3月, -1"
    })
    void findsColumnsThatAreFilledInOnceForEachBlock(String headings, String rows, int expected) {
        Header header = new ColumnNames(new SpendLedger().columns(), Map.of(), "CNY")
                .header(1, List.of((headings + " 金额").split(" ")));
        BlockTimes times = new BlockTimes(header, Set.of());
        long line = 2;
        for (String row : rows.split(" ")) {
            String[] cells = row.split("\\|", -1);
            times.take(Row.of(line++, List.of(cells[0], cells[1], "100")));
        }
        RowFindings findings = new RowFindings();

        times.end(findings);

        assertThat(findings.filledDown()).isEqualTo(expected < 0 ? Set.of() : Set.of(expected));
    }
}
