package io.github.budget4s.read.ledger;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.RowFiles;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.ReadFile;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.duplicate.MonthlyKeys;
import io.github.budget4s.read.ledger.duplicate.MonthlyLines;
import io.github.budget4s.read.ledger.duplicate.PartsComparison;
import io.github.budget4s.read.ledger.header.AcrossTable;
import io.github.budget4s.read.ledger.header.ColumnNames;
import io.github.budget4s.read.ledger.header.HeaderSearch;
import io.github.budget4s.read.ledger.layout.AcrossRows;
import io.github.budget4s.read.ledger.layout.BlockNames;
import io.github.budget4s.read.ledger.layout.TableRows;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.ledger.row.RowFindings;
import io.github.budget4s.read.ledger.standing.OrderReferences;
import io.github.budget4s.read.source.BrokenFileException;
import io.github.budget4s.read.source.FallbackException;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.RowFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file of a kind, row by row, or a part of one.
 *
 * @param <E> what a line of the kind becomes
 */
final class LedgerReader<E> {

    /** What is known of some rows may show what others are. */
    private static final int MOST_READINGS = 5;

    final Ledger<E, ?> ledger;
    final InputFile input;
    final ReadingOptions options;
    final ColumnNames names;
    final MonthlyKeys monthlyKeys;
    private final MonthlyLines monthlyLines;
    private final @Nullable RowFindings known;
    final LongBinaryOperator partSize;
    private OrderReferences orders = new OrderReferences(Set.of());
    /** Whether an engine has added the lines up. */
    private boolean inSums;

    final FileProblems problems;
    private final HeaderSearch search;
    /** What the file turned out to be; null as long as that is not known, and of parts. */
    private @Nullable FileFormat format;

    /** What is to be said of the sheets of the file. */
    private List<Note> ofSheets = List.of();
    /** Whether the days of the file stand for their months, as was found when it was read before. */
    private boolean daysAreMonths;
    /** Which reading of the file this is, counted from 1. */
    private int readings = 1;
    /** Reads the rows below the header; null as long as none was found. */
    private @Nullable BodyReader<E> body;
    /** Hands it the rows; null as long as no header was found. */
    private @Nullable TableRows rows;

    /**
     * Prepares for a file.
     *
     * @param partSize about how many bytes of it one thread reads next, by the bytes before and those that are left
     */
    LedgerReader(
            Ledger<E, ?> ledger,
            InputFile input,
            ReadingOptions options,
            MonthlyKeys monthlyKeys,
            LongBinaryOperator partSize) {
        this(ledger, input, options, monthlyKeys, ColumnNames.of(ledger, options), new RowFindings(), partSize);
    }

    /**
     * Prepares for a file, or a part of one.
     *
     * @param known what an earlier reading of the file found; null for a part
     */
    private LedgerReader(
            Ledger<E, ?> ledger,
            InputFile input,
            ReadingOptions options,
            MonthlyKeys monthlyKeys,
            ColumnNames names,
            @Nullable RowFindings known,
            LongBinaryOperator partSize) {
        this.ledger = ledger;
        this.input = input;
        this.options = options.ofPart();
        this.names = names;
        this.monthlyKeys = monthlyKeys;
        this.known = known;
        this.partSize = partSize;
        this.monthlyLines = new MonthlyLines(monthlyKeys);
        this.problems = new FileProblems(input.name(), input.table() != null, ledger.isOfPersons());
        this.search = new HeaderSearch(names);
    }

    /** Says which references are those of orders. */
    LedgerReader<E> withOrders(OrderReferences known) {
        orders = known;
        return this;
    }

    /**
     * Reads the file to its end or to where it breaks off.
     *
     * @throws RefusedException when the device fails
     */
    LedgerFile<E> read() {
        if (input.table() != null) {
            LedgerFile<E> summed = TableReading.read(this, input.table());
            return summed == null ? readAsWhole(null) : summed;
        }
        try {
            input.progress().begin(input.name(), input.size());
            FileFormat inParts = PartsReading.read(this);
            if (inParts == null) {
                return readAsWhole(null);
            }
            return isOfMonths() ? readAgain(true, null) : result(inParts);
        } finally {
            input.progress().end();
        }
    }

    /** Reads the file row by row; {@code opened} is it where it was read before. */
    private LedgerFile<E> readAsWhole(@Nullable RowFile opened) {
        input.progress().begin(input.name(), input.size());
        try {
            RowFile file = opened == null ? RowFiles.open(input, options.encoding(), names::rate) : opened;
            format = file.format();
            file.forEachRow(this::take);
            if (file.isToBeReadAgain()) {
                return readAgain(false, file);
            }
            // Where the first rows had none, that is said already.
            endOfHead();
            if (body != null) {
                body.hidden().take(file, search.table());
            }
            end();
            if (isOfMonths() || hasFindings()) {
                return readAgain(isOfMonths(), file);
            }
        } catch (BrokenFileException e) {
            problems.add(e.problem());
            // What stands above the break is read all the same, for all its problems are told at once.
            if (body == null && search.find() != null) {
                findHeader();
            }
        } catch (IOException e) {
            throw new RefusedException(
                    Reason.INPUT_OUTPUT,
                    new Problem(Location.of(input.name()), Message.of("file.device", String.valueOf(e.getMessage()))));
        }
        return result(format);
    }

    /** Returns whether the dates turned out to stand for their months, so that the file is to be read once more. */
    boolean isOfMonths() {
        BodyReader<E> found = body;
        return found != null && found.daysAreMonths();
    }

    /** Returns whether the file as a whole says what some of its rows are, so that it is to be read once more. */
    boolean hasFindings() {
        BodyReader<E> found = body;
        return found != null && !found.findings().isEmpty() && readings < MOST_READINGS;
    }

    private LedgerReader<E> another(MonthlyKeys keys, @Nullable RowFindings found) {
        return new LedgerReader<>(ledger, input, options, keys, names, found, partSize).withOrders(orders.ofPart());
    }

    /** Reads the file from its beginning once more. */
    private LedgerFile<E> readAgain(boolean ofMonths, @Nullable RowFile opened) {
        monthlyKeys.forget(input.name());
        RowFindings findings = new RowFindings();
        findings.addAll(Objects.requireNonNull(known));
        if (body != null) {
            findings.addAll(body.findings());
        }
        LedgerReader<E> reader = another(monthlyKeys, findings);
        reader.ofSheets = ofSheets;
        reader.daysAreMonths = ofMonths || daysAreMonths;
        reader.readings = readings + 1;
        LedgerFile<E> read = reader.readAsWhole(opened);
        options.names().takeOver(reader.options.names());
        return read;
    }

    /** Returns the sheet that is read; null of other files. */
    private FileFormat.@Nullable Sheet sheet() {
        return format instanceof FileFormat.Sheet found ? found : null;
    }

    /** Takes the next row; answers whether there is any use in further ones. */
    boolean take(Row next) {
        if (rows != null) {
            rows.take(next);
            return true;
        }
        if (search.wants(next)) {
            return true;
        }
        findHeader();
        return body != null;
    }

    private void findHeader() {
        Header found = search.find();
        if (found == null) {
            search.refuse(problems, sheet());
            return;
        }
        search.checkNames(found, problems);
        BodyReader<E> begun = begin(found, null);
        TableRows taking = Objects.requireNonNull(rows);
        List<Row> below = FirstRows.hand(search, begun, taking);
        if (!taking.areAcross()) {
            FirstRows.checkAll(ledger, begun, below, options, problems, format);
        }
    }

    private BodyReader<E> begin(Header header, @Nullable Boolean monthly) {
        RowFindings seen = known == null ? new RowFindings() : known;
        BodyReader<E> begun = new BodyReader<>(
                ledger,
                header,
                monthly,
                sheet() != null,
                names,
                options,
                new LineCheck(problems, monthlyLines, seen, known == null, inSums, orders));
        if (input.table() != null) {
            TableUses.place(input.table(), header);
        }
        if (daysAreMonths) {
            begun.takeDaysAsMonths();
        }
        boolean areSummed = ledger.summedBy() != null;
        AcrossTable table = search.table();
        rows = new TableRows(
                begun,
                known == null || inSums
                        ? null
                        : new BlockNames(header, problems, known.filledDown(), table != null, areSummed),
                table == null || table.slots().isEmpty() ? null : new AcrossRows(table, names, problems, begun));
        body = begun;
        return begun;
    }

    /** Looks at the file as a whole when it was read to its end. */
    void end() {
        if (rows != null && body != null) {
            rows.end();
            body.end(ledger);
        }
    }

    LedgerFile<E> result(@Nullable FileFormat format) {
        List<Note> notes = new ArrayList<>(ofSheets);
        notes.addAll(problems.notes());
        BodyReader<E> found = body;
        return found == null
                ? LedgerFile.unread(ReadFile.withoutHeader(input, format, problems.ofFile(), problems.ofRows(), notes))
                : found.result(input, format, notes);
    }

    /** Says what there is to be said of the sheets of the file. */
    LedgerReader<E> ofSheets(List<Note> notes) {
        ofSheets = notes;
        return this;
    }

    /** Returns the orders that were found. */
    OrderReferences orders() {
        return body == null ? new OrderReferences(Set.of()) : orders;
    }

    /** Returns whether lines of the file may be of orders. */
    boolean hasReferences() {
        BodyReader<E> found = body;
        return found != null && found.references.areThere();
    }

    void takeFormat(FileFormat found) {
        format = found;
    }

    /** Makes a reader for a part of the file, which shares nothing with this one that changes. */
    LedgerReader<E> newPart(PartsComparison comparison) {
        // Months are never read in parts, and days may stand twice.
        return another(monthlyKeys.ofPart(comparison), null);
    }

    /**
     * Makes a reader for the sums of the lines of a table, which shares nothing with this one that changes.
     *
     * @param findings what an earlier reading of them found
     */
    LedgerReader<E> newForSums(RowFindings findings) {
        LedgerReader<E> reader = another(monthlyKeys, findings);
        reader.inSums = true;
        return reader;
    }

    /** Looks for the header where there are no more rows. */
    void endOfHead() {
        if (body == null && problems.isFileSound()) {
            findHeader();
        }
    }

    /** Returns what reads the rows below the header; null where none was found. */
    @Nullable
    BodyReader<E> body() {
        return body;
    }

    /** Takes it that the sums of the lines are all there is to read. */
    void takeSums(LedgerReader<E> sums) {
        body = sums.body;
        options.names().takeOver(sums.options.names());
    }

    /** Returns whether it is known that the lines are days, so that rows far below can be read on their own. */
    boolean isKnownToBeDaily() {
        BodyReader<E> found = body;
        return found != null && problems.isFileSound() && Boolean.FALSE.equals(found.monthly());
    }

    /** Returns whether something was found that only a reader of the whole can judge. */
    boolean isUnusual() {
        BodyReader<E> found = body;
        return found != null && found.isUnusual();
    }

    /** Forgets the lines that were compared. */
    void forgetCompared() {
        monthlyKeys.forget(input.name());
    }

    /** Prepares for rows below those that a reader of the beginning has seen. */
    BodyReader<E> follow(LedgerReader<E> beginning) {
        BodyReader<E> seen = Objects.requireNonNull(beginning.body);
        BodyReader<E> begun = begin(seen.header(), seen.monthly());
        // What is to be said of the header is said where the file begins.
        problems.clearNotes();
        if (inSums) {
            problems.addNotes(beginning.problems);
        }
        return begun;
    }

    /**
     * Adds what the reader of the next part found.
     *
     * @param lines how many lines stand before that part
     * @throws ArithmeticException when it is more than can be counted
     * @throws FallbackException when it has lines with names that an earlier part spells otherwise
     */
    void add(LedgerReader<E> later, long lines) throws FallbackException {
        boolean spelledOtherwise = options.names().takeOver(later.options.names());
        if (spelledOtherwise && ledger.summedBy() == null) {
            throw new FallbackException("names in several spellings");
        }
        BodyReader<E> theirs = Objects.requireNonNull(later.body);
        BodyReader<E> own = body;
        if (own == null) {
            own = begin(theirs.header(), theirs.monthly());
            problems.clearNotes();
            problems.addNotes(later.problems);
        }
        own.add(theirs, lines);
        problems.addLater(later.problems, lines);
    }
}
