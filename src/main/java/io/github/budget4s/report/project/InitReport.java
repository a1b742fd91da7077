package io.github.budget4s.report.project;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.TableBuilder;
import java.util.List;

/** Shows which files were written, and what each is for: {@code file,purpose}. */
public final class InitReport {

    private InitReport() {}

    /**
     * Names a file that was written.
     *
     * @param file the file as messages call it
     * @param purpose what it is for, a name that the language bundles have as {@code name.PURPOSE}
     */
    public record Written(String file, String purpose) {}

    public static Report of(List<Written> files, List<Note> notes) {
        TableBuilder<Written> t = new TableBuilder<>();
        t.text("file", Written::file);
        t.message("purpose", file -> Message.of("name." + file.purpose()));
        return new Report("init", Message.of("init.title"), List.of(), t.table(files), notes);
    }
}
