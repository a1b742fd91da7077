package io.github.budget4s.read.ledger;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.ProblemList;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.ReadFile;
import io.github.budget4s.read.ledger.definition.RowCounts;
import io.github.budget4s.read.source.FileFormat;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;

/** Says how a file was read. */
public final class FileNotes {

    private FileNotes() {}

    /** Says what a file turned out to be, for users who want to see it. */
    public static List<Note> howRead(ReadFile file) {
        List<Note> notes = new ArrayList<>();
        if (file.format() instanceof FileFormat.Delimited text) {
            notes.add(Note.information(
                    "file.note.text",
                    file.input().name(),
                    text.encoding().name(),
                    Message.of("file.evidence." + text.evidence().name().toLowerCase(Locale.ROOT)),
                    text.delimiter() == '\t' ? "\\t" : String.valueOf(text.delimiter())));
        } else if (file.format() instanceof FileFormat.Sheet sheet) {
            notes.add(Note.information("file.note.sheet", file.input().name(), sheet.sheet(), (long)
                    sheet.others().size()));
        }
        if (file.format() instanceof FileFormat.Document text) {
            notes.add(Note.information(
                    "file.note.document",
                    file.input().name(),
                    text.kind(),
                    text.encoding().name(),
                    Message.of("file.evidence." + text.evidence().name().toLowerCase(Locale.ROOT))));
        }
        Header header = file.header();
        if (header != null) {
            notes.add(Note.information(
                    "file.note.header",
                    file.input().name(),
                    header.line(),
                    header.places().entrySet().stream()
                            .map(entry ->
                                    header.cells().get(entry.getValue().index()).strip() + " = "
                                            + entry.getKey().englishName())
                            .toList()));
        }
        notes.add(Note.information(
                "file.note.rows",
                file.input().name(),
                file.rows().used(),
                file.rows().skipped()));
        return notes;
    }

    /** Says how many rows were left out because they are bad. */
    public static List<Note> skipped(ReadFile file) {
        long bad = file.rows().of(RowCounts.Reason.BAD);
        if (bad == 0) {
            return List.of();
        }
        ProblemList problems = file.rowProblems();
        String name = file.input().name();
        return List.of(
                problems.count() == problems.listed().size()
                        ? Note.warning("file.note.skipped", name, bad)
                        : Note.warning("file.note.skipped-first", name, bad, rows(problems)));
    }

    /** Counts the rows that the problems which are told one by one are of. */
    private static long rows(ProblemList problems) {
        return problems.listed().stream()
                .map(Problem::location)
                .filter(Objects::nonNull)
                .map(Location::line)
                .distinct()
                .count();
    }

    /** Says which months were added up from several lines. */
    public static List<Note> summed(ReadFile file, SortedMap<YearMonth, Long> doubled) {
        return doubled.isEmpty()
                ? List.of()
                : List.of(Note.warning("file.note.summed", file.input().name(), MonthRange.runs(doubled.keySet())));
    }
}
