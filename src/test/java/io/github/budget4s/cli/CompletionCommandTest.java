package io.github.budget4s.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.CommandRun;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {

    private static final Pattern FUNCTION = Pattern.compile("\nfunction (\\w+)\\(\\)(.*?)\n}", Pattern.DOTALL);
    private static final Pattern VALUES = Pattern.compile("local (\\w+_option_args)=\\((.*?)\\) # (\\S+) values");

    @TempDir
    private Path folder = Path.of("");

    private String script() {
        return CommandRun.of(folder, new ByteArrayInputStream(new byte[0]), 0, Locale.ENGLISH, "completion")
                .out();
    }

    /** The values stand in a variable called after the label; two options of one label would offer the later's. */
    @Test
    void noTwoOptionsOfACommandShareAVariableForDifferentValues() {
        long found = 0;
        for (MatchResult function : FUNCTION.matcher(script()).results().toList()) {
            Map<String, String> values = new HashMap<>();
            for (MatchResult list : VALUES.matcher(function.group(2)).results().toList()) {
                assertThat(list.group(2))
                        .as("%s of %s", list.group(3), function.group(1))
                        .isEqualTo(values.computeIfAbsent(list.group(1), name -> list.group(2)));
                found++;
            }
        }
        assertThat(found).isGreaterThan(20);
    }

    @Test
    void valuesAreOfferedAsTheOptionsTakeThem() {
        assertThat(script())
                .contains("(\"zh\" \"en\") # --lang values")
                .contains("(\"table\" \"csv\" \"tsv\" \"json\" \"md\" \"xlsx\") # --format values")
                .contains("(\"mint\" \"bottom-up\" \"none\") # --reconcile values");
    }
}
