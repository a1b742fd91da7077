package io.github.budget4s.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.CommandRun;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The help of every command, in both languages, has nothing to complain of: a lone percent sign in a text does. */
class HelpTest {

    @TempDir
    private Path folder = Path.of("");

    static List<String> commands() {
        List<String> commands = new ArrayList<>(List.of("budget4s"));
        add(Document.commandLine(), "budget4s", commands);
        assertThat(commands).contains("budget4s plan scenario");
        return commands;
    }

    private static void add(CommandLine command, String name, List<String> commands) {
        command.getSubcommands().forEach((subcommand, below) -> {
            commands.add(name + " " + subcommand);
            add(below, name + " " + subcommand, commands);
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void nothingIsSaidOnStandardError(String command) {
        for (String language : List.of("en", "zh")) {
            // What picocli has to say itself goes to the error stream of the process.
            PrintStream before = System.err;
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            CommandRun run;
            try {
                run = CommandRun.of(folder, command + " --help --lang " + language, 0);
            } finally {
                System.setErr(before);
            }

            assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("budget4s").doesNotContain("%%");
        }
    }
}
