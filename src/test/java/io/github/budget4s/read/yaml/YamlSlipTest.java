package io.github.budget4s.read.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.Problems;
import io.github.budget4s.domain.problem.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Chinese input method leaves in a YAML file is named where it stands. */
class YamlSlipTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "total：300万;reserve: 1|yaml.wide-colon|1",
                "total: 300万;reserve：1;year: 2026|yaml.wide-colon|2",
                "total:300万;reserve: 1|yaml.no-blank|1",
                "regular:;　电台: 1;  户外: 2;year: 2026|yaml.wide-blank|2",
                "regular: ｛电台: 1｝;year: 2026|yaml.wide-bracket|1",
                "sales: \"C:\\Users\\li.csv\"|yaml.backslash|1",
                "regular:;   电台: 1;  户外: 2|yaml.indentation|3",
                "regular: {电台: 1;year: 2026|yaml.brackets|2",
                "store: \"城西|yaml.quotes|1"
            })
    void theSlipIsNamedWhereItStands(String lines, String key, long line) {
        Problems problems = new Problems();

        YamlParser.parse("plan.yaml", lines.replace(";", "\n"), problems);

        Problem first = problems.toList().listed().get(0);
        assertThat(first.message().key()).isEqualTo(key);
        assertThat(first.location().line()).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({"plan.yaml.txt", "plan.yml", "plan.txt"})
    void aFileWithTheEndingOfAnEditorIsFound(String other) throws IOException {
        Files.writeString(folder.resolve(other), "total: 1\n");

        assertThatThrownBy(() -> YamlFile.read(folder.resolve("plan.yaml"), "plan.yaml", node -> node))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(
                                refused.problems().get(0).message().arguments())
                        .isEqualTo(List.of(other, "plan.yaml")));
    }

    @Test
    void aChineseKeyIsAnsweredWithTheOneThatThereIs() {
        assertThat(ChineseKeys.of("总额", List.of("year", "total"))).contains("total");
        assertThat(ChineseKeys.of("金额", List.of("name", "budget"))).contains("budget");
        assertThat(ChineseKeys.of("总额", List.of("year"))).isEmpty();
    }
}
