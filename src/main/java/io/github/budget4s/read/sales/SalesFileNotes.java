package io.github.budget4s.read.sales;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.read.FileFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says how a file was read. */
public final class SalesFileNotes {

    private SalesFileNotes() {}

    /** Says what a file turned out to be, for users who want to see it. */
    public static List<Note> howRead(SalesFile file) {
        List<Note> notes = new ArrayList<>();
        if (file.format() instanceof FileFormat.Delimited text) {
            notes.add(Note.information(
                    "sales.note.text",
                    file.input().name(),
                    text.encoding().name(),
                    Message.of("sales.evidence." + text.evidence().name().toLowerCase(Locale.ROOT)),
                    text.delimiter() == '\t' ? "\\t" : String.valueOf(text.delimiter())));
        } else if (file.format() instanceof FileFormat.Sheet sheet) {
            notes.add(Note.information("sales.note.sheet", file.input().name(), sheet.sheet(), (long) sheet.others()));
        }
        Header header = file.header();
        if (header != null) {
            notes.add(Note.information(
                    "sales.note.header",
                    file.input().name(),
                    header.line(),
                    header.places().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(entry ->
                                    header.cells().get(entry.getValue().index()).strip() + " = "
                                            + entry.getKey().englishName())
                            .toList()));
        }
        notes.add(Note.information(
                "sales.note.rows",
                file.input().name(),
                file.rows().used(),
                file.rows().skipped()));
        return notes;
    }

    /** Says which rows were left out because they are bad, and which months were added up from several lines. */
    public static List<Note> skippedAndSummed(SalesFile file) {
        List<Note> notes = new ArrayList<>();
        long bad = file.rows().of(RowCounts.Reason.BAD);
        if (bad > 0) {
            notes.add(Note.warning("sales.note.skipped", file.input().name(), bad));
        }
        if (!file.doubled().isEmpty()) {
            notes.add(Note.warning(
                    "sales.note.summed",
                    file.input().name(),
                    MonthRange.runs(file.doubled().keySet())));
        }
        return notes;
    }
}
