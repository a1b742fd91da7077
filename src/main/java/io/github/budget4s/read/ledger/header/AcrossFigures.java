package io.github.budget4s.read.ledger.header;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.ledger.definition.ColumnName;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.header.AcrossTable.Figure;
import io.github.budget4s.read.ledger.header.AcrossTable.Slot;
import io.github.budget4s.read.ledger.header.AcrossTable.Total;
import io.github.budget4s.read.ledger.header.FigureWords.Version;
import io.github.budget4s.read.value.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the columns of months into those that are read, those that sum up others, and those that are something else.
 */
final class AcrossFigures {

    private final FigureWords words;
    /** All columns that name months or a total, with what they mean. */
    private final Map<HeadingColumn, Figure> figures = new LinkedHashMap<>();

    private final List<HeadingColumn> leaves = new ArrayList<>();
    private final List<HeadingColumn> sums = new ArrayList<>();
    private final List<String> otherVersions = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private @Nullable Refusal refusal;

    /** Why a table cannot be read, and at which of its columns; -1 for the header as a whole. */
    record Refusal(int cell, Message message) {}

    AcrossFigures(List<HeadingColumn> columns, FigureWords words) {
        this.words = words;
        for (HeadingColumn column : withoutCaptions(columns)) {
            figures.put(column, new Figure(column.index(), column.text(), words.of(column.words())));
        }
        sort();
    }

    /** What stands over all months alike is a caption and tells none apart. */
    private List<HeadingColumn> withoutCaptions(List<HeadingColumn> columns) {
        List<HeadingColumn> left = columns;
        Set<String> common = null;
        for (HeadingColumn column : columns) {
            if (column.period() != null) {
                if (common == null) {
                    common = new LinkedHashSet<>(column.words());
                }
                common.retainAll(column.words());
            }
        }
        for (String word : common == null ? Set.<String>of() : common) {
            // One beside each month is the figure's own name, which has to be known.
            boolean isCaption =
                    columns.stream().allMatch(column -> !column.lowest().contains(word))
                            && !words.of(List.of(word)).unknown().isEmpty();
            if (isCaption) {
                left = left.stream().map(column -> column.without(word)).toList();
            }
        }
        return left;
    }

    private void sort() {
        List<HeadingColumn> known = new ArrayList<>();
        figures.forEach((column, figure) -> {
            FigureWords.Meaning meaning = figure.meaning();
            if (!meaning.isFigure() || meaning.version() == Version.COMPARED) {
                unread.add(figure.heading());
            } else if (meaning.version() != Version.UNSTATED && meaning.version() != words.wanted()) {
                otherVersions.add(figure.heading());
            } else {
                known.add(column);
            }
        });
        for (HeadingColumn column : known) {
            (isSum(column, known) ? sums : leaves).add(column);
        }
        if (leaves.isEmpty()) {
            refusal = !otherVersions.isEmpty()
                    ? new Refusal(cell(otherVersions.get(0)), words.otherVersion(otherVersions.get(0)))
                    : unread.isEmpty() ? null : unknown(unread.get(0));
        }
    }

    private Refusal unknown(String heading) {
        FigureWords.Meaning meaning = named(heading).meaning();
        return new Refusal(
                cell(heading),
                Message.of(
                        "across.unknown-figure",
                        heading,
                        meaning.unknown().isEmpty() ? heading : meaning.unknown(),
                        words.mainName()));
    }

    private int cell(String heading) {
        return named(heading).index();
    }

    private Figure named(String heading) {
        for (Figure figure : figures.values()) {
            if (figure.heading().equals(heading)) {
                return figure;
            }
        }
        throw new IllegalStateException("no column " + heading);
    }

    private boolean isSum(HeadingColumn column, List<HeadingColumn> among) {
        Period period = column.period();
        if (period == null || figure(column).meaning().isTotal()) {
            return true;
        }
        for (HeadingColumn other : among) {
            Period inner = other.period();
            if (inner != null
                    && inner.length() < period.length()
                    && period.covers(inner)
                    && !figure(other).meaning().isTotal()
                    && figure(other).meaning().figure()
                            == figure(column).meaning().figure()) {
                return true;
            }
        }
        return false;
    }

    private Figure figure(HeadingColumn column) {
        return Objects.requireNonNull(figures.get(column));
    }

    /** Returns why the columns cannot be read; null when they can. */
    @Nullable
    Refusal refusal() {
        return refusal;
    }

    /** Lists the columns that are read. */
    List<HeadingColumn> leaves() {
        return leaves;
    }

    /** Lists the headings that say planned where actual is asked for, or the other way round. */
    List<String> otherVersions() {
        return otherVersions;
    }

    /** Lists the headings that are no figure of the kind. */
    List<String> unread() {
        return unread;
    }

    /** Lists the headings of the columns that sum up others. */
    List<String> sums() {
        return sums.stream().map(HeadingColumn::text).toList();
    }

    /** Lists the different figures, each as the first column that has it. */
    List<Figure> kinds() {
        Map<LedgerColumn, Figure> kinds = new LinkedHashMap<>();
        for (HeadingColumn leaf : leaves) {
            Figure figure = figure(leaf);
            kinds.putIfAbsent(Objects.requireNonNull(figure.meaning().figure()), figure);
        }
        return List.copyOf(kinds.values());
    }

    /**
     * Returns the months across in the order of their columns.
     *
     * @param year the year of those that say none; {@link Period#NO_YEAR} where that is not known
     */
    List<Slot> slots(int year) {
        List<Figure> kinds = kinds();
        Map<Period, Figure[]> slots = new LinkedHashMap<>();
        for (HeadingColumn leaf : leaves) {
            Figure figure = figure(leaf);
            Figure[] slot = slots.computeIfAbsent(period(leaf, year), first -> new Figure[kinds.size()]);
            int place = place(kinds, figure);
            if (slot[place] != null) {
                refusal = new Refusal(figure.index(), Message.of("file.column-twice", figure.heading()));
            }
            slot[place] = figure;
            BigDecimal first =
                    ColumnName.of(kinds.get(place).meaning().heading()).multiple();
            if (first.compareTo(ColumnName.of(figure.meaning().heading()).multiple()) != 0) {
                refusal = new Refusal(
                        figure.index(),
                        Message.of(
                                "across.units-differ",
                                figure.heading(),
                                kinds.get(place).heading()));
            }
        }
        List<Slot> list = new ArrayList<>();
        slots.forEach((period, found) -> list.add(new Slot(period, Arrays.asList(found))));
        return list;
    }

    private static int place(List<Figure> kinds, Figure figure) {
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i).meaning().figure() == figure.meaning().figure()) {
                return i;
            }
        }
        throw new IllegalStateException("a figure of no kind");
    }

    private static Period period(HeadingColumn column, int year) {
        Period period = Objects.requireNonNull(column.period());
        return period.hasYear() ? period : period.of(year);
    }

    /** Returns whether the months without a year run one way, so that one year may be that of all. */
    boolean areInOrder() {
        Map<LedgerColumn, Integer> last = new HashMap<>();
        Map<LedgerColumn, Integer> direction = new HashMap<>();
        for (HeadingColumn leaf : leaves) {
            Period period = Objects.requireNonNull(leaf.period());
            LedgerColumn of = Objects.requireNonNull(figure(leaf).meaning().figure());
            Integer before = last.put(of, period.first());
            if (!period.hasYear() && before != null) {
                int step = Integer.signum(period.first() - before);
                if (step == 0 || step != direction.getOrDefault(of, step)) {
                    return false;
                }
                direction.put(of, step);
            }
        }
        return true;
    }

    /**
     * Returns what each column that sums up others may be the sum of.
     *
     * @param year the year of those that say none
     */
    List<Total> totals(int year) {
        List<Total> totals = new ArrayList<>();
        int earlier = -1;
        for (HeadingColumn sum : sums) {
            List<Figure> all = new ArrayList<>();
            List<Figure> since = new ArrayList<>();
            List<Figure> before = new ArrayList<>();
            for (HeadingColumn leaf : leaves) {
                Period whole = sum.period();
                if (figure(leaf).meaning().figure() == figure(sum).meaning().figure()
                        && (whole == null || (whole.hasYear() ? whole : whole.of(year)).covers(period(leaf, year)))) {
                    all.add(figure(leaf));
                    if (leaf.index() < sum.index()) {
                        before.add(figure(leaf));
                    }
                    if (leaf.index() > earlier && leaf.index() < sum.index()) {
                        since.add(figure(leaf));
                    }
                }
            }
            boolean isRunning = sum.period() == null && !before.isEmpty() && before.size() < all.size();
            if (all.isEmpty()) {
                unread.add(sum.text());
            } else {
                totals.add(new Total(figure(sum), isRunning ? List.of(all, since, before) : List.of(all)));
            }
            earlier = sum.index();
        }
        return totals;
    }
}
