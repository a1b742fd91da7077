package io.github.budget4s.read.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.budget4s.domain.name.Aliases;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlFileTest {

    @TempDir
    private Path folder = Path.of("");

    private RefusedException refused(Path path) {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> PlanReader.read(path, "plan.yaml", new PlanTerms(1, new Names(Aliases.NONE), "CNY")));
        assertThat(refused).isNotNull();
        return refused;
    }

    @Test
    void aFileThatIsNotThereAndAFolderAreMissingInputs() {
        RefusedException missing = refused(folder.resolve("plan.yaml"));
        RefusedException directory = refused(folder);

        assertThat(missing.reason()).isEqualTo(Reason.INPUT_MISSING);
        assertThat(missing.problems().get(0).message().key()).isEqualTo("yaml.missing");
        assertThat(directory.reason()).isEqualTo(Reason.INPUT_MISSING);
        assertThat(directory.problems().get(0).message().key()).isEqualTo("yaml.directory");
    }

    @Test
    void anotherEncodingIsRefused() throws IOException {
        Path file =
                Files.write(folder.resolve("plan.yaml"), "targets: {线索: {min: 5}}".getBytes(Charset.forName("GBK")));

        RefusedException refused = refused(file);

        assertThat(refused.reason()).isEqualTo(Reason.DATA);
        assertThat(refused.problems().get(0).message().key()).isEqualTo("yaml.not-utf-8");
    }

    @Test
    void manyFaultsAreCountedAndTheFirstTold() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.yaml"), "x: 1\n".repeat(1) + many(50));

        RefusedException refused = refused(file);

        assertThat(refused.count()).isEqualTo(51);
        assertThat(refused.problems()).hasSize(20);
    }

    private static String many(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("unheard_of_").append(i).append(": 1\n");
        }
        return text.toString();
    }

    @Test
    void aProjectFileIsReadAsBefore() {
        Project project = YamlText.project(folder, """
                store: 示例店
                opened: 2019-05
                year: 2026
                sales: [a.csv, b.csv]
                plan: plan.yaml
                thresholds: {yellow: 3%, red: 0.1}
                columns: {units: 提车台数}
                """);

        assertThat(project.store().name()).isEqualTo("示例店");
        assertThat(project.sources().files("sales")).containsExactly("a.csv", "b.csv");
        assertThat(project.sources().files("plan")).containsExactly("plan.yaml");
        assertThat(project.sources().columns()).containsEntry("units", List.of("提车台数"));
        assertThat(project.tolerances().overall().yellow().toString()).isEqualTo("3/100");
    }
}
