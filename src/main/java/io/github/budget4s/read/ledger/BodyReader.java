package io.github.budget4s.read.ledger;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.read.ledger.definition.FileCheck;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.ReadFile;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.definition.RowCounts;
import io.github.budget4s.read.ledger.duplicate.ComparedLines;
import io.github.budget4s.read.ledger.duplicate.MonthlyLines;
import io.github.budget4s.read.ledger.header.ColumnNames;
import io.github.budget4s.read.ledger.header.RequiredColumns;
import io.github.budget4s.read.ledger.header.TitleUnits;
import io.github.budget4s.read.ledger.layout.HiddenCells;
import io.github.budget4s.read.ledger.layout.MergedRows;
import io.github.budget4s.read.ledger.layout.TableBody;
import io.github.budget4s.read.ledger.line.LineReader;
import io.github.budget4s.read.ledger.line.MonthTally;
import io.github.budget4s.read.ledger.line.NameNotes;
import io.github.budget4s.read.ledger.line.StrayYears;
import io.github.budget4s.read.ledger.line.TimeReader;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.ledger.row.LedgerRow;
import io.github.budget4s.read.ledger.row.RowFindings;
import io.github.budget4s.read.ledger.standing.Remarks;
import io.github.budget4s.read.ledger.standing.RowReferences;
import io.github.budget4s.read.ledger.standing.SignCheck;
import io.github.budget4s.read.ledger.standing.StandingReader;
import io.github.budget4s.read.ledger.sum.LineCollector;
import io.github.budget4s.read.ledger.total.FooterRows;
import io.github.budget4s.read.ledger.total.RowClassifier;
import io.github.budget4s.read.ledger.total.SkippedRows;
import io.github.budget4s.read.ledger.total.TotalRows;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.value.DateOrMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows below a header: each is used, or skipped for a reason that is counted.
 *
 * @param <E> what a line of the kind becomes
 */
final class BodyReader<E> implements TableBody {

    private final Header header;
    private final boolean inSheet;
    private final ColumnNames names;
    private final ReadingOptions options;
    private final FileProblems problems;
    private final MonthlyLines monthlyLines;
    final TimeReader time;
    private final TotalRows totals;
    private final RowClassifier classifier;
    private final FooterRows footers = new FooterRows();
    /** Null where every line counts as it stands. */
    final @Nullable StandingReader standing;

    /** Null where lines have no figure that may be taken back. */
    private final @Nullable Remarks remarks;

    final RowReferences references;
    private final MergedRows merged;
    final ComparedLines compared;

    /** Null where each line is looked at closely. */
    private final @Nullable PlainLines plain;

    final FileCheck check;
    private final HiddenCells hidden;
    final LineReader lines;
    private final LineCollector<E> collector;
    private final boolean inSums;
    private final MonthTally tally = new MonthTally();

    private final SkippedRows skipped = new SkippedRows();
    private final RowFindings findings = new RowFindings();
    private long used;
    private long shownAsMonth;
    /** Without a required column rows mean nothing. */
    private final boolean isComplete;
    /** Whether dates that are all the first of a month stand for it. */
    private final boolean firstDaysAreMonths;
    /** Null where several lines of a month are several things. */
    private final @Nullable List<LedgerColumn> uniqueBy;

    /**
     * Prepares for the rows below a header.
     *
     * @param monthly whether the lines are months, as an earlier part of the file said; null when nothing did
     */
    BodyReader(
            Ledger<E, ?> ledger,
            Header header,
            @Nullable Boolean monthly,
            boolean inSheet,
            ColumnNames names,
            ReadingOptions options,
            LineCheck told) {
        this.header = header;
        this.inSheet = inSheet;
        this.names = names;
        this.options = options;
        this.problems = told.problems();
        this.inSums = told.inSums();
        this.monthlyLines = told.monthlyLines();
        this.time = new TimeReader(header, names, problems, monthly);
        this.references = new RowReferences(ledger, header, told.orders());
        this.standing = StandingReader.of(ledger, header, header.heading(time.column()), options, references, problems);
        this.lines = new LineReader(ledger, header, options, time, standing, references, problems);
        this.remarks = Remarks.of(ledger, header, options, problems, told.known());
        lines.lookAt(remarks);
        this.hidden = new HiddenCells(problems);
        this.merged = new MergedRows(header, problems);
        this.compared = new ComparedLines(ledger, header, options, monthlyLines.keys(), problems);
        this.collector = new LineCollector<>(ledger, lines, options.detail());
        this.totals = new TotalRows(
                ledger, header, RowClassifier.nameColumns(header), told.inPart(), told.inSums(), collector::totals);
        this.classifier = new RowClassifier(header, time, problems, inSheet, totals, told.known(), options.totals());
        this.firstDaysAreMonths = ledger.uniqueBy() != null;
        this.uniqueBy = ledger.countsLines(header) ? null : ledger.uniqueBy();
        this.plain = told.inPart() && standing == null ? PlainLines.of(header, time, classifier, lines) : null;
        this.check = new BodyCheck(this, names, problems);
        this.isComplete = RequiredColumns.areThere(ledger, check);
        ledger.checkHeader(check);
    }

    @Override
    public RowCounts.@Nullable Reason reason(LedgerRow row) {
        return classifier.classify(row);
    }

    @Override
    public boolean isNoLineByItsWords(LedgerRow row) {
        return classifier.isNoLineByItsWords(row);
    }

    @Override
    public boolean isInSheet() {
        return inSheet;
    }

    @Override
    public void take(LedgerRow row) {
        int day = plain == null || !footers.isEmpty() ? DateOrMonth.NONE : plain.read(row);
        if (day == DateOrMonth.NONE) {
            takeAny(row);
        } else if (!lines.isSound(false) || !use(row, day, false)) {
            skip(row, RowCounts.Reason.BAD);
        }
    }

    private void takeAny(LedgerRow row) {
        boolean isToBeFilled = !row.merges().isEmpty() && !classifier.isNoLineByItsWords(row);
        RowCounts.Reason notFilled = isToBeFilled ? merged.fill(row) : null;
        if (notFilled != null) {
            skip(row, notFilled);
            return;
        }
        RowCounts.Reason reason = classifier.classify(row);
        if (reason == RowCounts.Reason.FOOTER && footers.keep(row)) {
            return;
        }
        if (reason != null && reason != RowCounts.Reason.FOOTER) {
            skipped.add(reason, row.line(), reason == RowCounts.Reason.EMPTY || classifier.isPlainTotal(), problems);
            return;
        }
        // Below a footer no line is expected: then it was none.
        if (!footers.isEmpty()) {
            footers.release(footer -> {
                time.look(footer);
                takeAsLine(footer);
            });
            time.look(row);
        }
        takeAsLine(row);
    }

    private void takeAsLine(LedgerRow row) {
        long before = problems.rowCount();
        if (classifier.isWellFormed(row) && isComplete) {
            takeLine(row);
        }
        if (problems.rowCount() > before) {
            skipped.countBad(row);
        }
    }

    private void takeLine(LedgerRow row) {
        if (standing != null && !standing.counts(row)) {
            RowCounts.Reason reason = standing.reason();
            if (reason != null) {
                skip(row, reason);
            }
            return;
        }
        int moment = lines.read(row);
        if (moment == DateOrMonth.NONE) {
            RowCounts.Reason reason = lines.skipped();
            if (reason != null) {
                skip(row, reason);
            }
            if (lines.isMonthToCome() && reason != null) {
                skipped.addMonthToCome(lines.month());
            }
            return;
        }
        if (!lines.isSound(classifier.saysVoid())) {
            return;
        }
        if (uniqueBy != null && time.isMonthly() && !monthlyLines.isFirst(lines, uniqueBy, options.sumDuplicates())) {
            return;
        }
        use(row, moment, classifier.isNameless(row));
        if (plain != null && classifier.isPlain()) {
            plain.learn(row);
        }
    }

    /** Uses a line that was read; returns false when it has a problem. */
    private boolean use(LedgerRow row, int moment, boolean isNameless) {
        if (compared.skips(row, lines, moment)) {
            skip(row, RowCounts.Reason.REPEATED);
            return true;
        }
        boolean isCounted = collector.add(moment, row.lines());
        if (isCounted) {
            tally.add(moment, row.lines());
            compared.look(row, moment);
            if (isNameless || totals.wantsEveryLine()) {
                totals.add(lines, row, moment, classifier.number(), classifier.perhaps(), isNameless);
            }
            used += row.lines();
            if (row.isOfSheet()) {
                hidden.take(row);
                shownAsMonth += time.isShownAsMonth(row) ? 1 : 0;
            }
        }
        return isCounted;
    }

    @Override
    public void skip(RowCounts.Reason reason) {
        skipped.count(reason, 1);
    }

    private void skip(LedgerRow row, RowCounts.Reason reason) {
        skipped.count(reason, row.lines());
    }

    /** Returns what the sheet does not show. */
    HiddenCells hidden() {
        return hidden;
    }

    /** Looks at the file as a whole when it was read to its end. */
    void end(Ledger<E, ?> ledger) {
        footers.rows().forEach(row -> skipped.add(RowCounts.Reason.FOOTER, row.line(), false));
        new TitleUnits(footers.rows(), options.bookings().currency())
                .refuseUnread(header, null, "file.unit-below", problems);
        totals.end(problems, findings, options.totals());
        skipped.note(problems);
        time.end();
        ledger.checkFile(check);
        NameNotes.tell(ledger, header, lines, problems);
        if (remarks != null) {
            remarks.end(findings);
        }
        if (standing != null) {
            standing.end();
        }
        compared.end();
        LedgerColumn figure = ledger.standings().figure();
        if (figure != null && isComplete && problems.isFileSound()) {
            new SignCheck(header, problems, options.bookings().sign())
                    .check(
                            ledger.standings(),
                            collector.totals().getOrDefault(figure, 0L),
                            used,
                            collector.negatives(figure));
        }
        skipped.noteMonthsToCome(problems);
        StrayYears.check(tally.years(), problems);
        hidden.end(header.used(options.detail(), otherColumns().keySet()), header, names.currency());
        if (used == 0 && problems.isEmpty()) {
            if (ledger.mayBeEmpty() && classifier.number() == 0) {
                problems.note(Note.information("file.no-rows-yet", problems.file()));
            } else {
                problems.refuseFile(Message.of("file.no-rows"));
            }
        }
    }

    /**
     * Returns whether the dates stand for their months: a sheet shows all of them as months, or in a kind of which each
     * month stands once all are the first of a month.
     */
    boolean daysAreMonths() {
        return time.isOfDates() && used > 0 && (shownAsMonth == used || (firstDaysAreMonths && tally.isOfFirstDays()));
    }

    /** Takes each date for its month. */
    void takeDaysAsMonths() {
        time.takeDaysAsMonths();
        problems.note(Note.information("file.days-are-months", problems.file(), header.heading(time.column())));
    }

    /**
     * Adds what the reader of a later part of the file found.
     *
     * @param linesBefore how many lines stand before that part
     * @throws ArithmeticException when it is more than can be counted
     */
    void add(BodyReader<E> later, long linesBefore) {
        totals.add(later.totals);
        time.add(later.time);
        collector.add(later.collector);
        tally.add(later.tally);
        skipped.add(later.skipped, linesBefore);
        used += later.used;
        references.orders().add(later.references.orders(), problems.file());
        if (standing != null && later.standing != null) {
            standing.add(later.standing);
        }
        if (remarks != null && later.remarks != null) {
            remarks.add(later.remarks, linesBefore);
        }
    }

    /** Returns whether the lines are months rather than days; null as long as that is not known. */
    @Nullable
    Boolean monthly() {
        return time.monthly();
    }

    /** Returns whether the file has to be read as a whole to be judged. */
    boolean isUnusual() {
        return totals.isUnusual()
                || time.isContradicted()
                || (!inSums && collector.mayHaveNamesOnce())
                || (remarks != null && remarks.areUnusual(inSums));
    }

    @Override
    public RowFindings findings() {
        return findings;
    }

    RowCounts counts() {
        return new RowCounts(used, skipped.counts());
    }

    /** Returns what the lines became, beside what the file said of itself. */
    LedgerFile<E> result(InputFile input, @Nullable FileFormat format, List<Note> notes) {
        return new LedgerFile<>(
                new ReadFile(input, format, header, isMonthly(), counts(), problems.ofFile(), problems.ofRows(), notes),
                List.copyOf(collector.entries()),
                monthlyLines.doubled(),
                tally.lastDays(),
                collector.distinctNames(header),
                otherColumns(),
                collector.totals());
    }

    /** Returns the English names of columns that are read beside those of the kind. */
    private Map<Integer, String> otherColumns() {
        Map<Integer, String> others = new HashMap<>(standing == null ? Map.of() : standing.found());
        if (compared.numberIndex() >= 0) {
            others.put(compared.numberIndex(), "reference");
        }
        return others;
    }

    /** Returns the header above the rows. */
    Header header() {
        return header;
    }

    /** Returns whether the lines are months rather than days, as far as is known. */
    boolean isMonthly() {
        return time.isMonthly();
    }

    /** Counts the lines that were used so far. */
    long used() {
        return used;
    }

    /** Returns whether two lines were added up. */
    boolean hasSummedLines() {
        return collector.hasSummedLines();
    }
}
