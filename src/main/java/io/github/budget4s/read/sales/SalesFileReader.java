package io.github.budget4s.read.sales;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.read.InputFile;
import io.github.budget4s.read.Row;
import io.github.budget4s.read.columns.ColumnedFileReader;
import io.github.budget4s.read.columns.Header;
import io.github.budget4s.read.columns.MonthlyKeys;
import io.github.budget4s.read.columns.ReadFile;
import io.github.budget4s.read.columns.ReadingOptions;
import io.github.budget4s.read.columns.RowCounts;
import io.github.budget4s.read.value.Moment;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads one sales file, row by row; keeps sums by store and month. */
final class SalesFileReader extends ColumnedFileReader<SalesColumn> {

    /** No revenue of a month: beyond this sums of many rows could overflow, and nobody sold so much. */
    private static final BigDecimal LARGEST_REVENUE = BigDecimal.valueOf(1_000_000_000);

    private static final int MONTHS = 12;

    private final MonthlyKeys monthlyKeys;
    private final SalesColumn key;

    private final Map<String, Reading<Units>> unitsRead = new HashMap<>();

    /** By store and by month, counted from the year 0: the hash codes of {@link YearMonth} fall together. */
    private final Map<String, Map<Integer, Sum>> stores = new HashMap<>();

    private final Set<String> models = new HashSet<>();
    private final Set<String> channels = new HashSet<>();
    private final TreeMap<YearMonth, Long> doubled = new TreeMap<>();
    private final TreeSet<YearMonth> withoutFigure = new TreeSet<>();
    private boolean monthRepeats;
    private long magnitude;

    /** A running sum; one object a store and month, so that a row makes no new one. */
    private static final class Sum {
        private long millionths;
        private long lines;
        private int lastDay;
        private @Nullable Money revenue = Money.ZERO;

        private void add(Sum later) {
            millionths += later.millionths;
            lines += later.lines;
            lastDay = Math.max(lastDay, later.lastDay);
            revenue = revenue == null || later.revenue == null ? null : revenue.plus(later.revenue);
        }
    }

    /**
     * Prepares for one file.
     *
     * @param monthlyKeys the months and keys that have had a line, shared by all files that are read together
     * @param key what sums are kept by: the store, the model or the channel
     */
    SalesFileReader(InputFile input, ReadingOptions<SalesColumn> options, MonthlyKeys monthlyKeys, SalesColumn key) {
        super(input, options);
        this.key = key;
        this.monthlyKeys = monthlyKeys;
    }

    /**
     * Reads the file to its end or to where it breaks off.
     *
     * @throws RefusedException when the device fails
     */
    SalesFile read() {
        ReadFile<SalesColumn> file = readRows();
        return new SalesFile(file, sums(), new TreeSet<>(models), new TreeSet<>(channels), doubled);
    }

    @Override
    protected void checkHeader(Header<SalesColumn> found) {
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
    protected void takeFigures(Row row, Header<SalesColumn> found) {
        Moment moment = moment(row, found);
        boolean revenueRead = readAmount(row, found, SalesColumn.REVENUE);
        boolean profitRead = readAmount(row, found, SalesColumn.GROSS_PROFIT);
        Optional<Units> units = units(row, found, moment, revenueRead && profitRead);
        if (moment == null || units.isEmpty() || !revenueRead || !profitRead) {
            return;
        }
        String store = text(row, found, SalesColumn.STORE);
        String model = text(row, found, SalesColumn.MODEL);
        String channel = text(row, found, SalesColumn.CHANNEL);
        if (isMonthly()
                && found.find(SalesColumn.UNITS).isPresent()
                && !isFirstLine(row, found, moment, List.of(store, model, channel))) {
            return;
        }
        String name = key == SalesColumn.MODEL ? model : key == SalesColumn.CHANNEL ? channel : store;
        add(row, moment, name, units.get(), revenue(row, found));
        if (!model.isEmpty()) {
            models.add(model);
        }
        if (!channel.isEmpty()) {
            channels.add(channel);
        }
    }

    /** Reads the units; a month with an empty figure is set aside, for it is not the same as a month with none sold. */
    private Optional<Units> units(Row row, Header<SalesColumn> found, @Nullable Moment moment, boolean amountsRead) {
        int index = found.index(SalesColumn.UNITS);
        if (index < 0) {
            return Optional.of(Units.of(1));
        }
        Reading<Units> reading =
                remembered(unitsRead, cell(row, index), cell -> Numbers.units(cell, found.multiple(SalesColumn.UNITS)));
        if (reading instanceof Reading.Value<Units> value) {
            return Optional.of(value.value());
        }
        if (reading instanceof Reading.Unreadable<Units> unreadable) {
            refuse(row, found, SalesColumn.UNITS, unreadable.message());
        } else if (moment != null && isMonthly() && amountsRead) {
            setAside(RowCounts.Reason.NO_FIGURE);
            withoutFigure.add(moment.month());
        } else if (moment != null && !isMonthly()) {
            refuse(row, found, SalesColumn.UNITS, Message.of("sales.units-empty"));
        }
        return Optional.empty();
    }

    private boolean isFirstLine(Row row, Header<SalesColumn> found, Moment moment, List<String> key) {
        Location here = timeLocation(row);
        Optional<Location> earlier = monthlyKeys.put(moment.month(), key, here);
        if (earlier.isEmpty()) {
            return true;
        }
        doubled.merge(moment.month(), 1L, Long::sum);
        if (options().sumDuplicates()) {
            return true;
        }
        refuseTime(
                row,
                found,
                Message.of("file.month-twice", moment.month(), earlier.get().toString()));
        return false;
    }

    /** States the revenue of a row that was read before; a system's figures may be finer than a cent. */
    private static @Nullable Money revenue(Row row, Header<SalesColumn> found) {
        if (Numbers.number(cell(row, found.index(SalesColumn.REVENUE))) instanceof Reading.Value<BigDecimal> yuan) {
            BigDecimal amount = yuan.value().multiply(found.multiple(SalesColumn.REVENUE));
            return amount.abs().compareTo(LARGEST_REVENUE) > 0
                    ? null
                    : Money.ofYuan(amount.setScale(2, RoundingMode.HALF_UP));
        }
        return null;
    }

    private void add(Row row, Moment moment, String store, Units units, @Nullable Money revenue) {
        try {
            // Held against all rows together, so that no sum of any of them can overflow.
            magnitude = Math.addExact(magnitude, units.magnitude().millionths());
        } catch (ArithmeticException e) {
            refuse(row, Message.of("value.units", units.toString()));
            return;
        }
        Sum sum = sum(store, monthNumber(moment.month()));
        sum.millionths += units.millionths();
        sum.revenue = sum.revenue == null || revenue == null ? null : sum.revenue.plus(revenue);
        monthRepeats |= sum.lines > 0;
        sum.lines++;
        if (!isMonthly()) {
            sum.lastDay = Math.max(sum.lastDay, moment.day());
        }
        countUsed();
    }

    private Sum sum(String store, Integer month) {
        Map<Integer, Sum> months = stores.get(store);
        if (months == null) {
            months = new HashMap<>();
            stores.put(store, months);
        }
        Sum sum = months.get(month);
        if (sum == null) {
            sum = new Sum();
            months.put(month, sum);
        }
        return sum;
    }

    @Override
    protected SalesFileReader newPart() {
        return new SalesFileReader(input(), options(), new MonthlyKeys(), key);
    }

    @Override
    protected void addFigures(ColumnedFileReader<SalesColumn> later) {
        SalesFileReader part = (SalesFileReader) later;
        magnitude = Math.addExact(magnitude, part.magnitude);
        part.stores.forEach((store, months) -> {
            Map<Integer, Sum> sums = stores.computeIfAbsent(store, name -> new HashMap<>());
            months.forEach((month, sum) ->
                    sums.computeIfAbsent(month, each -> new Sum()).add(sum));
        });
        models.addAll(part.models);
        channels.addAll(part.channels);
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

    private static int monthNumber(YearMonth month) {
        return month.getYear() * MONTHS + month.getMonthValue() - 1;
    }

    private NavigableMap<String, NavigableMap<YearMonth, MonthlySales>> sums() {
        TreeMap<String, NavigableMap<YearMonth, MonthlySales>> result = new TreeMap<>();
        stores.forEach((store, months) -> {
            TreeMap<YearMonth, MonthlySales> sums = new TreeMap<>();
            months.forEach((number, sum) -> sums.put(
                    YearMonth.of(number / MONTHS, number % MONTHS + 1),
                    new MonthlySales(new Units(sum.millionths), sum.lines, sum.lastDay, sum.revenue)));
            result.put(store, sums);
        });
        return result;
    }
}
