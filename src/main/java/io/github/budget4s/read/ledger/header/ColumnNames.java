package io.github.budget4s.read.ledger.header;

import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.ColumnName;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.value.Currencies;
import io.github.budget4s.read.value.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows under which names the columns of a kind of table are found: the built-in ones and the project's own. */
public final class ColumnNames {

    /**
     * What a name is known for.
     *
     * @param rank the lower the more telling
     * @param unit in what the name says that figures are given; null where it does not
     */
    private record Known(
            LedgerColumn column, int rank, @Nullable Unit unit) {}

    /** The project's own names rank before all built-in ones. */
    private static final int OWN_NAME = -1;

    /** Amounts in another currency rank behind all that are not. */
    private static final int FOREIGN_RANK = 10_000;

    /** Never what a budget in yuan is compared with. */
    private static final Pattern FOREIGN = Pattern.compile(".*(原币|外币|foreign|original).*");

    private final List<LedgerColumn> columns;
    private final String currency;
    private final PeriodColumns periods;
    /** The year of months that name none, as the project says it of plans; 0 when it does not. */
    private final int planYear;

    /** Days of stages, by names that are those of the line's own day as long as no other one is. */
    private final Map<String, LedgerColumn> stages = new HashMap<>();

    /** In order, so that of equally near names always the same one is found. */
    private final Map<String, Known> known = new LinkedHashMap<>();

    /**
     * Adds a project's names to the built-in ones.
     *
     * @param columns the columns of this kind of table
     * @param own more names for a column, by its English name; one that is built in for another column is taken from it
     * @param currency the code of the one that all amounts are to be in
     */
    public ColumnNames(List<LedgerColumn> columns, Map<String, List<String>> own, String currency) {
        this(columns, own, currency, 0);
    }

    private ColumnNames(List<LedgerColumn> columns, Map<String, List<String>> own, String currency, int planYear) {
        this.planYear = planYear;
        this.columns = columns;
        this.currency = currency;
        this.periods = new PeriodColumns(columns);
        for (LedgerColumn column : columns) {
            boolean isStage = column.type() == CellType.STAGE_DAY;
            if (isStage) {
                column.names().forEach(name -> stages.put(name, column));
            }
            for (int i = 0; i < column.names().size() && !isStage; i++) {
                known.put(column.names().get(i), new Known(column, i, null));
            }
        }
        for (LedgerColumn column : columns) {
            for (String name : own.getOrDefault(column.englishName(), List.of())) {
                String normal = ColumnName.of(name).normal();
                // A name of nothing would take every column without a heading.
                if (!normal.isEmpty()) {
                    known.put(normal, new Known(column, OWN_NAME, unitOf(normal, column)));
                }
            }
        }
    }

    /** Knows the names of the columns of a kind as it is to be read. */
    public static ColumnNames of(Ledger<?, ?> kind, ReadingOptions options) {
        Integer planYear = kind.isOfPlans() ? options.bookings().planYear() : null;
        return new ColumnNames(
                kind.columns(), options.columnNames(), options.bookings().currency(), planYear == null ? 0 : planYear);
    }

    /** Returns the year of months that name none where the lines above the table name none either; 0 if not known. */
    int planYear(List<Row> above) {
        return TitleYear.in(above).isEmpty() ? planYear : 0;
    }

    /** Returns the code of the one currency that all amounts are to be in. */
    public String currency() {
        return currency;
    }

    /**
     * Rates a row as a header: the number of columns that it names, 0 when it names no date or month or holds a figure
     * or a date itself.
     */
    public int rate(List<String> cells) {
        return rate(cells, ColumnName.normals(cells));
    }

    /**
     * Rates a row as {@link #rate(List)} does.
     *
     * @param normals the normal forms of the cells, which are the same for all kinds of tables that are tried
     */
    public int rate(List<String> cells, List<String> normals) {
        boolean time = false;
        List<String> others = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Known match = find(normals.get(i));
            if (match == null) {
                others.add(cells.get(i));
            } else {
                time |= isTime(match.column()) || periods.mayBeTime(match.column());
            }
        }
        // Whether a cell is a figure takes long to say, and nearly every row is out by now.
        return time && !HeadingValues.isAny(others) ? cells.size() - others.size() : 0;
    }

    /** Finds what a heading in its normal form is known for, with a unit behind it or in front; null for nothing. */
    private @Nullable Known find(String normal) {
        Known match = known.get(normal);
        if (match != null) {
            return match;
        }
        for (UnitSuffix way : UnitSuffix.ofKnown(normal)) {
            Known named = known.get(way.name());
            if (named != null && isFigure(named.column())) {
                return new Known(named.column(), named.rank(), way.unit());
            }
        }
        return null;
    }

    /** Returns whether figures are given in a multiple: of the same figure the one in yuan is the more exact. */
    private static boolean isCoarse(@Nullable Unit unit) {
        return unit != null && unit.multiple() != null && unit.multiple().compareTo(BigDecimal.ONE) > 0;
    }

    private boolean isForeign(@Nullable Unit unit) {
        String written = unit == null ? null : unit.currency();
        return written != null && !Currencies.agree(written, currency);
    }

    private static boolean isFigure(LedgerColumn column) {
        return column.type().isFigure() || column.type().unitKind() != Unit.Kind.ANY;
    }

    /** Returns the unit that a user's own name for a column of figures ends in; null where it ends in none. */
    private @Nullable Unit unitOf(String normal, LedgerColumn column) {
        for (UnitSuffix way : isFigure(column) ? UnitSuffix.ofKnown(normal) : List.<UnitSuffix>of()) {
            if (known.containsKey(way.name())) {
                return way.unit();
            }
        }
        List<UnitSuffix> ways = isFigure(column) ? UnitSuffix.of(normal) : List.of();
        return ways.isEmpty() ? null : ways.get(ways.size() - 1).unit();
    }

    /**
     * Returns whether a column says when a line is of: a date, a month, or a time in the first column of the kind; or,
     * where lines have no time, which one it is.
     */
    public boolean isTime(LedgerColumn column) {
        return column.type().isTime()
                || column.type() == CellType.KEY
                || (column.type() == CellType.TIMESTAMP && column == columns.get(0));
    }

    /** Takes a row for the header. Of two columns for the same thing the one with the more telling name is taken. */
    public Header header(long line, List<String> cells) {
        Map<LedgerColumn, Header.Place> places = new HashMap<>();
        Map<LedgerColumn, Integer> ranks = new HashMap<>();
        List<Integer> passedOver = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            ColumnName name = ColumnName.of(cells.get(i));
            Known match = find(name.normal());
            if (match == null) {
                continue;
            }
            LedgerColumn column = periods.column(match.column(), name.normal(), match.rank() == OWN_NAME);
            Header.Place earlier = places.get(column);
            if (earlier != null && (column.type() == CellType.STATUS || column.type() == CellType.UNUSED)) {
                // All that say whether a line counts are read, and of those that are not read none is missed.
                continue;
            }
            Unit unit = name.unit() == null ? match.unit() : name.unit();
            int rank = 2 * match.rank() + (isCoarse(unit) ? 1 : 0) + (isForeign(unit) ? FOREIGN_RANK : 0);
            if (earlier != null && column.type() == CellType.REFERENCE && ranks.getOrDefault(column, 0) <= rank) {
                continue;
            }
            if (earlier != null && ranks.getOrDefault(column, 0) <= rank) {
                passedOver.add(i);
                continue;
            }
            if (earlier != null && column.type() != CellType.REFERENCE) {
                passedOver.add(earlier.index());
            }
            places.put(column, new Header.Place(i, unit));
            ranks.put(column, rank);
        }
        periods.settle(places, cells);
        preferAccrual(cells, places, ranks, passedOver);
        placeStages(cells, places, passedOver);
        Map<LedgerColumn, Header.Place> inOrder = new LinkedHashMap<>();
        for (LedgerColumn column : columns) {
            Header.Place place = places.get(column);
            if (place != null) {
                inOrder.put(column, place);
            }
        }
        return new Header(line, cells, inOrder, passedOver);
    }

    /** Where a day is the line's own, other days are those of their stages; the own day may be one too. */
    private void placeStages(List<String> cells, Map<LedgerColumn, Header.Place> places, List<Integer> passedOver) {
        if (stages.isEmpty()) {
            return;
        }
        for (int i = 0; i < cells.size(); i++) {
            LedgerColumn stage = stages.get(ColumnName.of(cells.get(i)).normal());
            boolean isOther = passedOver.contains(i);
            int index = i;
            boolean isOwn = places.entrySet().stream()
                    .anyMatch(each -> each.getKey().type() == CellType.DATE
                            && each.getValue().index() == index);
            if (stage != null && (isOther || isOwn) && places.putIfAbsent(stage, new Header.Place(i, null)) == null) {
                passedOver.remove(Integer.valueOf(i));
            }
        }
    }

    /** Finds the column that a heading names; null when it names none. */
    @Nullable
    LedgerColumn columnOf(String heading) {
        Known match = find(ColumnName.of(heading).normal());
        return match == null ? null : match.column();
    }

    /** Returns whether a heading is one that the user or the project named. */
    public boolean isOwn(String heading) {
        Known match = find(ColumnName.of(heading).normal());
        return match != null && match.rank() == OWN_NAME;
    }

    /** Returns the figure that a table of months across shows where its headings do not say; null for kinds of none. */
    @Nullable
    LedgerColumn mainFigure() {
        for (LedgerColumn column : columns) {
            if (column.isMainFigure()) {
                return column;
            }
        }
        return null;
    }

    /** Returns a name under which the kind's column of months is found. */
    String monthName() {
        for (LedgerColumn column : columns) {
            if (column.type() == CellType.MONTH) {
                return column.englishName();
            }
        }
        return "";
    }

    /** Returns whether a line without a figure is told of. */
    public boolean isBlankToldOf() {
        LedgerColumn main = mainFigure();
        return main != null && main.blank() instanceof LedgerColumn.Blank.MonthToCome;
    }

    /** Lists the columns of the kind. */
    public List<LedgerColumn> columns() {
        return columns;
    }

    /**
     * Takes the month that money belongs to rather than the day on which it was paid, for budgets are of those months;
     * and amounts in the currency of all rather than what a column of currencies says of the amounts beside them.
     */
    private void preferAccrual(
            List<String> cells,
            Map<LedgerColumn, Header.Place> places,
            Map<LedgerColumn, Integer> ranks,
            List<Integer> passedOver) {
        LedgerColumn date = null;
        LedgerColumn month = null;
        boolean isConverted = false;
        for (Map.Entry<LedgerColumn, Header.Place> each : places.entrySet()) {
            String normal = ColumnName.of(cells.get(each.getValue().index())).normal();
            if (each.getKey().type() == CellType.DATE) {
                date = each.getKey();
            } else if (each.getKey().type() == CellType.MONTH
                    && (PeriodColumns.ACCRUAL.matcher(normal).matches() || ranks.getOrDefault(each.getKey(), 0) < 0)) {
                month = each.getKey();
            }
            isConverted |= normal.startsWith("本币")
                    || normal.startsWith("本位币")
                    || currency.equals(UnitSuffix.currencyInFront(normal));
        }
        if (date != null && month != null && ranks.getOrDefault(date, 0) >= 0) {
            passedOver.add(Objects.requireNonNull(places.remove(date)).index());
        }
        if (isConverted) {
            places.keySet().removeIf(column -> column.type() == CellType.CURRENCY);
        }
    }

    /** Returns the column that was taken where another was passed over; -1 when there is none. */
    int takenFor(Header header, int passedOver) {
        Known match = find(ColumnName.of(header.cells().get(passedOver)).normal());
        if (match == null) {
            return -1;
        }
        int taken = header.index(match.column());
        for (LedgerColumn column : header.places().keySet()) {
            if (taken < 0 && column.type() == CellType.MONTH) {
                taken = header.index(column);
            }
        }
        return taken;
    }

    /** Returns the English name of the column that a heading is known for; an empty one for none. */
    String englishNameOf(String heading) {
        Known match = find(ColumnName.of(heading).normal());
        return match == null ? "" : match.column().englishName();
    }

    /** Finds two columns that carry the very same name and are both meant to be read. */
    Optional<Integer> findTwin(Header header) {
        for (int other : header.passedOver()) {
            ColumnName name = ColumnName.of(header.cells().get(other));
            Known match = find(name.normal());
            if (match != null) {
                int index = header.index(match.column());
                ColumnName taken = ColumnName.of(index < 0 ? "" : header.cells().get(index));
                if (taken.normal().equals(name.normal())
                        && taken.multiple().compareTo(name.multiple()) == 0
                        && !isForeign(name.unit())) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }

    /** Finds the known name for a column that a heading was perhaps meant to be. */
    private Optional<String> suggestion(String heading, Predicate<LedgerColumn> wanted) {
        List<String> names = known.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue().column()))
                .map(Map.Entry::getKey)
                .toList();
        return SpellingSuggestion.of(ColumnName.of(heading).normal(), names);
    }

    /** Finds the name of a column of dates or months that a heading was perhaps meant to be; it is not that already. */
    Optional<String> suggestedTime(String heading) {
        return suggestion(heading, column -> column.type() == CellType.MONTH)
                .or(() -> suggestion(heading, this::isTime))
                .filter(name -> !name.equals(ColumnName.of(heading).normal()));
    }

    /**
     * Returns whether a heading was perhaps meant for {@code column}: nearly one of its names, or a longer form of one.
     */
    public boolean looksLike(String heading, LedgerColumn column) {
        String normal = ColumnName.of(heading).normal();
        if (FOREIGN.matcher(normal).matches() || ColumnName.of(heading).isRunningSum()) {
            return false;
        }
        for (String name : column.names()) {
            if (normal.length() > name.length() && name.length() > 1 && normal.contains(name)) {
                return true;
            }
        }
        return suggestion(heading, other -> other == column).isPresent();
    }
}
