package io.github.budget4s.read.ledger.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.budget4s.domain.problem.Location;
import org.junit.jupiter.api.Test;

class NumberedLinesTest {

    @Test
    void findsWhereALineStoodBeforeAlsoInAnEarlierFile() {
        NumberedLines lines = new NumberedLines();
        lines.begin("a.csv");
        for (long line = 2; line < 5_000; line++) {
            if (lines.put(line * 0x9E3779B97F4A7C15L, line) != null) {
                fail("line " + line);
            }
        }
        lines.begin("b.csv");

        assertThat(lines.put(0, 2)).isNull();
        assertThat(lines.put(0, 3)).isEqualTo(Location.of("b.csv", 2));
        assertThat(lines.put(4_999 * 0x9E3779B97F4A7C15L, 4)).isEqualTo(Location.of("a.csv", 4_999));
        assertThat(lines.put(2 * 0x9E3779B97F4A7C15L, 5)).isEqualTo(Location.of("a.csv", 2));
    }

    @Test
    void remembersNoMoreThanAMillion() {
        NumberedLines lines = new NumberedLines();
        lines.begin("a.csv");
        for (long line = 1; line <= 1_000_000; line++) {
            if (lines.isFull() || lines.put(line, line) != null) {
                fail("line " + line);
            }
        }

        assertThat(lines.isFull()).isTrue();
        assertThat(lines.put(1_000_001, 1_000_001)).isNull();
        assertThat(lines.put(1_000_001, 1_000_002)).isNull();
        assertThat(lines.put(7, 1_000_003)).isEqualTo(Location.of("a.csv", 7));
    }
}
