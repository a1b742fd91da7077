package io.github.budget4s.read.service;

import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.service.ServiceEntry;
import io.github.budget4s.read.columns.ColumnedFileReader;
import io.github.budget4s.read.columns.Header;
import io.github.budget4s.read.columns.LedgerRow;
import io.github.budget4s.read.columns.MonthlyKeys;
import io.github.budget4s.read.columns.MonthlyLines;
import io.github.budget4s.read.columns.ReadFile;
import io.github.budget4s.read.columns.ReadingOptions;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.DateOrMonth;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Percentages;
import io.github.budget4s.read.value.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one after-sales file, row by row. */
final class ServiceFileReader extends ColumnedFileReader<ServiceColumn> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MILLIONTHS = 6;
    /** Larger than any workshop; sums of all lines of any file stay countable. */
    private static final long MOST = 1_000_000_000L;

    private final MonthlyLines monthlyLines;
    private final List<ServiceColumn> measured = new ArrayList<>();
    private final List<ServiceEntry> entries = new ArrayList<>();

    /**
     * Prepares for one file.
     *
     * @param monthlyKeys the months and stores that have had a line, shared by all files that are read together
     */
    ServiceFileReader(InputFile input, ReadingOptions<ServiceColumn> options, MonthlyKeys monthlyKeys) {
        super(input, options);
        this.monthlyLines = new MonthlyLines(monthlyKeys);
    }

    /** Reads the file to its end or to where it breaks off. */
    ServiceFile read() {
        ReadFile<ServiceColumn> file = readRows();
        return new ServiceFile(file, entries, stated());
    }

    private Set<Quantity> stated() {
        Set<Quantity> stated = new HashSet<>();
        measured.forEach(column -> Optional.ofNullable(column.measure()).ifPresent(stated::add));
        if (stated.contains(Measures.SATISFACTION_TIMES_VEHICLES)) {
            stated.add(Measures.RATED_VEHICLES);
        }
        return stated;
    }

    @Override
    protected void checkHeader(Header<ServiceColumn> found) {
        for (ServiceColumn column : ServiceColumn.values()) {
            if (column.measure() != null && found.find(column).isPresent()) {
                measured.add(column);
            }
        }
        if (measured.isEmpty()) {
            refuseHeader(found, -1, Message.of("service.no-figures", found.cells()));
        }
    }

    @Override
    protected ServiceFileReader newPart() {
        // Months are never read in parts, and days may stand twice.
        return new ServiceFileReader(input(), options(), new MonthlyKeys());
    }

    @Override
    protected void addFigures(ColumnedFileReader<ServiceColumn> later) {
        entries.addAll(((ServiceFileReader) later).entries);
    }

    @Override
    protected void takeFigures(LedgerRow row, Header<ServiceColumn> found) {
        DateOrMonth moment = moment(row, found);
        Map<Quantity, Long> figures = new HashMap<>();
        boolean readable = true;
        for (ServiceColumn column : measured) {
            readable &= takeFigure(row, found, column, figures);
        }
        if (moment == null || !readable) {
            return;
        }
        String store = text(row, found, ServiceColumn.STORE);
        if (isMonthly() && !isFirstLine(row, found, moment.month(), List.of(store), monthlyLines)) {
            return;
        }
        entries.add(new ServiceEntry(moment.month(), moment.day(), store, new Figures(figures)));
        countUsed();
    }

    private boolean takeFigure(
            LedgerRow row, Header<ServiceColumn> found, ServiceColumn column, Map<Quantity, Long> figures) {
        Quantity measure = column.measure();
        if (measure == null) {
            return true;
        }
        Reading<Long> reading = measure == Measures.SATISFACTION_TIMES_VEHICLES
                ? satisfaction(row, found, figures)
                : measure.isMoney()
                        ? Numbers.money(cell(row, found.index(column)), found.multiple(column))
                                .then(amount -> Reading.of(amount.cents()))
                        : count(cell(row, found.index(column)));
        if (reading instanceof Reading.Value<Long> value) {
            figures.put(measure, value.value());
        } else if (reading instanceof Reading.Unreadable<Long> unreadable) {
            refuse(row, found, column, unreadable.message());
            return false;
        }
        return true;
    }

    private static Reading<Long> count(String cell) {
        return Numbers.number(cell).then(number -> {
            try {
                long count = number.longValueExact();
                return Math.abs(count) <= MOST
                        ? Reading.of(count)
                        : Reading.unreadable("funnel.count", CellText.plain(cell));
            } catch (ArithmeticException e) {
                return Reading.unreadable("funnel.count", CellText.plain(cell));
            }
        });
    }

    /** Weighs a satisfaction by the vehicles of its line, so that lines can be added up. */
    private Reading<Long> satisfaction(LedgerRow row, Header<ServiceColumn> found, Map<Quantity, Long> figures) {
        return score(cell(row, found.index(ServiceColumn.SATISFACTION))).then(score -> {
            @Nullable Long vehicles = figures.get(Measures.VEHICLES);
            long weight = vehicles == null ? 1 : Math.max(0, vehicles);
            figures.put(Measures.RATED_VEHICLES, weight);
            return Reading.of(Math.multiplyExact(
                    score.toDecimal(MILLIONTHS, RoundingMode.HALF_UP)
                            .movePointRight(MILLIONTHS)
                            .longValueExact(),
                    weight));
        });
    }

    /** Reads {@code 93%}, {@code 0.93} and points of a hundred, {@code 93.5}. */
    private static Reading<Ratio> score(String cell) {
        Reading<Ratio> rate = Percentages.ratio(cell);
        Reading<Ratio> score = rate instanceof Reading.Unreadable
                ? Numbers.number(cell)
                        .then(points -> Reading.of(Ratio.of(points).dividedBy(Ratio.of(HUNDRED))))
                : rate;
        return score.then(value -> value.isNegative() || value.compareTo(Ratio.ONE) > 0
                ? Reading.unreadable("service.satisfaction", CellText.plain(cell))
                : Reading.of(value));
    }
}
