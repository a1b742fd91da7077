package io.github.budget4s.read.ledger.header;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells in a header what is planned from what came of it, where the two stand beside each other: 计划 and 实际, 目标销量 and
 * 实际销量. Each kind of file asks for one of them; the other is skipped, which is said.
 */
final class PlannedAndActual {

    private final ColumnNames names;
    private final FigureWords words;
    private final List<String> cells;
    private final List<Row> below;

    private final List<String> known;
    private final List<String> skipped = new ArrayList<>();
    private @Nullable String otherMain;
    private int otherMainAt;

    /** Names a figure that another column is taken for. */
    private record PassedOver(String heading, String taken, String column) {}

    private final List<PassedOver> passedOver = new ArrayList<>();

    /**
     * Looks at the headings of a table.
     *
     * @param below the first rows below them: a column without figures is of neither
     */
    PlannedAndActual(ColumnNames names, List<String> cells, List<Row> below) {
        this.names = names;
        this.words = new FigureWords(names);
        this.cells = cells;
        this.below = below;
        this.known = new ArrayList<>(cells);
        for (int i = 0; i < cells.size(); i++) {
            if (FigureWords.mayBeVersion(cells.get(i)) && names.columnOf(cells.get(i)) == null && hasFigure(i)) {
                look(i);
            }
        }
    }

    private void look(int index) {
        String heading = cells.get(index).strip();
        FigureWords.Meaning meaning = words.of(List.of(heading));
        LedgerColumn figure = meaning.figure();
        boolean isVersion =
                meaning.version() == FigureWords.Version.PLAN || meaning.version() == FigureWords.Version.ACTUAL;
        if (figure == null || !meaning.isFigure() || meaning.isTotal() || !isVersion) {
            return;
        }
        String taken = headingOf(figure);
        if (meaning.version() != words.wanted()) {
            skipped.add(heading);
            if (figure == names.mainFigure() && otherMain == null) {
                otherMain = heading;
                otherMainAt = index;
            }
        } else if (taken == null) {
            known.set(index, meaning.heading());
        } else {
            passedOver.add(new PassedOver(heading, taken, figure.englishName()));
        }
    }

    /** Returns the first heading that is taken for a figure; null where none is. */
    private @Nullable String headingOf(LedgerColumn figure) {
        for (int i = 0; i < known.size(); i++) {
            if (names.columnOf(known.get(i)) == figure) {
                return cells.get(i).strip();
            }
        }
        return null;
    }

    private boolean hasFigure(int index) {
        for (Row row : below) {
            if (index < row.size() && !row.cell(index).isBlank()) {
                return Numbers.number(row.cell(index)) instanceof Reading.Value;
            }
        }
        return false;
    }

    /** Returns the header, in which what came of a plan, or what is planned, is a figure of the kind. */
    Header header(long line) {
        Header header = names.header(line, known);
        return new Header(line, cells, header.places(), header.passedOver());
    }

    /** Returns where the only figures of the kind are those that it does not ask for; null where they are not. */
    AcrossFigures.@Nullable Refusal refusal(Header header) {
        LedgerColumn main = names.mainFigure();
        return otherMain == null || main == null || header.index(main) >= 0
                ? null
                : new AcrossFigures.Refusal(otherMainAt, words.otherVersion(otherMain));
    }

    /** Says what is skipped. */
    void note(FileProblems problems) {
        if (!skipped.isEmpty()) {
            problems.note(
                    Note.information("across.note", problems.file(), Message.of("across.other-version", skipped)));
        }
        for (PassedOver each : passedOver) {
            problems.note(Note.warning(
                    "file.column-passed-over", problems.file(), each.heading(), each.taken(), each.column()));
        }
    }
}
