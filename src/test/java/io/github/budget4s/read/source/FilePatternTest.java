package io.github.budget4s.read.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.domain.problem.RefusedException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class FilePatternTest {

    private static final String LETTERS = "ab.年";
    private static final String[] PARTS = {"a", "b", "年", "*", "*", "?", "[ab]", "[!a]", "[a-c]", "."};

    /** The JDK's matcher goes back without end where there are many stars; where there are few the two agree. */
    @Test
    @DisabledOnOs(
            value = OS.WINDOWS,
            disabledReason = "there the JDK's matcher takes no name that ends in a dot as it is")
    void meansWhatTheJdkTakesAPatternFor() {
        Random random = new Random(1);
        int matched = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder pattern = new StringBuilder();
            for (int i = random.nextInt(1, 7); i > 0; i--) {
                pattern.append(PARTS[random.nextInt(PARTS.length)]);
            }
            StringBuilder name = new StringBuilder();
            for (int i = random.nextInt(1, 7); i > 0; i--) {
                name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            if (name.toString().matches("\\.+")) {
                continue;
            }
            PathMatcher jdk = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            boolean expected = jdk.matches(Path.of(name.toString()));
            matched += expected ? 1 : 0;

            assertThat(FilePattern.regex(pattern.toString(), false)
                            .matcher(name)
                            .matches())
                    .as("%s of %s", pattern, name)
                    .isEqualTo(expected);
        }
        assertThat(matched).isGreaterThan(1_000);
    }

    /** With a matcher that goes back for each star this does not end. */
    @Test
    void isNotHeldUpByManyStars() {
        assertThat(FilePattern.regex("*a".repeat(40) + "b", false)
                        .matcher("a".repeat(250))
                        .matches())
                .isFalse();
        assertThat(FilePattern.regex("*a".repeat(40), false)
                        .matcher("a".repeat(250))
                        .matches())
                .isTrue();
    }

    @Test
    void refusesBracesThatStandForMillionsOfNames() {
        assertThat(FilePattern.alternatives("{a,b}".repeat(9))).hasSize(512);
        assertThatThrownBy(() -> FilePattern.alternatives("{a,b}".repeat(24))).isInstanceOf(RefusedException.class);
    }
}
