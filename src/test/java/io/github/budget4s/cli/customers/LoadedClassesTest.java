package io.github.budget4s.cli.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library for finished tables is large: no command but that for customers pays for it. */
class LoadedClassesTest {

    private static final Path EXAMPLES = Path.of("examples");

    @TempDir
    private Path folder = Path.of("");

    private String loaded(String... arguments) throws IOException, InterruptedException {
        Path classes = folder.resolve("classes.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + classes.toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertThat(process.waitFor()).as(command.toString()).isZero();
        return Files.readString(classes);
    }

    @Test
    void finishedTablesAreLoadedForCustomersAlone() throws IOException, InterruptedException {
        String customers = EXAMPLES.resolve("customers").toString();

        assertThat(loaded("customers", "segment", "-C", customers, "--by", "class"))
                .contains("tech.tablesaw.api.Table ");
        assertThat(loaded("kpi", "-C", EXAMPLES.resolve("monthly-check").toString()))
                .contains("io.github.budget4s.")
                .doesNotContain("tech.tablesaw");
        assertThat(loaded("inspect", EXAMPLES.resolve("customers/visits.csv").toString()))
                .doesNotContain("tech.tablesaw");
    }
}
