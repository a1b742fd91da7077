package io.github.budget4s.analysis.customers;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The finished figures of customers in a table of Tablesaw: quantiles, cross tables, sorting, filtering. What it holds
 * is whole: cents, counts and the numbers of rows; all that is added up was added up before or is added up here in
 * whole numbers. Nothing that is paid is found by it, and no other command loads it.
 */
public final class FinishedTable {

    static {
        // Nobody logs here, and the library of logging would say so on standard error.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    private static final String ROW = "row";
    private static final String CENTS = "cents";
    private static final String COUNT = "times";
    private static final String BEFORE = "earlier";
    private static final String NOW = "later";
    private static final int PERCENT_DECIMALS = 6;
    private static final int HUNDRED = 100;
    /** Up to here a binary floating point holds every whole number. */
    private static final long LARGEST_EXACT = 1L << 53;

    private final List<Segment> segments;
    private final Table table;

    /**
     * Holds one cell of a cross table.
     *
     * @param keys what its customers have in common, in the order that was asked for
     * @param customers how many they are
     * @param visits how often they came
     * @param value what they brought
     */
    public record Group(List<String> keys, long customers, long visits, Money value) {}

    private FinishedTable(List<Segment> segments, Table table) {
        this.segments = segments;
        this.table = table;
    }

    /** Puts customers into a table. */
    public static FinishedTable of(List<Segment> segments) {
        IntColumn rows = IntColumn.create(ROW, segments.size());
        LongColumn cents = LongColumn.create(CENTS, segments.size());
        IntColumn visits = IntColumn.create(COUNT, segments.size());
        Table table = Table.create(rows, cents, visits);
        for (SegmentKey key : SegmentKey.values()) {
            table.addColumns(StringColumn.create(key.columnName(), segments.size()));
        }
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            rows.set(i, i);
            cents.set(i, segment.value().cents());
            visits.set(i, segment.rhythm().visits());
            for (SegmentKey key : SegmentKey.values()) {
                table.stringColumn(key.columnName()).set(i, key.of(segment));
            }
        }
        return new FinishedTable(segments, table);
    }

    /** Returns the median of figures. */
    static double median(double[] figures) {
        return DoubleColumn.create("figures", figures).median();
    }

    /**
     * Returns from which amount on a share of those above nothing is high: of 10 amounts and 30 % the third largest or
     * a little less.
     *
     * @return null where none is above nothing
     */
    static @Nullable Money from(long[] cents, Ratio share) {
        long[] above = Arrays.stream(cents).filter(amount -> amount > 0).toArray();
        if (above.length == 0) {
            return null;
        }
        double percentile = Ratio.ONE
                .minus(share)
                .times(Ratio.of(HUNDRED, 1))
                .toDecimal(PERCENT_DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
        LongColumn column = LongColumn.create(CENTS, above);
        double from = percentile <= 0 ? column.min() : column.percentile(percentile);
        return new Money((long) Math.ceil(from));
    }

    /** Returns those of whom a key says something. */
    public FinishedTable where(SegmentKey key, List<String> wanted) {
        return wanted.isEmpty()
                ? this
                : new FinishedTable(
                        segments,
                        table.where(table.stringColumn(key.columnName()).isIn(wanted)));
    }

    /** Sorts by value, the highest first; those of one value stay as they are. */
    public FinishedTable byValue() {
        return new FinishedTable(segments, table.sortOn("-" + CENTS, ROW));
    }

    /** Lists the customers that are left, in their order. */
    public List<Segment> segments() {
        List<Segment> left = new ArrayList<>(table.rowCount());
        for (int row : table.intColumn(ROW).asIntArray()) {
            left.add(segments.get(row));
        }
        return left;
    }

    /** Counts customers by what they have in common, and adds up what they brought. */
    public List<Group> groups(List<SegmentKey> keys) {
        if (table.isEmpty()) {
            return List.of();
        }
        String[] names = keys.stream().map(SegmentKey::columnName).toArray(String[]::new);
        Table sums = table.summarize(CENTS, AggregateFunctions.count, AggregateFunctions.sum)
                .by(names)
                .sortOn(names);
        Table visits = table.summarize(COUNT, AggregateFunctions.sum).by(names).sortOn(names);
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < sums.rowCount(); i++) {
            Row row = sums.row(i);
            List<String> key = Arrays.stream(names).map(row::getString).toList();
            groups.add(new Group(
                    key,
                    whole(row.getDouble(names.length)),
                    whole(visits.row(i).getDouble(names.length)),
                    new Money(whole(row.getDouble(names.length + 1)))));
        }
        for (int i = keys.size() - 1; i >= 0; i--) {
            int place = i;
            groups.sort(Comparator.comparing(
                    group -> group.keys().get(place), keys.get(i).order()));
        }
        return groups;
    }

    private static long whole(double figure) {
        if (Math.abs(figure) >= LARGEST_EXACT) {
            throw new ArithmeticException("more than can be counted");
        }
        return Math.round(figure);
    }

    /** Counts those of two tables of the same customers by what they were and are. */
    public static Map<List<String>, Long> moved(
            Map<Owner, Segment> before, List<Segment> now, Function<Segment, String> by) {
        StringColumn was = StringColumn.create(BEFORE, now.size());
        StringColumn is = StringColumn.create(NOW, now.size());
        for (int i = 0; i < now.size(); i++) {
            Segment earlier = before.get(now.get(i).owner());
            was.set(i, earlier == null ? "new" : by.apply(earlier));
            is.set(i, by.apply(now.get(i)));
        }
        Map<List<String>, Long> counts = new LinkedHashMap<>();
        Table table = Table.create(was, is);
        if (!table.isEmpty()) {
            Table all = table.countBy(was, is).sortOn(BEFORE, NOW);
            for (int i = 0; i < all.rowCount(); i++) {
                Row row = all.row(i);
                counts.put(List.of(row.getString(BEFORE), row.getString(NOW)), (long) row.getInt("Count"));
            }
        }
        return counts;
    }
}
