package io.github.budget4s.render.text;

import io.github.budget4s.report.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Parts the columns of a table that is wider than the terminal into pages: each begins with the columns that say what a
 * row is, and takes as many of the others, in their order, as fit behind them.
 *
 * <p>What a row is stands in the columns before the first figure, and in that of the measure. There are as few pages as
 * can be, and of those that do, the ones whose widest is the narrowest: no column is left over alone where it could
 * have company.
 */
final class ColumnPagination {

    private static final int FEWEST_FIGURES = 2;

    private ColumnPagination() {}

    /** Returns whether pages would be of use: tables of words wrap. */
    static boolean canPaginate(List<Column> columns) {
        return columns.stream().filter(Column::isNumeric).count() >= FEWEST_FIGURES;
    }

    /** Counts the columns that say what a row is: with {@link #order} they stand in front. */
    static int keys(List<Column> columns) {
        int leading = leading(columns);
        return leading
                + (int) columns.stream().skip(leading).filter(Column::isMeasure).count();
    }

    /** What stands behind the measure says more of the row, and need not be repeated. */
    private static int leading(List<Column> columns) {
        int leading = 0;
        while (leading < columns.size() && !columns.get(leading).isNumeric()) {
            if (columns.get(leading++).isMeasure()) {
                break;
            }
        }
        return leading;
    }

    /**
     * Puts the columns that say what a row is in front, and the flag right behind them: it is what the table is looked
     * at for, and stands on the first page then.
     *
     * @return the indexes of the columns in the order in which pages show them
     */
    static List<Integer> order(List<Column> columns) {
        int leading = leading(columns);
        List<Integer> order = new ArrayList<>();
        IntStream.range(0, leading).forEach(order::add);
        List<Integer> rest = IntStream.range(leading, columns.size()).boxed().toList();
        rest.stream().filter(index -> columns.get(index).isMeasure()).forEach(order::add);
        rest.stream().filter(index -> columns.get(index).isFlag()).forEach(order::add);
        rest.stream().filter(index -> !order.contains(index)).forEach(order::add);
        return order;
    }

    /**
     * Parts a table.
     *
     * @param keys how many columns, from the first on, every page has
     * @param widths the least width of each column
     * @param available how many terminal columns there are
     * @return the indexes of the columns of each page
     */
    static List<List<Integer>> of(int keys, int[] widths, int available) {
        List<List<Integer>> fewest = filled(keys, widths, available);
        List<List<Integer>> best = fewest;
        for (int narrower = available - 1; narrower > 0; narrower--) {
            List<List<Integer>> pages = filled(keys, widths, narrower);
            if (pages.size() > fewest.size()) {
                break;
            }
            best = pages;
        }
        return best;
    }

    private static List<List<Integer>> filled(int keys, int[] widths, int available) {
        List<List<Integer>> pages = new ArrayList<>();
        List<Integer> page = new ArrayList<>();
        int width = available + 1;
        for (int index = keys; index < widths.length; index++) {
            width += ColumnWidths.GAP.length() + widths[index];
            // One column behind the keys is the least, even where it is too wide.
            if (width > available) {
                page = new ArrayList<>(IntStream.range(0, keys).boxed().toList());
                pages.add(page);
                width = IntStream.range(0, keys)
                                .map(key -> widths[key] + ColumnWidths.GAP.length())
                                .sum()
                        + widths[index];
            }
            page.add(index);
        }
        return pages;
    }
}
