package io.github.budget4s.cli.manual;

import io.github.budget4s.cli.manual.CompletionScripts.Shell;
import io.github.budget4s.cli.manual.ManualPage.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import picocli.CommandLine;

/** Writes manual pages and completion scripts as files, under the names by which man and the shells find them. */
public final class Manual {

    private static final Map<Shell, String> COMPLETIONS = Map.of(
            Shell.BASH, "budget4s.bash",
            Shell.ZSH, "_budget4s",
            Shell.FISH, "budget4s.fish",
            Shell.POWERSHELL, "budget4s.ps1");

    private final CommandLine commandLine;
    private final DescribedCommand program;
    private final Edition edition;
    private final ResourceBundle texts;

    /** Takes the commands and the texts of a language. */
    public Manual(CommandLine commandLine, String version, LocalDate date, ResourceBundle texts) {
        this.commandLine = commandLine;
        this.program = DescribedCommand.of(commandLine);
        this.edition = new Edition(version, date);
        this.texts = texts;
    }

    /**
     * Writes a page for each command.
     *
     * @param sources the folder of the longer pages, with whose beginnings these describe a command
     * @param ending how the names of those in this language end
     * @param folder where to write
     */
    public void writePages(Path sources, String ending, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (DescribedCommand command : program.all()) {
            Path source = sources.resolve(command.path().replace(' ', '-') + ending);
            List<String> description = Files.exists(source) ? beginning(Files.readAllLines(source)) : List.of();
            Files.writeString(
                    folder.resolve(ManualPage.name(command) + ".1"),
                    new ManualPage(program, command, edition, texts).write(description));
        }
    }

    /** Writes the scripts of all shells. */
    public void writeCompletions(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<Shell, String> each : COMPLETIONS.entrySet()) {
            Files.writeString(folder.resolve(each.getValue()), CompletionScripts.of(each.getKey(), commandLine));
        }
    }

    /** Finds the paragraphs of plain text before the first heading, table, list or example. */
    private static List<String> beginning(List<String> lines) {
        List<String> paragraphs = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("#")
                    || line.startsWith("|")
                    || line.startsWith("```")
                    || line.startsWith("- ")
                    || line.startsWith("<!--")
                    || line.matches("\\d+\\. .*")) {
                break;
            }
            if (!line.isBlank() && !line.startsWith("[")) {
                paragraphs.add(Roff.plain(line));
            }
        }
        return paragraphs;
    }
}
