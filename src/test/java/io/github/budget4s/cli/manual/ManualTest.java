package io.github.budget4s.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.budget4s.cli.ManualPages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds what a release has beside the program to the programs that read it: man, and the shells. */
class ManualTest {

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void write() throws IOException {
        Path home = Path.of(Objects.requireNonNull(System.getProperty("budget4s.home")));
        ManualPages.main(new String[] {home.resolve("src/site/markdown").toString(), folder.toString(), "2026-01-01"});
    }

    @Test
    void everyCommandHasAPageInBothLanguages() throws IOException {
        List<String> english = names("man/man1");

        assertThat(english).contains("budget4s.1", "budget4s-plan-check.1").hasSizeGreaterThan(40);
        assertThat(names("man/zh_CN/man1")).isEqualTo(english);
        assertThat(folder.resolve("man/man1/budget4s-claims.1"))
                .content()
                .contains(
                        ".SH \"DESCRIPTION\"\nShow what the OEM refunds", "by its policy", "\\fB\\-\\-policy=FILE\\fR");
        assertThat(folder.resolve("man/zh_CN/man1/budget4s-claims.1")).content().contains(".SH \"说明\"");
    }

    @Test
    void pagesAreWithoutFaultsToMandoc() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mandoc")), "mandoc is not here");
        List<String> command = new ArrayList<>(List.of("mandoc", "-T", "lint", "-W", "warning"));
        for (String pages : List.of("man/man1", "man/zh_CN/man1")) {
            names(pages)
                    .forEach(name ->
                            command.add(folder.resolve(pages).resolve(name).toString()));
        }

        assertThat(output(command)).isEmpty();
    }

    @Test
    void theShellsReadTheirScripts() throws Exception {
        for (List<String> each : List.of(
                List.of("bash", "-n", "budget4s.bash"),
                List.of("zsh", "-n", "_budget4s"),
                List.of("fish", "-n", "budget4s.fish"))) {
            if (Files.isExecutable(Path.of("/usr/bin", each.get(0)))) {
                assertThat(output(List.of(each.get(0), each.get(1), script(each.get(2)))))
                        .as("%s", each)
                        .isEmpty();
            }
        }
    }

    @Test
    void fishOffersCommandsOptionsAndValues() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/fish")), "fish is not here");

        assertThat(fish("budget4s pl"))
                .isEqualTo("plan\tLook at the year's plan: what happens when, with which money and targets.\n");
        assertThat(fish("budget4s plan ch")).startsWith("check\t");
        assertThat(fish("budget4s plan check --fail")).startsWith("--fail-on\tFrom which finding on");
        assertThat(fish("budget4s allocate --format x").lines()).containsExactly("xlsx\tThe format of the result");
        assertThat(fish("budget4s completion z")).isEqualTo("zsh\n");
    }

    /** Windows PowerShell reads a script without a byte order mark in the encoding of the system. */
    @Test
    void thePowerShellScriptIsAscii() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(script("budget4s.ps1")), StandardCharsets.US_ASCII);

        assertThat(lines).contains("    'plan check --fail-on' = @('yellow', 'red', 'never')");
    }

    private static String script(String name) {
        return folder.resolve("completions").resolve(name).toString();
    }

    private static String fish(String line) throws Exception {
        return output(List.of(
                "fish", "--no-config", "-c", "source " + script("budget4s.fish") + "; complete -C '" + line + "'"));
    }

    private static List<String> names(String pages) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(pages))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String output(List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
