package io.github.budget4s.read.funnel;

import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.read.columns.ColumnedFileReader;
import io.github.budget4s.read.columns.Detail;
import io.github.budget4s.read.columns.Groups;
import io.github.budget4s.read.columns.Header;
import io.github.budget4s.read.columns.LedgerRow;
import io.github.budget4s.read.columns.MonthlyKeys;
import io.github.budget4s.read.columns.MonthlyLines;
import io.github.budget4s.read.columns.ReadFile;
import io.github.budget4s.read.columns.ReadingOptions;
import io.github.budget4s.read.columns.Words;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.DateOrMonth;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.PlainNumbers;
import io.github.budget4s.read.value.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one funnel file, row by row; keeps sums by what is to be kept apart. */
final class FunnelFileReader extends ColumnedFileReader<FunnelColumn> {

    private static final long HUNDRED = 100;

    private final Detail detail;
    private final MonthlyLines monthlyLines;
    private final List<Measured> measured = new ArrayList<>();
    private final Words channels = new Words();
    private final Words activities = new Words();
    private final Words stores = new Words();
    /** The day, the channel, the activity and the store. */
    private final int[] group = new int[4];

    private final Groups sums = new Groups(group.length, Measures.FUNNEL.size());
    /** Of the row at hand. */
    private final long[] figures = new long[Measures.FUNNEL.size()];

    // Where the columns stand, -1 for those that the file does not have or nobody asks for.
    private int channelIndex = -1;
    private int activityIndex = -1;
    private int storeIndex = -1;

    private final long[] magnitudes = new long[Measures.FUNNEL.size()];

    /** A column that counts something, and where it stands. */
    private record Measured(FunnelColumn column, Quantity measure, int position, int index, boolean isMultiplied) {}

    /**
     * Prepares for one file.
     *
     * @param monthlyKeys the months and keys that have had a line, shared by all files that are read together
     */
    FunnelFileReader(InputFile input, ReadingOptions<FunnelColumn> options, Detail detail, MonthlyKeys monthlyKeys) {
        super(input, options);
        this.detail = detail;
        this.monthlyLines = new MonthlyLines(monthlyKeys);
    }

    /**
     * Reads the file to its end or to where it breaks off.
     *
     * @throws RefusedException when the device fails
     */
    FunnelFile read() {
        ReadFile<FunnelColumn> file = readRows();
        Set<Quantity> stated = new HashSet<>();
        measured.forEach(each -> stated.add(each.measure()));
        return new FunnelFile(file, entries(), stated, monthlyLines.doubled());
    }

    private List<FunnelEntry> entries() {
        List<FunnelEntry> entries = new ArrayList<>();
        for (int i = 0; i < sums.count(); i++) {
            DateOrMonth moment = DateOrMonth.numbered(sums.key(i, 0));
            entries.add(new FunnelEntry(
                    moment.month(),
                    moment.day(),
                    channels.word(sums.key(i, 1)),
                    activities.word(sums.key(i, 2)),
                    stores.word(sums.key(i, 3)),
                    figures(i)));
        }
        return entries;
    }

    private Figures figures(int sum) {
        Map<Quantity, Long> figures = new HashMap<>();
        for (Measured each : measured) {
            figures.put(each.measure(), sums.sum(sum, each.position()));
        }
        return new Figures(figures);
    }

    @Override
    protected void checkHeader(Header<FunnelColumn> found) {
        for (FunnelColumn column : FunnelColumn.values()) {
            Quantity measure = column.measure();
            if (measure != null && found.find(column).isPresent()) {
                boolean isMultiplied = found.multiple(column).compareTo(BigDecimal.ONE) != 0;
                measured.add(new Measured(
                        column, measure, Measures.FUNNEL.indexOf(measure), found.index(column), isMultiplied));
            }
        }
        channelIndex = found.index(FunnelColumn.CHANNEL);
        activityIndex = detail.activities() ? found.index(FunnelColumn.ACTIVITY) : -1;
        storeIndex = detail.stores() ? found.index(FunnelColumn.STORE) : -1;
        if (measured.isEmpty()) {
            refuseHeader(found, -1, Message.of("funnel.no-figures", found.cells()));
        }
    }

    @Override
    protected void takeFigures(LedgerRow row, Header<FunnelColumn> found) {
        int moment = momentNumber(row, found);
        if (!readFigures(row, found) || moment == DateOrMonth.NONE) {
            return;
        }
        if (isMonthly()
                && !isFirstLine(row, found, DateOrMonth.numbered(moment).month(), key(row, found), monthlyLines)) {
            return;
        }
        try {
            // Held against all rows together, so that no sum of any of them can overflow.
            for (Measured each : measured) {
                int position = each.position();
                magnitudes[position] = Math.addExact(magnitudes[position], Math.absExact(figures[position]));
            }
        } catch (ArithmeticException e) {
            refuse(row, Message.of("funnel.too-many"));
            return;
        }
        group[0] = detail.days() ? moment : DateOrMonth.month(moment);
        group[1] = channels.number(row, channelIndex);
        group[2] = activities.number(row, activityIndex);
        group[3] = stores.number(row, storeIndex);
        int sum = sums.of(group);
        for (Measured each : measured) {
            int position = each.position();
            sums.add(sum, position, figures[position]);
        }
        countUsed();
    }

    private List<String> key(LedgerRow row, Header<FunnelColumn> found) {
        return List.of(
                text(row, found, FunnelColumn.CHANNEL),
                text(row, found, FunnelColumn.ACTIVITY),
                text(row, found, FunnelColumn.STORE));
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
        for (int i = 0; i < part.sums.count(); i++) {
            group[0] = part.sums.key(i, 0);
            group[1] = channels.number(part.channels.word(part.sums.key(i, 1)));
            group[2] = activities.number(part.activities.word(part.sums.key(i, 2)));
            group[3] = stores.number(part.stores.word(part.sums.key(i, 3)));
            int sum = sums.of(group);
            for (int position = 0; position < Measures.FUNNEL.size(); position++) {
                sums.add(sum, position, part.sums.sum(i, position));
            }
        }
    }

    /** Reads all figures of a row, so that all that is wrong with it is told; false when something is. */
    private boolean readFigures(LedgerRow row, Header<FunnelColumn> found) {
        boolean readable = true;
        for (Measured each : measured) {
            long figure = plainFigure(row, each);
            if (figure == PlainNumbers.NOT_PLAIN) {
                Reading<Long> reading = each.measure().isMoney()
                        ? money(row, found, each.column()).then(amount -> Reading.of(amount.cents()))
                        : count(row, found, each.column());
                readable &= !(reading instanceof Reading.Unreadable);
                figure = reading instanceof Reading.Value<Long> value ? value.value() : 0;
            }
            figures[each.position()] = figure;
        }
        return readable;
    }

    private static long plainFigure(LedgerRow row, Measured each) {
        if (each.isMultiplied() || each.index() >= row.size()) {
            return PlainNumbers.NOT_PLAIN;
        }
        long hundredths = row.hundredths(each.index());
        if (hundredths == PlainNumbers.NOT_PLAIN || each.measure().isMoney()) {
            return hundredths;
        }
        return hundredths % HUNDRED == 0 ? hundredths / HUNDRED : PlainNumbers.NOT_PLAIN;
    }

    private Reading<Long> count(LedgerRow row, Header<FunnelColumn> found, FunnelColumn column) {
        String cell = cell(row, found.index(column));
        Reading<Long> reading = Numbers.number(cell).then(number -> {
            try {
                return Reading.of(number.multiply(found.multiple(column)).longValueExact());
            } catch (ArithmeticException e) {
                return Reading.unreadable("funnel.count", CellText.plain(cell));
            }
        });
        if (reading instanceof Reading.Unreadable<Long> unreadable) {
            refuse(row, found, column, unreadable.message());
        }
        return reading;
    }
}
