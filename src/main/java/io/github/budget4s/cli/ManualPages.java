package io.github.budget4s.cli;

import io.github.budget4s.cli.manual.Manual;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.render.language.Localizer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ResourceBundle;

/** Writes what a release has beside the program: manual pages in both languages, and completion scripts. */
public final class ManualPages {

    private ManualPages() {}

    /**
     * Writes the files.
     *
     * @param arguments the folder of the pages on the commands, the folder to write to, and the day of the release
     */
    public static void main(String[] arguments) throws IOException {
        LocalDate day = LocalDate.parse(arguments[2]);
        for (Language language : Language.values()) {
            Session session = new Session(ProcessEnvironment.find(), new Localizer(language));
            ResourceBundle texts = language.bundle(CommandLineFactory.HELP_BUNDLE);
            Manual manual = new Manual(CommandLineFactory.create(session), "budget4s " + Version.find(), day, texts);
            manual.writePages(
                    Path.of(arguments[0]),
                    language == Language.ZH ? ".zh-CN.md" : ".md",
                    Path.of(arguments[1], "man", language == Language.ZH ? "zh_CN/man1" : "man1"));
            if (language == Language.EN) {
                manual.writeCompletions(Path.of(arguments[1], "completions"));
            }
        }
    }
}
