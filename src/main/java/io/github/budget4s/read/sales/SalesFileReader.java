package io.github.budget4s.read.sales;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.Problems;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.read.BrokenFileException;
import io.github.budget4s.read.FileFormat;
import io.github.budget4s.read.InputFile;
import io.github.budget4s.read.Row;
import io.github.budget4s.read.RowFile;
import io.github.budget4s.read.RowFiles;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.Moment;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Reading;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
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

/** Reads one sales file, row by row; keeps sums by store and month, and the first problems. */
final class SalesFileReader {

    /** A header stands among the first rows that have anything in them; what comes before it is a title. */
    private static final int HEADER_SEARCH = 30;

    private final InputFile input;
    private final SalesOptions options;
    private final MonthlyKeys monthlyKeys;

    private final Problems rowProblems = new Problems();
    private final Problems fileProblems = new Problems();
    private final List<Note> notes = new ArrayList<>();
    private final EnumMap<RowCounts.Reason, Long> setAside = new EnumMap<>(RowCounts.Reason.class);
    private final Map<String, Map<YearMonth, Sum>> stores = new HashMap<>();
    private final Set<String> models = new HashSet<>();
    private final Set<String> channels = new HashSet<>();
    private final TreeMap<YearMonth, Long> doubled = new TreeMap<>();
    private final TreeSet<YearMonth> withoutFigure = new TreeSet<>();

    private final List<Row> head = new ArrayList<>();
    private int headFilled;
    private boolean inSheet;
    private @Nullable Header header;
    private @Nullable Boolean monthly;
    private long used;
    private boolean monthRepeats;
    private Units magnitude = Units.ZERO;

    /** A running sum; one object a store and month, so that a row makes no new one. */
    private static final class Sum {
        private Units units = Units.ZERO;
        private long lines;
        private int lastDay;
    }

    /**
     * Prepares for one file.
     *
     * @param monthlyKeys the months and keys that have had a line, shared by all files that are read together
     */
    SalesFileReader(InputFile input, SalesOptions options, MonthlyKeys monthlyKeys) {
        this.input = input;
        this.options = options;
        this.monthlyKeys = monthlyKeys;
    }

    /**
     * Reads the file to its end or to where it breaks off.
     *
     * @throws IOException when the device fails
     */
    SalesFile read() throws IOException {
        FileFormat format = null;
        try {
            RowFile rows = RowFiles.open(input, options.encoding(), options.names()::rate);
            format = rows.format();
            inSheet = format instanceof FileFormat.Sheet;
            rows.forEachRow(this::take);
            // Where the first rows had none, that is said already.
            if (header == null && fileProblems.isEmpty()) {
                findHeader();
            }
            finish();
        } catch (BrokenFileException e) {
            Problem problem = e.problem();
            fileProblems.add(
                    problem.location() == null ? Location.of(input.name()) : problem.location(), problem.message());
            // What stands above the break is read all the same, for all its problems are told at once.
            if (header == null && bestHeader() != null) {
                findHeader();
            }
        }
        return new SalesFile(
                input,
                format,
                header,
                isMonthly(),
                new RowCounts(used, setAside),
                sums(),
                new TreeSet<>(models),
                new TreeSet<>(channels),
                doubled,
                fileProblems.toList(),
                rowProblems.toList(),
                notes);
    }

    private boolean take(Row row) {
        if (header != null) {
            takeData(row, header);
            return true;
        }
        head.add(row);
        if (!row.isBlank()) {
            headFilled++;
        }
        if (headFilled >= HEADER_SEARCH) {
            findHeader();
            return header != null;
        }
        return true;
    }

    private void findHeader() {
        Row best = bestHeader();
        if (best == null) {
            refuseForNoHeader();
            return;
        }
        Header found = options.names().header(best.line(), best.cells());
        header = found;
        checkHeader(found);
        boolean above = true;
        for (Row row : head) {
            if (row.line() == found.line()) {
                above = false;
                setAside(RowCounts.Reason.HEADER);
            } else if (above) {
                setAside(row.isBlank() ? RowCounts.Reason.EMPTY : RowCounts.Reason.TITLE);
            } else {
                takeData(row, found);
            }
        }
        head.clear();
    }

    /**
     * Finds the row that names the most columns, or the first that names two and has data below it: where two files
     * were joined, the data of the first must not pass for titles above the second's header.
     */
    private @Nullable Row bestHeader() {
        Row best = null;
        int bestRate = 0;
        for (int i = 0; i < head.size(); i++) {
            Row row = head.get(i);
            int rate = options.names().rate(row.cells());
            if (rate > 1 && hasDataBelow(i)) {
                return row;
            }
            if (rate > bestRate) {
                best = row;
                bestRate = rate;
            }
        }
        return best;
    }

    private boolean hasDataBelow(int index) {
        Row row = head.get(index);
        Header candidate = options.names().header(row.line(), row.cells());
        return head.subList(index + 1, head.size()).stream()
                .takeWhile(below -> options.names().rate(below.cells()) == 0)
                .anyMatch(below -> readMoment(below, candidate) instanceof Reading.Value);
    }

    private void refuseForNoHeader() {
        Row first = head.stream().filter(row -> !row.isBlank()).findFirst().orElse(null);
        if (first == null) {
            fileProblems.add(Location.of(input.name()), Message.of("sales.empty"));
            return;
        }
        Message message = Message.of("sales.no-header", String.join(" | ", first.cells()));
        for (Row row : head) {
            for (int i = 0; i < row.cells().size(); i++) {
                String cell = row.cells().get(i);
                Optional<String> nearest = options.names()
                        .nearest(cell, SalesColumn.MONTH)
                        .or(() -> options.names().nearest(cell, SalesColumn.DATE));
                if (nearest.isPresent()) {
                    fileProblems.add(
                            new Location(input.name(), row.line(), i + 1),
                            Message.of("sales.no-header-but-nearest", cell.strip(), nearest.get()));
                    return;
                }
            }
        }
        fileProblems.add(Location.of(input.name(), first.line()), message);
    }

    private void checkHeader(Header found) {
        Optional<Integer> twin = options.names().findTwin(found);
        if (twin.isPresent()) {
            fileProblems.add(
                    new Location(input.name(), found.line(), twin.get() + 1),
                    Message.of(
                            "sales.column-twice", found.cells().get(twin.get()).strip()));
        } else {
            for (int other : found.passedOver()) {
                notes.add(Note.warning(
                        "sales.column-passed-over",
                        input.name(),
                        found.cells().get(other).strip()));
            }
        }
        if (found.find(SalesColumn.UNITS).isEmpty()) {
            checkUnitsAreMeantToBeMissing(found);
        }
    }

    /** Without a units column each line is one vehicle. A slip in the column's name must not make every month alike. */
    private void checkUnitsAreMeantToBeMissing(Header found) {
        for (int i = 0; i < found.cells().size(); i++) {
            String heading = found.cells().get(i).strip();
            boolean taken = false;
            for (Header.Place place : found.places().values()) {
                taken |= place.index() == i;
            }
            if (taken || !options.names().looksLike(heading, SalesColumn.UNITS)) {
                continue;
            }
            if (found.find(SalesColumn.DATE).isEmpty()) {
                fileProblems.add(
                        new Location(input.name(), found.line(), i + 1), Message.of("sales.units-misnamed", heading));
            } else {
                notes.add(Note.warning("sales.units-perhaps-misnamed", input.name(), heading));
            }
            return;
        }
        if (found.find(SalesColumn.DATE).isPresent()) {
            notes.add(Note.information("sales.each-line-is-one", input.name()));
        }
    }

    private void takeData(Row row, Header found) {
        if (row.isBlank()) {
            setAside(RowCounts.Reason.EMPTY);
            return;
        }
        int timeIndex = timeIndex(found);
        if (TotalRow.is(row.cells(), timeIndex)) {
            setAside(RowCounts.Reason.TOTAL);
            return;
        }
        long before = rowProblems.count();
        takeFigures(row, found);
        if (rowProblems.count() > before) {
            setAside(RowCounts.Reason.BAD);
        }
    }

    private void takeFigures(Row row, Header found) {
        if (isHeaderAgain(row, found)) {
            rowProblems.add(Location.of(input.name(), row.line()), Message.of("sales.header-again", found.line()));
            return;
        }
        int width = found.cells().size();
        if (!inSheet && row.cells().size() != width) {
            rowProblems.add(
                    Location.of(input.name(), row.line()),
                    Message.of("sales.cell-count", (long) row.cells().size(), (long) width));
            return;
        }
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
                && !isFirstLine(row, found, moment, store, model, channel)) {
            return;
        }
        add(row, moment, store, units.get());
        if (!model.isEmpty()) {
            models.add(model);
        }
        if (!channel.isEmpty()) {
            channels.add(channel);
        }
    }

    private boolean isHeaderAgain(Row row, Header found) {
        int index = timeIndex(found);
        String cell = cell(row, index);
        // Headings begin with no digit and nearly all dates do, which spares the look at the rest of most rows.
        return !cell.isEmpty()
                && !Character.isDigit(cell.charAt(0))
                && ColumnName.of(cell).equals(ColumnName.of(found.cells().get(index)));
    }

    private Reading<Moment> readMoment(Row row, Header found) {
        String cell = cell(row, timeIndex(found));
        Reading<Moment> reading = Dates.moment(cell);
        int yearIndex = found.index(SalesColumn.YEAR);
        return found.find(SalesColumn.DATE).isEmpty() && yearIndex >= 0 && !(reading instanceof Reading.Value)
                ? Dates.monthOfYear(cell(row, yearIndex), cell)
                : reading;
    }

    private @Nullable Moment moment(Row row, Header found) {
        boolean dated = found.find(SalesColumn.DATE).isPresent();
        SalesColumn column = dated ? SalesColumn.DATE : SalesColumn.MONTH;
        String cell = cell(row, timeIndex(found));
        Reading<Moment> reading = readMoment(row, found);
        if (reading instanceof Reading.Value<Moment> value) {
            Moment moment = value.value();
            if (monthly == null) {
                monthly = !dated || moment.isMonth();
            }
            if (moment.isMonth() && !isMonthly()) {
                refuse(row, found, column, Message.of("sales.day-missing", CellText.plain(cell)));
                return null;
            }
            if (dated && !moment.isMonth() && isMonthly()) {
                refuse(row, found, column, Message.of("sales.day-unexpected", CellText.plain(cell)));
                return null;
            }
            return moment;
        }
        refuse(
                row,
                found,
                column,
                reading instanceof Reading.Unreadable<Moment> unreadable
                        ? unreadable.message()
                        : Message.of(dated ? "sales.date-empty" : "sales.month-empty"));
        return null;
    }

    /** Reads the units; a month with an empty figure is set aside, for it is not the same as a month with none sold. */
    private Optional<Units> units(Row row, Header found, @Nullable Moment moment, boolean amountsRead) {
        int index = found.index(SalesColumn.UNITS);
        if (index < 0) {
            return Optional.of(Units.of(1));
        }
        Reading<Units> reading = Numbers.units(cell(row, index), found.multiple(SalesColumn.UNITS));
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

    private boolean readAmount(Row row, Header found, SalesColumn column) {
        int index = found.index(column);
        if (index >= 0 && Numbers.number(cell(row, index)) instanceof Reading.Unreadable<BigDecimal> unreadable) {
            refuse(row, found, column, unreadable.message());
            return false;
        }
        return true;
    }

    private boolean isFirstLine(Row row, Header found, Moment moment, String store, String model, String channel) {
        Location here = new Location(input.name(), row.line(), timeIndex(found) + 1);
        Optional<Location> earlier = monthlyKeys.put(moment.month(), store, model, channel, here);
        if (earlier.isEmpty()) {
            return true;
        }
        doubled.merge(moment.month(), 1L, Long::sum);
        if (options.sumDuplicates()) {
            return true;
        }
        refuse(
                row,
                found,
                found.find(SalesColumn.DATE).isPresent() ? SalesColumn.DATE : SalesColumn.MONTH,
                Message.of("sales.month-twice", moment.month(), earlier.get().toString()));
        return false;
    }

    private void add(Row row, Moment moment, String store, Units units) {
        try {
            // Held against all rows together, so that no sum of any of them can overflow.
            magnitude = magnitude.plus(units.magnitude());
        } catch (ArithmeticException e) {
            rowProblems.add(Location.of(input.name(), row.line()), Message.of("value.units", units.toString()));
            return;
        }
        Sum sum = stores.computeIfAbsent(store, name -> new HashMap<>())
                .computeIfAbsent(moment.month(), month -> new Sum());
        sum.units = sum.units.plus(units);
        monthRepeats |= sum.lines > 0;
        sum.lines++;
        if (!isMonthly()) {
            sum.lastDay = Math.max(sum.lastDay, moment.day());
        }
        used++;
    }

    private void finish() {
        if (header != null
                && header.find(SalesColumn.UNITS).isEmpty()
                && isMonthly()
                && used > 1
                && !monthRepeats
                && fileProblems.isEmpty()) {
            fileProblems.add(
                    Location.of(input.name(), header.line()), Message.of("sales.units-column-missing", header.cells()));
        }
        if (header != null && used == 0 && rowProblems.isEmpty() && fileProblems.isEmpty()) {
            fileProblems.add(Location.of(input.name()), Message.of("sales.no-rows"));
        }
        if (!withoutFigure.isEmpty()) {
            notes.add(Note.warning("sales.no-figure", input.name(), MonthRange.runs(withoutFigure)));
        }
    }

    private NavigableMap<String, NavigableMap<YearMonth, MonthlySales>> sums() {
        TreeMap<String, NavigableMap<YearMonth, MonthlySales>> result = new TreeMap<>();
        stores.forEach((store, months) -> {
            TreeMap<YearMonth, MonthlySales> sums = new TreeMap<>();
            months.forEach((month, sum) -> sums.put(month, new MonthlySales(sum.units, sum.lines, sum.lastDay)));
            result.put(store, sums);
        });
        return result;
    }

    private boolean isMonthly() {
        return monthly != null && monthly;
    }

    private int timeIndex(Header found) {
        return found.find(SalesColumn.DATE).isPresent()
                ? found.index(SalesColumn.DATE)
                : found.index(SalesColumn.MONTH);
    }

    private void refuse(Row row, Header found, SalesColumn column, Message reason) {
        rowProblems.add(
                new Location(input.name(), row.line(), found.index(column) + 1),
                Message.of("sales.in-column", found.heading(column), reason));
    }

    private static String cell(Row row, int index) {
        return index < row.cells().size() ? row.cells().get(index) : "";
    }

    private static String text(Row row, Header found, SalesColumn column) {
        int index = found.index(column);
        return index < 0 ? "" : cell(row, index).strip();
    }

    private void setAside(RowCounts.Reason reason) {
        setAside.merge(reason, 1L, Long::sum);
    }
}
