package io.github.budget4s.analysis.plancheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.budget4s.golden.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plans as dealers write them: some that add up, and some with one slip. Their first line says by which rules it is
 * found; a total that lost its unit is found by several.
 */
class DealersPlansTest {

    private static final Path PLANS = Path.of("src/test/resources/plans");
    private static final String EXPECT = "# expect: ";
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<String> plans() throws IOException {
        try (Stream<Path> files = Files.list(PLANS)) {
            List<String> plans =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertThat(plans).hasSizeGreaterThan(40);
            return plans;
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void isFoundByTheseRulesAlone(String plan) throws IOException {
        String expected = Files.readAllLines(PLANS.resolve(plan)).get(0).substring(EXPECT.length());
        TreeSet<String> rules =
                new TreeSet<>(expected.equals("nothing") ? List.of() : Arrays.asList(expected.split(",")));
        for (String language : List.of("en", "zh")) {
            CommandRun run = CommandRun.of(PLANS, "budget4s plan check " + plan + " -f json --lang " + language, 0);

            TreeSet<String> found = new TreeSet<>();
            for (JsonNode row : JSON.readTree(run.out()).get("rows")) {
                if (!row.get("severity").asText().equals("info")) {
                    found.add(row.get("rule").asText());
                    String message = row.get("message").asText();
                    // What would make it right is said in figures, and in the language that was asked for.
                    assertThat(message).containsPattern("\\d");
                    assertThat(message.codePoints().anyMatch(each -> each == '；' || each == '：' || each == '，'))
                            .as(message)
                            .isEqualTo(language.equals("zh"));
                    assertThat(row.get("where").asText()).startsWith(plan + ":");
                }
            }
            assertThat(found).isEqualTo(rules);
            assertThat(run.err()).isEmpty();
        }
    }
}
