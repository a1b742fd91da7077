package io.github.budget4s.domain.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlagTest {

    @Test
    void oneRedAmongManyIsTheWorst() {
        assertThat(Flag.worst(List.of(Flag.OK, Flag.RED, Flag.YELLOW))).isEqualTo(Flag.RED);
        assertThat(Flag.worst(List.of(Flag.OK, Flag.YELLOW))).isEqualTo(Flag.YELLOW);
        assertThat(Flag.worst(List.of())).isEqualTo(Flag.OK);
    }

    @Test
    void programsReadSmallLetters() {
        assertThat(Flag.YELLOW.code()).isEqualTo("yellow");
    }
}
