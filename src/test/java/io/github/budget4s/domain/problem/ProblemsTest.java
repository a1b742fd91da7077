package io.github.budget4s.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.message.Message;
import java.util.List;
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

    /** A file that is read in parts tells its problems with the lines of the whole. */
    @Test
    void theProblemsOfALaterPartHaveTheLinesOfTheFile() {
        Problems first = new Problems();
        first.add(new Location("f", 3, 2), Message.of("value.number", "x"));
        Problems later = new Problems();
        later.add(new Location("f", 1, 5), Message.of("value.number", "y"));

        first.addLater(later, 100);

        assertThat(first.count()).isEqualTo(2);
        assertThat(first.toList().listed())
                .containsExactly(
                        new Problem(new Location("f", 3, 2), Message.of("value.number", "x")),
                        new Problem(new Location("f", 101, 5), Message.of("value.number", "y")));
    }

    @Test
    void ofALaterPartNoMoreAreListedThanOfOneFile() {
        Problems first = new Problems();
        Problems later = new Problems();
        for (int line = 1; line <= 19; line++) {
            first.add(Location.of("f", line), Message.of("file.no-rows"));
            later.add(Location.of("f", line), Message.of("file.no-rows"));
        }

        first.addLater(later, 19);

        assertThat(first.count()).isEqualTo(38);
        assertThat(first.toList().listed()).hasSize(20);
        assertThat(first.toList().listed().get(19).location()).isEqualTo(Location.of("f", 20));
    }

    @Test
    void onALineTheOrderIsThatOfTheCells() {
        Problems problems = new Problems();
        problems.add(new Location("f", 2, 7), Message.of("file.no-rows"));
        problems.add(new Location("f", 2, 3), Message.of("file.no-rows"));

        assertThat(problems.toList().listed())
                .extracting(problem -> String.valueOf(problem.location()))
                .containsExactly("f:2:3", "f:2:7");
    }

    @Test
    void whatStandsInNoLineGoesFirst() {
        ProblemList none = new ProblemList(List.of(new Problem(null, Message.of("file.no-rows"))), 1);

        assertThat(list(4).plus(none).listed().get(0).location()).isNull();
        assertThat(none.isEmpty()).isFalse();
        assertThat(new Problems().toList().isEmpty()).isTrue();
    }

    @Test
    void aRefusalTellsAllThatIsToBeMended() {
        Problem problem = new Problem(null, Message.of("file.no-rows", 3));

        RefusedException one = new RefusedException(RefusedException.Reason.USAGE, "file.no-rows", 3);
        RefusedException many = new RefusedException(RefusedException.Reason.DATA, List.of(problem), 40);

        assertThat(one.problems()).containsExactly(problem);
        assertThat(one.reason()).isEqualTo(RefusedException.Reason.USAGE);
        assertThat(one.count()).isEqualTo(1);
        assertThat(one).hasMessage("file.no-rows");
        assertThat(many.count()).isEqualTo(40);
        assertThat(many.reason()).isEqualTo(RefusedException.Reason.DATA);
        assertThat(new RefusedException(RefusedException.Reason.DATA, List.of(), 0))
                .hasMessage("DATA");
    }

    private static ProblemList list(long... lines) {
        Problems problems = new Problems();
        for (long line : lines) {
            problems.add(Location.of("f", line), Message.of("file.no-rows"));
        }
        return problems.toList();
    }
}
