package io.github.budget4s.read.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What beginners write for the name of a file is recognized, and said what it is. */
class MissingFileTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Files.createDirectory(folder.resolve("exports"));
        for (String name : List.of("sales.csv", "spend.csv", "exports/sales.csv", "我的 销量.csv", "~$sales.xlsx")) {
            Files.writeString(folder.resolve(name), "month,units\n");
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '!',
            value = {
                "“sales.csv”, files.quoted",
                "\"sales.csv\", files.quoted",
                "「sales.csv」, files.quoted",
                "exports\\sales.csv, files.backslash",
                "C:\\Users\\li\\sales.csv, files.of-windows",
                "sales.csv;spend.csv, files.several",
                "sales.csv、spend.csv, files.several",
                "万, files.is-unit",
                "万元, files.is-unit",
                "100万, files.is-amount",
                "总额=100万, files.is-amount",
                "1000000, files.is-amount",
                "“absent.csv”, files.missing",
                "saels.csv, files.missing-nearest"
            })
    void aSlipIsNamed(String name, String key) {
        assertThat(new MissingFile(folder).of(name).message().key()).isEqualTo(key);
    }

    @Test
    void theFileThatAnOpenWorkbookLeavesIsNotTheNearest() {
        Problem problem = new MissingFile(folder).of("sales.xlsx");

        assertThat(problem.message().arguments()).contains("sales.csv");
    }

    @Test
    void aNameWithBlanksIsSaidAsAWhole() {
        assertThat(keys("我的", "销量.csv")).containsExactly("files.with-blanks");
        assertThat(keys("sales.csv", "我的", "销量.csv")).containsExactly("files.with-blanks");
    }

    @Test
    void whatExcelLeavesBesideAnOpenWorkbookIsNoData() {
        assertThat(keys("~$sales.xlsx")).containsExactly("files.lock");
    }

    private List<String> keys(String... arguments) {
        List<Problem> problems = new java.util.ArrayList<>();
        assertThatThrownBy(() -> new InputFiles(folder, new InputCopies(InputStream.nullInputStream()))
                        .resolve(List.of(arguments)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> problems.addAll(refused.problems()));
        return problems.stream().map(each -> each.message().key()).toList();
    }
}
