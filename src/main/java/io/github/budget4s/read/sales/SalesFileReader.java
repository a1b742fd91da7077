package io.github.budget4s.read.sales;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.read.columns.CellMeanings;
import io.github.budget4s.read.columns.ColumnedFileReader;
import io.github.budget4s.read.columns.Groups;
import io.github.budget4s.read.columns.Header;
import io.github.budget4s.read.columns.LedgerRow;
import io.github.budget4s.read.columns.MonthlyKeys;
import io.github.budget4s.read.columns.MonthlyLines;
import io.github.budget4s.read.columns.ReadFile;
import io.github.budget4s.read.columns.ReadingOptions;
import io.github.budget4s.read.columns.RowCounts;
import io.github.budget4s.read.columns.Words;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.value.DateOrMonth;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.PlainNumbers;
import io.github.budget4s.read.value.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads one sales file, row by row; keeps sums by store and month. */
final class SalesFileReader extends ColumnedFileReader<SalesColumn> {

    /** No revenue of a month: beyond this sums of many rows could overflow, and nobody sold so much. */
    private static final BigDecimal LARGEST_REVENUE = BigDecimal.valueOf(1_000_000_000);

    private static final long LARGEST_CENTS = 100_000_000_000L;

    private static final Units ONE = Units.of(1);
    private static final long MILLIONTHS_OF_A_HUNDREDTH = 10_000;
    /** The one number of units that has no number without its sign, and is refused for that. */
    private static final long NO_UNITS = Long.MIN_VALUE;

    // What is summed for a group; the revenue in cents, and not at all once a line did not say.
    private static final int MILLIONTHS = 0;
    private static final int LINES = 1;
    private static final int LAST_DAY = 2;
    private static final int REVENUE = 3;
    private static final int FIGURES = 4;

    private final MonthlyLines monthlyLines;
    private final SalesColumn key;

    private final Words stores = new Words();
    private final Words models = new Words();
    private final Words channels = new Words();
    private final Words names;
    private final int[] group = new int[2];
    /** By the number of the name that sums are kept by, and by month. */
    private final Groups sums = new Groups(group.length, FIGURES);

    private CellMeanings<Reading<Units>> unitsRead = new CellMeanings<>(cell -> new Reading.Blank<>());

    // Where the columns stand, -1 for those that the file does not have.
    private int unitsIndex = -1;
    private boolean unitsAreMultiplied;
    private int revenueIndex = -1;
    private int profitIndex = -1;
    private int storeIndex = -1;
    private int modelIndex = -1;
    private int channelIndex = -1;

    private final TreeSet<YearMonth> withoutFigure = new TreeSet<>();
    private boolean monthRepeats;
    private long magnitude;

    /**
     * Prepares for one file.
     *
     * @param monthlyKeys the months and keys that have had a line, shared by all files that are read together
     * @param key what sums are kept by: the store, the model or the channel
     */
    SalesFileReader(InputFile input, ReadingOptions<SalesColumn> options, MonthlyKeys monthlyKeys, SalesColumn key) {
        super(input, options);
        this.key = key;
        this.monthlyLines = new MonthlyLines(monthlyKeys);
        this.names = key == SalesColumn.MODEL ? models : key == SalesColumn.CHANNEL ? channels : stores;
    }

    /**
     * Reads the file to its end or to where it breaks off.
     *
     * @throws RefusedException when the device fails
     */
    SalesFile read() {
        ReadFile<SalesColumn> file = readRows();
        return new SalesFile(file, sums(), stated(models), stated(channels), monthlyLines.doubled());
    }

    private static NavigableSet<String> stated(Words words) {
        TreeSet<String> stated = new TreeSet<>(words.all());
        stated.remove("");
        return stated;
    }

    @Override
    protected void checkHeader(Header<SalesColumn> found) {
        unitsIndex = found.index(SalesColumn.UNITS);
        revenueIndex = found.index(SalesColumn.REVENUE);
        profitIndex = found.index(SalesColumn.GROSS_PROFIT);
        storeIndex = found.index(SalesColumn.STORE);
        modelIndex = found.index(SalesColumn.MODEL);
        channelIndex = found.index(SalesColumn.CHANNEL);
        BigDecimal multiple = found.multiple(SalesColumn.UNITS);
        unitsAreMultiplied = multiple.compareTo(BigDecimal.ONE) != 0;
        unitsRead = new CellMeanings<>(cell -> Numbers.units(cell, multiple));
        if (found.find(SalesColumn.UNITS).isEmpty()) {
            checkUnitsAreMeantToBeMissing(found);
        }
    }

    /** Without a units column each line is one vehicle. A slip in the column's name must not make every month alike. */
    private void checkUnitsAreMeantToBeMissing(Header<SalesColumn> found) {
        for (int i = 0; i < found.cells().size(); i++) {
            String heading = found.cells().get(i).strip();
            boolean taken = false;
            for (Header.Place place : found.places().values()) {
                taken |= place.index() == i;
            }
            if (taken || !options().names().looksLike(heading, SalesColumn.UNITS)) {
                continue;
            }
            if (found.find(SalesColumn.DATE).isEmpty()) {
                refuseHeader(found, i, Message.of("sales.units-misnamed", heading));
            } else {
                note(Note.warning("sales.units-perhaps-misnamed", input().name(), heading));
            }
            return;
        }
        if (found.find(SalesColumn.DATE).isPresent()) {
            note(Note.information("sales.each-line-is-one", input().name()));
        }
    }

    @Override
    protected void takeFigures(LedgerRow row, Header<SalesColumn> found) {
        int moment = momentNumber(row, found);
        boolean revenueRead = revenueIndex < 0 || readAmount(row, found, SalesColumn.REVENUE);
        boolean profitRead = profitIndex < 0 || readAmount(row, found, SalesColumn.GROSS_PROFIT);
        long millionths = units(row, found, moment, revenueRead && profitRead);
        if (moment == DateOrMonth.NONE || !revenueRead || !profitRead || millionths == NO_UNITS) {
            return;
        }
        int store = stores.number(row, storeIndex);
        int model = models.number(row, modelIndex);
        int channel = channels.number(row, channelIndex);
        if (isMonthly()
                && unitsIndex >= 0
                && !isFirstLine(
                        row,
                        found,
                        DateOrMonth.numbered(moment).month(),
                        List.of(stores.word(store), models.word(model), channels.word(channel)),
                        monthlyLines)) {
            return;
        }
        group[0] = names == models ? model : names == channels ? channel : store;
        group[1] = DateOrMonth.month(moment);
        add(row, moment, millionths, revenue(row, found));
    }

    /**
     * Reads the units, in millionths; a month with an empty figure is set aside, for it is not the same as a month with
     * none sold.
     *
     * @return {@link #NO_UNITS} when there are none to be added, which is told
     */
    private long units(LedgerRow row, Header<SalesColumn> found, int moment, boolean amountsRead) {
        if (unitsIndex < 0) {
            return ONE.millionths();
        }
        long hundredths =
                unitsAreMultiplied || unitsIndex >= row.size() ? PlainNumbers.NOT_PLAIN : row.hundredths(unitsIndex);
        if (hundredths != PlainNumbers.NOT_PLAIN) {
            return hundredths * MILLIONTHS_OF_A_HUNDREDTH;
        }
        Reading<Units> reading = unitsRead.of(row, unitsIndex);
        if (reading instanceof Reading.Value<Units> value) {
            long millionths = value.value().millionths();
            if (millionths == NO_UNITS) {
                refuse(row, Message.of("value.units", value.value().toString()));
            }
            return millionths;
        }
        if (reading instanceof Reading.Unreadable<Units> unreadable) {
            refuse(row, found, SalesColumn.UNITS, unreadable.message());
        } else if (reading instanceof Reading.Blank && moment != DateOrMonth.NONE) {
            if (!isMonthly()) {
                refuse(row, found, SalesColumn.UNITS, Message.of("sales.units-empty"));
            } else if (amountsRead) {
                setAside(RowCounts.Reason.NO_FIGURE);
                withoutFigure.add(DateOrMonth.numbered(moment).month());
            }
        }
        return NO_UNITS;
    }

    /**
     * Returns the revenue of a row that was read before, in cents; a system's figures may be finer than a cent.
     *
     * @return {@link PlainNumbers#NOT_PLAIN} when there is none
     */
    private long revenue(LedgerRow row, Header<SalesColumn> found) {
        if (revenueIndex < 0 || revenueIndex >= row.size()) {
            return PlainNumbers.NOT_PLAIN;
        }
        BigDecimal multiple = found.multiple(SalesColumn.REVENUE);
        long cents = row.hundredths(revenueIndex);
        if (cents != PlainNumbers.NOT_PLAIN
                && Math.abs(cents) <= LARGEST_CENTS
                && multiple.compareTo(BigDecimal.ONE) == 0) {
            return cents;
        }
        if (Numbers.number(row.cell(revenueIndex)) instanceof Reading.Value<BigDecimal> yuan) {
            BigDecimal amount = yuan.value().multiply(multiple);
            return amount.abs().compareTo(LARGEST_REVENUE) > 0
                    ? PlainNumbers.NOT_PLAIN
                    : Money.ofYuan(amount.setScale(2, RoundingMode.HALF_UP)).cents();
        }
        return PlainNumbers.NOT_PLAIN;
    }

    private void add(LedgerRow row, int moment, long millionths, long revenue) {
        try {
            // Held against all rows together, so that no sum of any of them can overflow.
            magnitude = Math.addExact(magnitude, Math.absExact(millionths));
        } catch (ArithmeticException e) {
            refuse(row, Message.of("value.units", new Units(millionths).toString()));
            return;
        }
        int found = sums.of(group);
        monthRepeats |= sums.sum(found, LINES) > 0;
        addTo(found, millionths, 1, isMonthly() ? 0 : DateOrMonth.day(moment), revenue);
        countUsed();
    }

    private void addTo(int found, long millionths, long lines, long lastDay, long revenue) {
        sums.add(found, MILLIONTHS, millionths);
        sums.add(found, LINES, lines);
        if (lastDay > sums.sum(found, LAST_DAY)) {
            sums.set(found, LAST_DAY, lastDay);
        }
        long before = sums.sum(found, REVENUE);
        boolean known = before != PlainNumbers.NOT_PLAIN && revenue != PlainNumbers.NOT_PLAIN;
        sums.set(found, REVENUE, known ? Math.addExact(before, revenue) : PlainNumbers.NOT_PLAIN);
    }

    @Override
    protected SalesFileReader newPart() {
        return new SalesFileReader(input(), options(), new MonthlyKeys(), key);
    }

    @Override
    protected void addFigures(ColumnedFileReader<SalesColumn> later) {
        SalesFileReader part = (SalesFileReader) later;
        magnitude = Math.addExact(magnitude, part.magnitude);
        for (int i = 0; i < part.sums.count(); i++) {
            group[0] = names.number(part.names.word(part.sums.key(i, 0)));
            group[1] = part.sums.key(i, 1);
            addTo(
                    sums.of(group),
                    part.sums.sum(i, MILLIONTHS),
                    part.sums.sum(i, LINES),
                    part.sums.sum(i, LAST_DAY),
                    part.sums.sum(i, REVENUE));
        }
        part.models.all().forEach(models::number);
        part.channels.all().forEach(channels::number);
    }

    @Override
    protected void finish() {
        Header<SalesColumn> header = header();
        if (header != null
                && header.find(SalesColumn.UNITS).isEmpty()
                && isMonthly()
                && used() > 1
                && !monthRepeats
                && isSound()) {
            refuseHeader(header, -1, Message.of("sales.units-column-missing", header.cells()));
        }
        if (!withoutFigure.isEmpty()) {
            note(Note.warning("file.no-figure", input().name(), MonthRange.runs(withoutFigure)));
        }
    }

    private NavigableMap<String, NavigableMap<YearMonth, MonthlySales>> sums() {
        TreeMap<String, NavigableMap<YearMonth, MonthlySales>> result = new TreeMap<>();
        int name = -1;
        NavigableMap<YearMonth, MonthlySales> months = new TreeMap<>();
        for (int i = 0; i < sums.count(); i++) {
            // The months of a name mostly stand together.
            if (sums.key(i, 0) != name) {
                name = sums.key(i, 0);
                months = result.computeIfAbsent(names.word(name), first -> new TreeMap<>());
            }
            long revenue = sums.sum(i, REVENUE);
            months.put(
                    DateOrMonth.numbered(sums.key(i, 1)).month(),
                    new MonthlySales(
                            new Units(sums.sum(i, MILLIONTHS)),
                            sums.sum(i, LINES),
                            (int) sums.sum(i, LAST_DAY),
                            revenue == PlainNumbers.NOT_PLAIN ? null : new Money(revenue)));
        }
        return result;
    }
}
