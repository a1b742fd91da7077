package io.github.budget4s.read.ledger.line;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.LineStage;
import io.github.budget4s.read.ledger.definition.PeriodCells;
import io.github.budget4s.read.ledger.row.CellCache;
import io.github.budget4s.read.ledger.row.CodeCache;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.ledger.row.LedgerRow;
import io.github.budget4s.read.ledger.standing.OrderReferences;
import io.github.budget4s.read.ledger.standing.RowReferences;
import io.github.budget4s.read.ledger.word.WordList;
import io.github.budget4s.read.value.Currencies;
import io.github.budget4s.read.value.PlainNumbers;
import io.github.budget4s.read.value.Reading;
import io.github.budget4s.read.value.Scale;
import io.github.budget4s.read.value.ServicePeriods;
import io.github.budget4s.read.value.Unit;

/** Reads the cells of one column to the whole numbers that stand for them. */
public abstract class CellReader {

    /** Which column of the kind it reads. */
    public final int position;

    final LedgerColumn column;
    /** Where the column stands in the file. */
    public final int index;

    private CellReader(int position, LedgerColumn column, int index) {
        this.position = position;
        this.column = column;
        this.index = index;
    }

    /**
     * Reads the cell of a row.
     *
     * @return {@link CellType#ABSENT} for an empty one, {@link CellType#UNREADABLE} when it is none of the column,
     *     which is told
     */
    abstract long read(LedgerRow row);

    /** Reads numbers, amounts, days. */
    public static final class Figures extends CellReader {
        private final Header header;
        private final FileProblems problems;
        private final CellType type;
        private final Scale scale;
        private final boolean isMultiplied;
        private final CellCache<Reading<Long>> cells;

        Figures(int position, LedgerColumn column, Header header, FileProblems problems) {
            this(position, column, column.type(), header, problems);
        }

        /**
         * Reads one type of figures.
         *
         * @param type of the cells, where it is not the column's
         */
        private Figures(int position, LedgerColumn column, CellType type, Header header, FileProblems problems) {
            super(position, column, header.index(column));
            this.type = type;
            this.header = header;
            this.problems = problems;
            this.scale = header.scale(column);
            this.isMultiplied = scale.isMultiplied();
            this.cells = new CellCache<>(cell -> type.read(cell, scale));
        }

        /** Returns whether the figures stand in the file as they are meant, with no multiple such as 万. */
        public boolean areAsTheyStand() {
            return !isMultiplied;
        }

        /** Reads a plainly written figure; {@link PlainNumbers#NOT_PLAIN} for other cells, of which nothing is told. */
        public long plain(LedgerRow row) {
            long hundredths = row.hundredths(index);
            return hundredths == PlainNumbers.NOT_PLAIN ? hundredths : type.ofHundredths(hundredths);
        }

        @Override
        long read(LedgerRow row) {
            if (!isMultiplied && index < row.size()) {
                long figure = plain(row);
                if (figure != PlainNumbers.NOT_PLAIN) {
                    return figure;
                }
            }
            String unit = row.unit(index);
            Reading<Long> reading = unit.isEmpty() ? cells.of(row, index) : withUnit(row.cell(index), unit);
            if (reading instanceof Reading.Value<Long> value) {
                return value.value();
            }
            if (reading instanceof Reading.Unreadable<Long> unreadable) {
                problems.refuse(row, header, column, unreadable.message());
                return CellType.UNREADABLE;
            }
            return CellType.ABSENT;
        }

        /** Reads a figure beside which its number format writes a unit; what is none says nothing of the figure. */
        private Reading<Long> withUnit(String figure, String written) {
            Unit unit = Unit.parse(written);
            String currency = unit == null ? null : unit.currency();
            // Formats of a currency are chosen for their looks; only another currency says something.
            boolean isForLooks = unit != null
                    && unit.multiple() == null
                    && currency != null
                    && Currencies.agree(currency, scale.currency());
            return type.read(unit == null || isForLooks ? figure : unit.around(figure), scale);
        }
    }

    /** Sees that all lines are in the currency of all amounts. */
    static final class Currency extends CellReader {
        private final Header header;
        private final FileProblems problems;
        private final String expected;
        private final CodeCache codes = new CodeCache(cell -> isExpected(cell) ? 1 : 0);

        Currency(int position, LedgerColumn column, Header header, FileProblems problems) {
            super(position, column, header.index(column));
            this.header = header;
            this.problems = problems;
            this.expected = header.scale(column).currency();
        }

        private boolean isExpected(String cell) {
            Unit unit = Unit.parse(cell);
            String currency = unit == null ? null : unit.currency();
            return cell.isBlank() || (currency != null && Currencies.agree(currency, expected));
        }

        @Override
        long read(LedgerRow row) {
            if (codes.of(row, index) == 1) {
                return CellType.ABSENT;
            }
            String cell = row.cellOrEmpty(index).strip();
            Unit unit = Unit.parse(cell);
            String currency = unit == null ? null : unit.currency();
            problems.refuse(
                    row,
                    header,
                    column,
                    currency == null
                            ? Message.of("value.currency-unknown", cell, expected)
                            : Message.of("value.currency-of-line", cell, expected, Currencies.likely(currency)));
            return CellType.UNREADABLE;
        }
    }

    /** Reads amounts less those of another column, of which at least one says something. */
    static final class Differences extends CellReader {
        private final Figures figures;
        private final Figures less;

        Differences(int position, LedgerColumn column, LedgerColumn less, Header header, FileProblems problems) {
            super(position, column, header.index(column));
            this.figures = new Figures(position, column, column.type(), header, problems);
            this.less = new Figures(position, less, column.type(), header, problems);
        }

        @Override
        long read(LedgerRow row) {
            long figure = figures.read(row);
            long taken = less.read(row);
            if (figure == CellType.UNREADABLE || taken == CellType.UNREADABLE) {
                return CellType.UNREADABLE;
            }
            if (taken == CellType.ABSENT) {
                return figure;
            }
            return figure == CellType.ABSENT ? -taken : Math.subtractExact(figure, taken);
        }
    }

    /** Reads names, each different one to a number. */
    public static final class Names extends CellReader {
        private final WordDictionary names;
        private final int noName;

        Names(int position, LedgerColumn column, int index, WordDictionary names) {
            super(position, column, index);
            this.names = names;
            // Where an empty name is as good as any other it is told apart by nobody.
            this.noName = column.isNeverBlank() ? names.number("") : -1;
        }

        @Override
        long read(LedgerRow row) {
            int number = names.number(row, index);
            return number == noName ? CellType.ABSENT : number;
        }
    }

    /** Reads words of a list, each to the number of its meaning. */
    static final class Words extends CellReader {
        private final Header header;
        private final FileProblems problems;
        private final WordList<?> words;
        private final CodeCache codes;

        Words(int position, LedgerColumn column, WordList<?> words, Header header, FileProblems problems) {
            super(position, column, header.index(column));
            this.header = header;
            this.problems = problems;
            this.words = words;
            this.codes = new CodeCache(cell -> words.code(cell) - WordList.UNKNOWN);
        }

        @Override
        long read(LedgerRow row) {
            if (column.isNeverBlank() && row.cellOrEmpty(index).isBlank()) {
                return CellType.ABSENT;
            }
            int code = codes.of(row, index) + WordList.UNKNOWN;
            if (code == WordList.UNKNOWN) {
                problems.refuse(row, header, column, words.unknown(row.cellOrEmpty(index)));
                return CellType.UNREADABLE;
            }
            return code;
        }
    }

    /** Reads for which days a line is, each different period to a number, that of an empty text where none is said. */
    static final class Periods extends CellReader {
        private final Header header;
        private final FileProblems problems;
        private final CellCache<Reading<Integer>> cells;
        private final int none;

        Periods(int position, LedgerColumn column, Header header, FileProblems problems, WordDictionary words) {
            super(position, column, header.index(column));
            this.header = header;
            this.problems = problems;
            this.none = words.number("");
            this.cells = new CellCache<>(cell -> LedgerColumn.isNoName(cell.strip())
                    ? Reading.of(none)
                    : written(cell).then(text -> Reading.of(words.number(text))));
        }

        private Reading<String> written(String cell) {
            return switch (column.type()) {
                case PERIOD_START -> ServicePeriods.first(cell).then(day -> Reading.of(day.toString()));
                case PERIOD_END -> ServicePeriods.last(cell).then(day -> Reading.of(day.toString()));
                default ->
                    ServicePeriods.of(cell).then(period -> Reading.of(period.first() + PeriodCells.TO + period.last()));
            };
        }

        @Override
        long read(LedgerRow row) {
            Reading<Integer> reading = cells.of(row, index);
            if (reading instanceof Reading.Value<Integer> value) {
                return value.value();
            }
            if (reading instanceof Reading.Unreadable<Integer> unreadable) {
                problems.refuse(row, header, column, unreadable.message());
                return CellType.UNREADABLE;
            }
            return none;
        }
    }

    /**
     * Reads by which order a line is known, to a number that is that of an empty text where it is known by none; lines
     * are read by then as to their status and amount.
     */
    public static final class References extends CellReader {
        private final RowReferences references;
        private final WordDictionary words;
        private final long[] values;
        private final int status;
        private final int figure;
        private final int none;

        References(
                int position,
                LedgerColumn column,
                RowReferences references,
                WordDictionary words,
                long[] values,
                int status,
                int figure) {
            super(position, column, -1);
            this.references = references;
            this.words = words;
            this.values = values;
            this.status = status;
            this.figure = figure;
            this.none = words.number("");
        }

        @Override
        long read(LedgerRow row) {
            OrderReferences orders = references.orders();
            LineStage stage = LineStage.numbered(values[status]);
            if (stage == LineStage.CREDIT) {
                // That of an earlier line, in a file without statuses.
                stage = LineStage.NONE;
                values[status] = 0;
            }
            if (!orders.areKnown() && stage != LineStage.ORDER) {
                return none;
            }
            String reference = references.of(row, stage);
            if (reference.isEmpty()) {
                return none;
            }
            if (stage == LineStage.ORDER) {
                orders.find(reference, words.file());
            }
            if (!orders.isOfOrder(reference)) {
                return none;
            }
            if (values[figure] < 0 && (stage == LineStage.NONE || stage == LineStage.PART)) {
                values[status] = LineStage.CREDIT.number();
            }
            return words.number(reference);
        }
    }
}
