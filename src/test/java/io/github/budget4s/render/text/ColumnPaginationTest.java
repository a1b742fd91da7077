package io.github.budget4s.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.report.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnPaginationTest {

    @Test
    void noColumnIsLeftOverAlone() {
        assertThat(ColumnPagination.of(1, new int[] {4, 6, 6, 6, 6}, 28))
                .containsExactly(List.of(0, 1, 2), List.of(0, 3, 4));
    }

    @Test
    void theFlagStandsBehindTheKeys() {
        assertThat(ColumnPagination.order(List.of(
                        new Column("scope", Column.Kind.TEXT),
                        new Column("key", Column.Kind.TEXT),
                        new Column("budget", Column.Kind.MONEY),
                        new Column("actual", Column.Kind.MONEY),
                        new Column("flag", Column.Kind.TEXT),
                        new Column("p_red", Column.Kind.RATIO))))
                .containsExactly(0, 1, 4, 2, 3, 5);
        assertThat(ColumnPagination.order(List.of(
                        new Column("channel", Column.Kind.TEXT),
                        new Column("spend", Column.Kind.MONEY),
                        new Column("flag", Column.Kind.TEXT, true))))
                .containsExactly(0, 1, 2);
    }

    @Test
    void theMeasureIsAKeyWhereverItStandsAndTheLastOfThem() {
        List<Column> late = List.of(
                new Column("activity", Column.Kind.TEXT),
                new Column("spend", Column.Kind.MONEY),
                new Column("measure", Column.Kind.TEXT),
                new Column("during", Column.Kind.RATIO));
        assertThat(ColumnPagination.keys(late)).isEqualTo(2);
        assertThat(ColumnPagination.order(late)).containsExactly(0, 2, 1, 3);

        List<Column> early = List.of(
                new Column("person", Column.Kind.TEXT),
                new Column("measure", Column.Kind.TEXT),
                new Column("basis", Column.Kind.TEXT),
                new Column("target", Column.Kind.RATIO));
        assertThat(ColumnPagination.keys(early)).isEqualTo(2);
        assertThat(ColumnPagination.order(early)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void everyColumnIsShownOnceBehindTheKeysAndFitsWhereItCan() {
        Random random = new Random(3);
        for (int i = 0; i < 5000; i++) {
            int keys = random.nextInt(3);
            int[] widths = IntStream.range(0, keys + 1 + random.nextInt(20))
                    .map(each -> 1 + random.nextInt(15))
                    .toArray();
            int available = 1 + random.nextInt(100);

            List<List<Integer>> blocks = ColumnPagination.of(keys, widths, available);

            List<Integer> shown =
                    new ArrayList<>(IntStream.range(0, keys).boxed().toList());
            for (List<Integer> block : blocks) {
                assertThat(block.subList(0, keys))
                        .isEqualTo(IntStream.range(0, keys).boxed().toList());
                List<Integer> own = block.subList(keys, block.size());
                shown.addAll(own);
                int total = ColumnWidths.total(
                        block.stream().mapToInt(index -> widths[index]).toArray());
                assertThat(own).isNotEmpty();
                assertThat(own.size() == 1 || total <= available).isTrue();
            }
            assertThat(shown)
                    .isEqualTo(IntStream.range(0, widths.length).boxed().toList());
        }
    }
}
