package io.github.budget4s.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.message.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

    @ParameterizedTest
    @CsvSource({"0, 0, sales.csv", "17, 0, sales.csv:17", "17, 3, sales.csv:17:3"})
    void saysWhereAsFarAsItIsKnown(long line, int column, String shown) {
        assertThat(new Location("sales.csv", line, column)).hasToString(shown);
    }

    @Test
    void listsTheFirstTwentyAndCountsThemAll() {
        Problems problems = new Problems();
        assertThat(problems.isEmpty()).isTrue();

        for (int line = 1; line <= 25; line++) {
            problems.add(Location.of("sales.csv", line), Message.of("value.number", "x"));
        }

        assertThat(problems.isEmpty()).isFalse();
        assertThat(problems.count()).isEqualTo(25);
        assertThat(problems.toList().count()).isEqualTo(25);
        assertThat(problems.toList().listed())
                .hasSize(20)
                .extracting(problem -> String.valueOf(problem.location()))
                .startsWith("sales.csv:1")
                .endsWith("sales.csv:20");
    }

    @Test
    void joinsTwoListsInTheOrderOfTheLines() {
        ProblemList joined = list(2, 4, 9).plus(list(1, 4, 8));

        assertThat(joined.count()).isEqualTo(6);
        assertThat(joined.listed())
                .extracting(problem -> String.valueOf(problem.location()))
                .containsExactly("f:1", "f:2", "f:4", "f:4", "f:8", "f:9");
    }

    @Test
    void listsNoMoreOfTwoListsThanOfOneFile() {
        long[] lines = new long[15];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = i + 1L;
        }

        ProblemList joined = list(lines).plus(list(lines));

        assertThat(joined.count()).isEqualTo(30);
        assertThat(joined.listed()).hasSize(20);
        assertThat(String.valueOf(joined.listed().get(19).location())).isEqualTo("f:10");
    }

    private static ProblemList list(long... lines) {
        Problems problems = new Problems();
        for (long line : lines) {
            problems.add(Location.of("f", line), Message.of("file.no-rows"));
        }
        return problems.toList();
    }
}
