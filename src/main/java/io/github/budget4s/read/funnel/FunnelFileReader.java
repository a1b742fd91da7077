package io.github.budget4s.read.funnel;

import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.funnel.FunnelFigures;
import io.github.budget4s.domain.funnel.FunnelMeasure;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.read.InputFile;
import io.github.budget4s.read.Row;
import io.github.budget4s.read.columns.ColumnedFileReader;
import io.github.budget4s.read.columns.Detail;
import io.github.budget4s.read.columns.Header;
import io.github.budget4s.read.columns.MonthlyKeys;
import io.github.budget4s.read.columns.ReadFile;
import io.github.budget4s.read.columns.ReadingOptions;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.Moment;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Reading;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one funnel file, row by row; keeps sums by what is to be kept apart. */
final class FunnelFileReader extends ColumnedFileReader<FunnelColumn> {

    private static final int MOST_FIGURES = 9;

    private final Detail detail;
    private final MonthlyKeys monthlyKeys;
    private final List<FunnelColumn> measured = new ArrayList<>();
    private final Map<Key, long[]> sums = new HashMap<>();
    private final TreeMap<YearMonth, Long> doubled = new TreeMap<>();
    private final long[] magnitudes = new long[FunnelMeasure.COUNT];

    private record Key(YearMonth month, int day, String channel, String activity, String store) {}

    /**
     * Prepares for one file.
     *
     * @param monthlyKeys the months and keys that have had a line, shared by all files that are read together
     */
    FunnelFileReader(InputFile input, ReadingOptions<FunnelColumn> options, Detail detail, MonthlyKeys monthlyKeys) {
        super(input, options);
        this.detail = detail;
        this.monthlyKeys = monthlyKeys;
    }

    /**
     * Reads the file to its end or to where it breaks off.
     *
     * @throws RefusedException when the device fails
     */
    FunnelFile read() {
        List<FunnelEntry> entries = new ArrayList<>();
        ReadFile<FunnelColumn> file = readRows();
        sums.forEach((key, figures) -> entries.add(new FunnelEntry(
                key.month(), key.day(), key.channel(), key.activity(), key.store(), FunnelFigures.of(figures))));
        EnumSet<FunnelMeasure> stated = EnumSet.noneOf(FunnelMeasure.class);
        measured.forEach(column -> stated.add(measure(column)));
        return new FunnelFile(file, entries, stated, doubled);
    }

    @Override
    protected void checkHeader(Header<FunnelColumn> found) {
        for (FunnelColumn column : FunnelColumn.values()) {
            if (column.measure() != null && found.find(column).isPresent()) {
                measured.add(column);
            }
        }
        if (measured.isEmpty()) {
            refuseHeader(found, -1, Message.of("funnel.no-figures", found.cells()));
        }
    }

    @Override
    protected void takeFigures(Row row, Header<FunnelColumn> found) {
        Moment moment = moment(row, found);
        long[] figures = figures(row, found);
        if (moment == null || figures == null) {
            return;
        }
        String channel = text(row, found, FunnelColumn.CHANNEL);
        String activity = text(row, found, FunnelColumn.ACTIVITY);
        String store = text(row, found, FunnelColumn.STORE);
        if (isMonthly() && !isFirstLine(row, found, moment, List.of(channel, activity, store))) {
            return;
        }
        try {
            // Held against all rows together, so that no sum of any of them can overflow.
            for (int i = 0; i < figures.length; i++) {
                magnitudes[i] = Math.addExact(magnitudes[i], Math.absExact(figures[i]));
            }
        } catch (ArithmeticException e) {
            refuse(row, Message.of("funnel.too-many"));
            return;
        }
        Key key = new Key(
                moment.month(),
                detail.days() ? moment.day() : 0,
                channel,
                detail.activities() ? activity : "",
                detail.stores() ? store : "");
        long[] sum = sums.computeIfAbsent(key, each -> new long[FunnelMeasure.COUNT]);
        for (int i = 0; i < figures.length; i++) {
            sum[i] += figures[i];
        }
        countUsed();
    }

    @Override
    protected FunnelFileReader newPart() {
        return new FunnelFileReader(input(), options(), detail, new MonthlyKeys());
    }

    @Override
    protected void addFigures(ColumnedFileReader<FunnelColumn> later) {
        FunnelFileReader part = (FunnelFileReader) later;
        for (int i = 0; i < magnitudes.length; i++) {
            magnitudes[i] = Math.addExact(magnitudes[i], part.magnitudes[i]);
        }
        if (measured.isEmpty()) {
            measured.addAll(part.measured);
        }
        part.sums.forEach((key, more) -> {
            long[] sum = sums.computeIfAbsent(key, each -> new long[FunnelMeasure.COUNT]);
            for (int i = 0; i < more.length; i++) {
                sum[i] += more[i];
            }
        });
    }

    /** Reads all figures of a row, so that all that is wrong with it is told; null when something is. */
    private long @Nullable [] figures(Row row, Header<FunnelColumn> found) {
        long[] figures = new long[FunnelMeasure.COUNT];
        boolean readable = true;
        for (FunnelColumn column : measured) {
            Reading<Long> reading = measure(column).isMoney() ? cents(row, found, column) : count(row, found, column);
            if (reading instanceof Reading.Value<Long> value) {
                figures[measure(column).position()] = value.value();
            } else if (reading instanceof Reading.Unreadable) {
                readable = false;
            }
        }
        return readable ? figures : null;
    }

    private Reading<Long> cents(Row row, Header<FunnelColumn> found, FunnelColumn column) {
        return money(row, found, column).then(amount -> Reading.of(amount.cents()));
    }

    private Reading<Long> count(Row row, Header<FunnelColumn> found, FunnelColumn column) {
        String cell = cell(row, found.index(column));
        BigDecimal multiple = found.multiple(column);
        if (multiple.compareTo(BigDecimal.ONE) == 0 && isFewFigures(cell)) {
            return Reading.of(Long.parseLong(cell));
        }
        Reading<Long> reading = Numbers.number(cell).then(number -> {
            try {
                return Reading.of(number.multiply(multiple).longValueExact());
            } catch (ArithmeticException e) {
                return Reading.unreadable("funnel.count", CellText.plain(cell));
            }
        });
        if (reading instanceof Reading.Unreadable<Long> unreadable) {
            refuse(row, found, column, unreadable.message());
        }
        return reading;
    }

    /** Nearly every count of a large file is of this form, which needs no decimal. */
    private static boolean isFewFigures(String cell) {
        if (cell.isEmpty() || cell.length() > MOST_FIGURES) {
            return false;
        }
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private boolean isFirstLine(Row row, Header<FunnelColumn> found, Moment moment, List<String> key) {
        Optional<Location> earlier = monthlyKeys.put(moment.month(), key, timeLocation(row));
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

    private static FunnelMeasure measure(FunnelColumn column) {
        FunnelMeasure measure = column.measure();
        if (measure == null) {
            throw new IllegalStateException(column + " counts nothing");
        }
        return measure;
    }
}
