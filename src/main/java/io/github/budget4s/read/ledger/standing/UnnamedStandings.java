package io.github.budget4s.read.ledger.standing;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.definition.Standing;
import io.github.budget4s.read.ledger.definition.StandingColumn;
import io.github.budget4s.read.ledger.definition.StandingWords;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.ledger.word.RemarkWord;
import io.github.budget4s.read.source.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds columns of statuses and directions whose headings are none that are known. */
public final class UnnamedStandings {

    private static final Set<String> TELLING = Set.of("status", "direction");
    /** A letter may stand for anything. */
    private static final int LAST_LETTER = 127;

    private UnnamedStandings() {}

    /**
     * Refuses those by which some of the first rows would not count, or count as a minus.
     *
     * @param rows the first ones below the header
     */
    public static void check(
            Ledger<?, ?> ledger, Header header, List<Row> rows, ReadingOptions options, FileProblems problems) {
        for (int i = 0; i < header.cells().size(); i++) {
            String heading = header.cells().get(i).strip();
            boolean isUnread =
                    header.columnAt(i) == null && StandingReader.column(ledger, heading, options.columnNames()) == null;
            StandingColumn column = isUnread ? find(ledger, rows, i, options) : null;
            if (column != null) {
                problems.refuseHead(header.line(), i, Message.of("file.status-unnamed", heading, column.englishName()));
            }
        }
    }

    private static @Nullable StandingColumn find(
            Ledger<?, ?> ledger, List<Row> rows, int index, ReadingOptions options) {
        for (StandingColumn column : ledger.standings().columns()) {
            if (TELLING.contains(column.englishName())
                    && areWords(column.words().lookup(options.bookings().statuses()), rows, index)) {
                return column;
            }
        }
        return null;
    }

    /** Returns whether all cells are words that are known, and some say that their line is not to be added up. */
    private static boolean areWords(StandingWords.Lookup words, List<Row> rows, int index) {
        boolean isOther = false;
        for (Row row : rows) {
            String cell = index < row.size() ? row.cell(index).strip() : "";
            Standing standing = words.find(cell);
            boolean isLetter = cell.length() == 1 && cell.charAt(0) <= LAST_LETTER;
            if (!words.isStrict() || standing == null || isLetter) {
                return false;
            }
            // Those that are asked about in their line have a way out of their own.
            isOther |= (standing.reason() != null || standing == Standing.REFUND || standing == Standing.CREDIT)
                    && RemarkWord.of(cell, Map.of()) != RemarkWord.IS;
        }
        return isOther;
    }
}
