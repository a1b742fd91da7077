package io.github.budget4s.read.ledger.line;

import io.github.budget4s.domain.message.Note;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.ledger.word.RemarkWord;
import java.util.ArrayList;
import java.util.List;

/** Says what there is to be said of the names in a file, once it was read to its end. */
public final class NameNotes {

    private NameNotes() {}

    /** Says which words of a column stand for no name, and which names say that what they name is cancelled. */
    public static void tell(Ledger<?, ?> ledger, Header header, LineReader lines, FileProblems problems) {
        for (LedgerColumn column : ledger.columns()) {
            WordDictionary found = lines.names(lines.position(column));
            note("file.note.no-names", header, column, List.copyOf(found.without()), problems);
            if (ledger.standings().figure() != null && column.type() == CellType.TEXT) {
                List<String> cancelled = new ArrayList<>();
                for (String name : found.all()) {
                    if (RemarkWord.isOfName(name)) {
                        cancelled.add(name);
                    }
                }
                note("file.names-say-void", header, column, List.copyOf(cancelled), problems);
            }
        }
    }

    private static void note(
            String key, Header header, LedgerColumn column, List<String> found, FileProblems problems) {
        if (!found.isEmpty()) {
            String heading = header.cells().get(header.index(column)).strip();
            problems.note(Note.warning(key, problems.file(), heading, found));
        }
    }
}
