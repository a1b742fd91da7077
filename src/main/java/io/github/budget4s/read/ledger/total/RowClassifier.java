package io.github.budget4s.read.ledger.total;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.project.TotalsChoice;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.RowCounts;
import io.github.budget4s.read.ledger.line.TimeReader;
import io.github.budget4s.read.ledger.row.CellCache;
import io.github.budget4s.read.ledger.row.CodeCache;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.ledger.row.LedgerRow;
import io.github.budget4s.read.ledger.row.RowFindings;
import io.github.budget4s.read.ledger.total.TotalRows.Place;
import io.github.budget4s.read.ledger.word.RowWord;
import io.github.budget4s.read.value.DateOrMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows below a header that are no lines: those that have nothing in them, sum up others, are a part of the
 * one above, or stand below the table.
 */
public final class RowClassifier {

    /** The columns of names by which lines may be summed up. */
    private static final Set<String> DIMENSIONS = Set.of("store", "channel", "model", "activity", "item", "person");

    private static final Pattern REMARKS =
            Pattern.compile("(?i).*(?:备注|備註|说明|說明|原因|事由|理由|remark|notes?|comment|reason|description).*");

    /** What is planned at the beginning of a year is no balance. */
    private static final Pattern VERSIONS = Pattern.compile("(?i).*(?:类型|類型|类别|版本|阶段|階段|时点|性质|type|version|stage).*");

    private final Header header;
    private final TimeReader time;
    private final FileProblems problems;
    /** In a sheet blank cells at the end of a row may be missing. */
    private final boolean inSheet;

    private final TotalRows totals;
    private final RowFindings known;
    private final TotalsChoice choice;
    /** What each column says by its words; null for columns of figures and remarks. */
    private final @Nullable CellCache<RowWord>[] words;

    private final boolean[] isName;
    /** Where names stand, and whether anything stands there: 1, else 0. */
    private final int[] names;

    private final CodeCache[] filled;
    /** Where else words are looked for. */
    private final int[] otherWordColumns;

    private final boolean firstIsTimeOrName;
    /** Whether no earlier reading of the file found anything. */
    private final boolean isKnownToBePlain;

    private final CellCache<RowWord> first = new CellCache<>(RowWord::of);

    private boolean plain;
    private RowWord said = RowWord.NONE;
    /** Whether that stands in the first cell with anything in it, or where a time should stand. */
    private boolean isAtBegin;
    /** Which row below the header is at hand, counted from 1. */
    private long number;
    /** Where the row at hand says that it is perhaps a total; null where it does not. */
    private @Nullable Place perhaps;
    /** Whether the row before was a part of another, and in which column it said so; else -1. */
    private int partColumn = -1;

    public RowClassifier(
            Header header,
            TimeReader time,
            FileProblems problems,
            boolean inSheet,
            TotalRows totals,
            RowFindings known,
            TotalsChoice choice) {
        this.header = header;
        this.time = time;
        this.problems = problems;
        this.inSheet = inSheet;
        this.totals = totals;
        this.known = known;
        this.choice = choice;
        int width = header.cells().size();
        @SuppressWarnings({"unchecked", "rawtypes"})
        @Nullable
        CellCache<RowWord>[] caches = new CellCache[width];
        this.words = caches;
        this.isName = new boolean[width];
        this.isKnownToBePlain = known.isEmpty();
        for (int i = 0; i < width; i++) {
            LedgerColumn column = header.columnAt(i);
            isName[i] = isDimension(column);
            words[i] = words(i, column);
        }
        BitSet named = new BitSet();
        BitSet others = new BitSet();
        for (int i = 0; i < width; i++) {
            named.set(i, isName[i]);
            others.set(i, !isName[i] && words[i] != null);
        }
        this.names = named.stream().toArray();
        this.filled = new CodeCache[names.length];
        for (int i = 0; i < filled.length; i++) {
            filled[i] = new CodeCache(cell -> cell.isBlank() ? 0 : 1);
        }
        this.otherWordColumns = others.stream().toArray();
        this.firstIsTimeOrName = width > 0 && (isName[0] || header.index(time.column()) == 0);
    }

    /** Lists where names stand by which lines may be summed up. */
    public static List<Integer> nameColumns(Header header) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            if (isDimension(header.columnAt(i))) {
                columns.add(i);
            }
        }
        return columns;
    }

    private static boolean isDimension(@Nullable LedgerColumn column) {
        return column != null && column.type() == CellType.TEXT && DIMENSIONS.contains(column.englishName());
    }

    private @Nullable CellCache<RowWord> words(int index, @Nullable LedgerColumn column) {
        if (isName[index]) {
            return new CellCache<>(RowWord::of);
        }
        if (column == time.column()) {
            return null;
        }
        if (column == null || column.type().isRemark() || column.type() == CellType.TEXT) {
            boolean isRemark = REMARKS.matcher(header.cells().get(index)).matches();
            boolean isVersion = VERSIONS.matcher(header.cells().get(index)).matches();
            return isRemark
                    ? null
                    : new CellCache<>(cell -> {
                        RowWord word = RowWord.amongOtherText(cell);
                        return isVersion && word == RowWord.CARRIED_FORWARD ? RowWord.NONE : word;
                    });
        }
        return column.type() == CellType.YEAR ? new CellCache<>(RowWord::whereATimeStands) : null;
    }

    /** Looks at the next row, and at its time; answers why it is skipped, null when it is a line. */
    public RowCounts.@Nullable Reason classify(LedgerRow row) {
        perhaps = null;
        plain = false;
        if (row.isBlank()) {
            problems.leaveSumToLines(row);
            return RowCounts.Reason.EMPTY;
        }
        number++;
        time.look(row);
        plain = isPlainLine(row);
        if (plain) {
            return null;
        }
        if (Rulers.isOne(row)) {
            problems.leaveSumToLines(row);
            return RowCounts.Reason.EMPTY;
        }
        Place place = said(row);
        RowCounts.Reason reason = reason(row, said, place);
        boolean isPart = reason == RowCounts.Reason.PART_OF_ABOVE;
        partColumn = !isPart ? -1 : said == RowWord.PART ? place.column() : partColumn;
        if (perhaps != null || (reason != null && reason != RowCounts.Reason.TOTAL)) {
            totals.beUnusual();
        }
        return reason;
    }

    /** Returns whether a row has a day and no word that says anything of it, as nearly every row of a long file. */
    private boolean isPlainLine(LedgerRow row) {
        if (!time.isPlainDay() || row.size() != words.length || !mayBePlain(row)) {
            return false;
        }
        if ((!row.arePlain(names) && !areWordless(row, names))
                || (!row.arePlainOrNumbered(otherWordColumns) && !areWordless(row, otherWordColumns))) {
            return false;
        }
        said = RowWord.NONE;
        return true;
    }

    private boolean areWordless(LedgerRow row, int[] columns) {
        for (int index : columns) {
            CellCache<RowWord> cells = words[index];
            boolean mayBeWord = cells != null && !row.endsInDigit(index) && !row.isIdentifier(index);
            if (mayBeWord && cells.of(row, index) != RowWord.NONE) {
                return false;
            }
            // Of numbers each comes once.
            if ((mayBeWord || isName[index]) && !row.isBlank(index)) {
                row.markPlain(index);
            }
        }
        return true;
    }

    /** Where a row begins words count that do not elsewhere. */
    private boolean isFirstPlain(LedgerRow row) {
        return firstIsTimeOrName ? !row.isBlank(0) : row.endsInDigit(0);
    }

    /** Returns whether a row of which cells may be merged with others says by itself that it is no line. */
    public boolean isNoLineByItsWords(LedgerRow row) {
        if (Rulers.isOne(row)) {
            return true;
        }
        time.look(row);
        said(row);
        return said.compareTo(RowWord.STATISTIC) <= 0;
    }

    /** Looks for the word that says most of the row. */
    private Place said(LedgerRow row) {
        said = time.word();
        isAtBegin = true;
        int column = said == RowWord.NONE ? -1 : header.index(time.column());
        boolean isFirst = true;
        for (int i = 0; i < row.size() && i < words.length; i++) {
            CellCache<RowWord> cells = words[i];
            // No such word ends in a figure, or has figures and no blank.
            // A formula that was not calculated has words of functions, =SUM(B2:B9).
            boolean mayBeWord = (isFirst || cells != null) && !row.endsInDigit(i) && row.fault(i) == null;
            if (mayBeWord && !row.isBlank(i) && !row.isIdentifier(i)) {
                // Where a name may stand, or first in the row, a word counts with anything before it.
                RowWord word = cells == null || (isFirst && !isName[i]) ? firstWord(row, i) : cells.of(row, i);
                if (word != RowWord.NONE && (said == RowWord.NONE || word.compareTo(said) < 0)) {
                    said = word;
                    column = i;
                    isAtBegin = isFirst;
                }
            }
            isFirst &= row.isBlank(i);
        }
        return new Place(number, row.line(), column, column < 0 ? "" : row.cellOrEmpty(column));
    }

    private RowWord firstWord(LedgerRow row, int index) {
        return row.endsInDigit(index) || index == header.index(time.column()) ? RowWord.NONE : first.of(row, index);
    }

    private RowCounts.@Nullable Reason reason(LedgerRow row, RowWord word, Place place) {
        switch (word) {
            case PART:
                return RowCounts.Reason.PART_OF_ABOVE;
            case CARRIED_FORWARD:
                return RowCounts.Reason.CARRIED_FORWARD;
            case STATISTIC:
                return RowCounts.Reason.STATISTIC;
            case FOOTER:
                boolean isLine = time.number(row) != DateOrMonth.NONE || row.isMostlyFigures();
                return isLine ? otherReason(row, place) : RowCounts.Reason.FOOTER;
            case TOTAL:
                return total(row, place);
            case PERHAPS_TOTAL:
                int its = time.number(row);
                if (its == DateOrMonth.NONE
                        || known.isTotal(place.column(), place.text().strip())
                        || mayBeTotal(row, place, its)) {
                    return total(row, place);
                }
                perhaps = place;
                return null;
            default:
                return otherReason(row, place);
        }
    }

    /** Looks at the sums, which of all rows of a name must say the same. */
    private boolean mayBeTotal(LedgerRow row, Place place, int its) {
        if (choice == TotalsChoice.KEEP
                || known.isRealName(place.column(), place.text().strip())
                || !totals.sumsUp(row, place, its)) {
            return false;
        }
        totals.countAsSum(place);
        return true;
    }

    private RowCounts.Reason total(LedgerRow row, Place place) {
        totals.take(row, place, time.number(row));
        return RowCounts.Reason.TOTAL;
    }

    /** Looks at a row that says nothing of itself. */
    private RowCounts.@Nullable Reason otherReason(LedgerRow row, Place place) {
        if (isIndentedPart(row)) {
            return RowCounts.Reason.PART_OF_ABOVE;
        }
        if (!known.isEmpty() && isKnown(row)) {
            return total(row, place);
        }
        // Of sums of lines without a time only those are used that count for nothing.
        if (time.isBlank() && !row.isSum() && isNameless(row) && totals.hasFigures(row)) {
            totals.beUnusualInPart();
            if (totals.sumsUp(row, place, DateOrMonth.NONE)) {
                return total(row, place);
            }
            totals.takeWithoutTime(row, place);
        }
        return null;
    }

    /** Below 其中：the other parts are often only indented. */
    private boolean isIndentedPart(LedgerRow row) {
        String cell = partColumn < 0 ? "" : row.cellOrEmpty(partColumn);
        return !cell.isBlank() && (Character.isWhitespace(cell.charAt(0)) || cell.charAt(0) == '\u00a0');
    }

    private boolean isKnown(LedgerRow row) {
        if (known.isTotal(number) || (known.areNamelessTotals() && isNameless(row))) {
            return true;
        }
        for (int i = 0; i < isName.length; i++) {
            if (isName[i] && known.isTotal(i, row.cellOrEmpty(i).strip())) {
                return true;
            }
        }
        return false;
    }

    /** Returns where else words are looked for. */
    public int[] otherWordColumns() {
        return otherWordColumns;
    }

    /** Returns whether the row at hand has a day and no word that says anything of it. */
    public boolean isPlain() {
        return plain;
    }

    /** Returns whether a row whose words are plain is a line, whatever stands above it. */
    public boolean mayBePlain(LedgerRow row) {
        return isKnownToBePlain && partColumn < 0 && isFirstPlain(row);
    }

    /** Returns whether a row has none of the names by which lines are told apart. */
    public boolean isNameless(LedgerRow row) {
        // Nothing that is blank is marked as plain.
        if (names.length > 0 && row.size() == words.length && row.arePlain(names)) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            if (filled[i].of(row, names[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether the row at hand begins with a word for a total, or has it where its time should stand. */
    public boolean isPlainTotal() {
        return said == RowWord.TOTAL && isAtBegin;
    }

    /** Returns whether a cell of the row at hand says that the row is void or taken back. */
    public boolean saysVoid() {
        return !plain && said == RowWord.VOID;
    }

    /** Returns which row below the header is at hand, blank ones left out; counted from 1. */
    public long number() {
        return number;
    }

    /** Returns where the row at hand says that it is perhaps a total; null where it does not. */
    @Nullable
    public Place perhaps() {
        return perhaps;
    }

    /** Returns whether a line has the cells of a line and is not the header once more; else it is told. */
    public boolean isWellFormed(LedgerRow row) {
        if (time.isHeading()) {
            problems.refuse(row, Message.of("file.header-again", header.line()));
            return false;
        }
        int width = header.cells().size();
        if (inSheet || row.size() == width || (row.size() > width && row.isBlankFrom(width))) {
            return true;
        }
        String key = row.size() < width ? "file.cells-missing" : "file.cell-count";
        problems.refuse(row, Message.of(key, (long) row.size(), (long) width));
        return false;
    }
}
