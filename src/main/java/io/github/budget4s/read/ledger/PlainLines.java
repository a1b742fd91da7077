package io.github.budget4s.read.ledger;

import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.line.CellReader;
import io.github.budget4s.read.ledger.line.LineReader;
import io.github.budget4s.read.ledger.line.TimeReader;
import io.github.budget4s.read.ledger.row.LedgerRow;
import io.github.budget4s.read.ledger.total.RowClassifier;
import io.github.budget4s.read.value.DateOrMonth;
import io.github.budget4s.read.value.PlainNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads those lines of a part of a long file of which nothing is to be said, as nearly all are: a plain day, names that
 * stood before, plain figures, and beside them only numbers and texts that stood before. All others are left to
 * {@link RowClassifier} and {@link LineReader}, which look for words, units and mistakes in each cell; the names of a
 * line in which those found none are known here from then on.
 */
final class PlainLines {

    private final LineReader lines;
    private final RowClassifier classifier;
    private final int width;
    private final TimeReader time;
    private final Name[] names;
    /** Where else words are looked for. */
    private final int[] otherWordColumns;

    private final CellReader.Figures[] figures;

    /** Numbers the texts of a column of names by their codes. */
    private static final class Name {
        private final int index;
        /** Which column of the kind it is; -1 where nobody asks for the name. */
        private final int position;
        /** The number of each name, and one; 0 for texts that are not known. */
        private int[] numbers = {};

        Name(int index, int position) {
            this.index = index;
            this.position = position;
        }

        /** Returns the number of the name of a row, and one; 0 where it is not known. */
        int number(LedgerRow row) {
            int code = row.code(index);
            return code >= 0 && code < numbers.length ? numbers[code] : 0;
        }

        void learn(LedgerRow row, LineReader line) {
            int code = row.code(index);
            if (code == LedgerRow.NO_CODE || row.isBlank(index)) {
                return;
            }
            if (code >= numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(code + 1, 2 * numbers.length));
            }
            numbers[code] = position < 0 ? 1 : (int) line.value(position) + 1;
        }
    }

    private PlainLines(
            LineReader lines,
            RowClassifier classifier,
            int width,
            TimeReader time,
            List<Name> names,
            List<CellReader.Figures> figures) {
        this.lines = lines;
        this.classifier = classifier;
        this.width = width;
        this.time = time;
        this.names = names.toArray(new Name[0]);
        this.otherWordColumns = classifier.otherWordColumns();
        this.figures = figures.toArray(new CellReader.Figures[0]);
    }

    /**
     * Prepares for the rows below a header.
     *
     * @return null where lines have more than a day, names and figures, or do not begin with a day or a name
     */
    static @Nullable PlainLines of(Header header, TimeReader time, RowClassifier classifier, LineReader lines) {
        int width = header.cells().size();
        int[] positions = new int[width];
        Arrays.fill(positions, -1);
        List<CellReader.Figures> figures = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        for (CellReader each : lines.readers()) {
            if (each instanceof CellReader.Figures figure && figure.areAsTheyStand()) {
                figures.add(figure);
            } else if (each instanceof CellReader.Names) {
                positions[each.index] = each.position;
            } else {
                return null;
            }
        }
        for (int index : RowClassifier.nameColumns(header)) {
            names.add(new Name(index, positions[index]));
            positions[index] = -1;
        }
        boolean areOthersRead = Arrays.stream(positions).anyMatch(position -> position >= 0);
        return names.isEmpty() || areOthersRead ? null : new PlainLines(lines, classifier, width, time, names, figures);
    }

    /**
     * Reads a row that has nothing remarkable.
     *
     * @return when the line is of, as {@link DateOrMonth#number()}; {@link DateOrMonth#NONE}, with nothing done, where
     *     the row is to be looked at more closely
     */
    int read(LedgerRow row) {
        int day = row.size() == width ? time.plainDay(row) : DateOrMonth.NONE;
        if (day == DateOrMonth.NONE || !classifier.mayBePlain(row) || !row.arePlainOrNumbered(otherWordColumns)) {
            return DateOrMonth.NONE;
        }
        for (Name name : names) {
            int number = name.number(row);
            if (number == 0) {
                return DateOrMonth.NONE;
            }
            if (name.position >= 0) {
                lines.set(name.position, number - 1L);
            }
        }
        for (CellReader.Figures each : figures) {
            long figure = each.plain(row);
            if (figure == PlainNumbers.NOT_PLAIN) {
                return DateOrMonth.NONE;
            }
            lines.set(each.position, figure);
        }
        lines.takePlain(row, day);
        return day;
    }

    /** Takes it that the row at hand says nothing but the names, day and figures that were read. */
    void learn(LedgerRow row) {
        for (Name name : names) {
            name.learn(row, lines);
        }
    }
}
