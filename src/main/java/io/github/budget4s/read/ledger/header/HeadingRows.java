package io.github.budget4s.read.ledger.header;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Period;
import io.github.budget4s.read.value.PeriodText;
import io.github.budget4s.read.value.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at the first rows of a table for headings that stand in one row or several, and at what is below them. */
final class HeadingRows {

    private static final int MOST_ROWS = 3;

    private static final Set<String> PERIOD_HEADINGS = Set.of("季度", "季", "quarter", "quarters", "qtr", "预算期间", "预算季度");
    private static final Set<String> LABEL_HEADINGS =
            Set.of("指标", "指标名称", "考核指标", "measure", "metric", "metrics", "kpi");
    /** May stand over measures or over something else. */
    private static final Set<String> PERHAPS_LABEL_HEADINGS = Set.of(
            "", "项目", "项目名称", "科目", "内容", "类别", "类型", "名称", "数据项", "数据", "分类", "item", "items", "type", "name", "口径",
            "版本");

    private static final Set<String> OTHER_MEASURES = Set.of(
            "线索",
            "线索量",
            "线索数",
            "到店",
            "到店量",
            "试驾",
            "试驾量",
            "订单",
            "订单量",
            "订单数",
            "成交",
            "成交量",
            "交车",
            "交车量",
            "销量",
            "毛利",
            "投放金额",
            "金额",
            "费用",
            "曝光",
            "点击",
            "leads",
            "visits",
            "orders",
            "deliveries",
            "units",
            "sales",
            "spend");

    private final ColumnNames names;
    private final FigureWords words;
    private final List<Row> head;

    HeadingRows(ColumnNames names, FigureWords words, List<Row> head) {
        this.names = names;
        this.words = words;
        this.head = head;
    }

    /** Returns whether a header may begin with a row: it has several different texts and no figures. */
    static boolean mayBegin(Row row) {
        Row headings = withMonths(row);
        return distinct(headings) > 1 && isWithoutFigures(headings);
    }

    private static long distinct(Row row) {
        Set<String> texts = new HashSet<>();
        for (String cell : row.cells()) {
            if (!cell.isBlank()) {
                texts.add(cell);
            }
        }
        return texts.size();
    }

    private static boolean isWithoutFigures(Row row) {
        for (String cell : row.cells()) {
            if (isFigure(cell) && PeriodText.of(cell).period() == null) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFigure(String cell) {
        return Numbers.number(cell) instanceof Reading.Value || Dates.moment(cell) instanceof Reading.Value;
    }

    /** Returns the rows of headings that begin with one. */
    List<Row> from(int start) {
        List<Row> rows = new ArrayList<>();
        rows.add(withMonths(head.get(start)));
        for (int i = start + 1; i < head.size() && rows.size() < MOST_ROWS; i++) {
            Row next = withMonths(head.get(i));
            if (isRepeated(i - 1, i) || !isBelow(next)) {
                return rows;
            }
            rows.add(next);
        }
        return rows;
    }

    /** Returns whether a row has nothing but headings: names of columns, months, planned and actual. */
    private boolean isBelow(Row row) {
        int headings = 0;
        for (String cell : row.cells()) {
            String text = CellText.plain(cell);
            PeriodText parts = PeriodText.of(text);
            List<String> rest = parts.rest().isEmpty() ? List.of() : List.of(parts.rest());
            boolean isKnown = names.columnOf(text) != null
                    || (parts.period() != null && rest.isEmpty())
                    || (!rest.isEmpty() && words.of(rest).unknown().isEmpty());
            if (!text.isEmpty() && !isKnown) {
                return false;
            }
            headings += text.isEmpty() ? 0 : 1;
        }
        return headings > 1 && isWithoutFigures(row);
    }

    /** Returns whether a row holds headings over those of the next. */
    boolean isGroup(int index, int next) {
        Row row = withMonths(head.get(index));
        return distinct(row) > 1
                && !isRepeated(index, next)
                && isBelow(row)
                && isWithoutFigures(row)
                && head.get(next).size() >= row.size();
    }

    /** Returns whether a row is the one above it once more, which is a mistake and no heading of two rows. */
    private boolean isRepeated(int index, int next) {
        return head.get(next).cells().equals(head.get(index).cells());
    }

    /** Takes the numbers 1 to 12 in a row of headings for months. */
    private static Row withMonths(Row row) {
        List<String> cells = new ArrayList<>(row.cells());
        int month = 0;
        int first = -1;
        for (int i = 0; i < cells.size() && month < MonthRange.MONTHS_OF_A_YEAR; i++) {
            String text = CellText.plain(cells.get(i));
            if (text.equals(String.valueOf(month + 1)) || text.equals("0" + (month + 1))) {
                first = month == 0 ? i : first;
                month++;
            } else if (month > 0) {
                return row;
            }
        }
        if (month < MonthRange.MONTHS_OF_A_YEAR) {
            return row;
        }
        for (int i = 0; i < month; i++) {
            cells.set(first + i, i + 1 + "月");
        }
        return Row.of(row.line(), cells);
    }

    /** Returns the heading of a column of names; of one that names both ways, 门店/月份, the part of the column. */
    String key(String heading) {
        for (String part : heading.split("[/\\\\|]")) {
            LedgerColumn known = names.columnOf(part);
            if (known != null && known.type() == CellType.TEXT) {
                return part;
            }
        }
        return heading;
    }

    /**
     * Finds the column in which rows say their month or quarter.
     *
     * @param byContent whether a column of another heading is one too when months or quarters stand in it
     * @return -1 when there is none
     */
    int timeColumn(List<HeadingColumn> columns, List<Row> below, boolean byContent) {
        int year = -1;
        for (HeadingColumn column : columns) {
            LedgerColumn known = names.columnOf(column.lowest());
            if (known != null && known.type().isTime()) {
                return column.index();
            }
            if (known == null && PERIOD_HEADINGS.contains(column.lowest().toLowerCase(Locale.ROOT))) {
                return column.index();
            }
            if (known == null && byContent && column.lowest().isEmpty() && firstPeriod(below, column.index()) != null) {
                return column.index();
            }
            year = known != null && known.type() == CellType.YEAR ? column.index() : year;
        }
        return year >= 0 && byContent && firstPeriod(below, year) != null ? year : -1;
    }

    private static @Nullable Period firstPeriod(List<Row> below, int index) {
        for (Row row : below) {
            if (index < row.size() && !row.cell(index).isBlank()) {
                PeriodText text = PeriodText.of(row.cell(index));
                return text.rest().isEmpty() ? text.period() : null;
            }
        }
        return null;
    }

    /** Returns whether the first row says several months at once. */
    boolean hasLongPeriod(List<Row> below, int time) {
        Period first = firstPeriod(below, time);
        return first != null && !first.isMonth();
    }

    /** Finds the column in which rows say which figure they have; -1 when there is none. */
    int labelColumn(List<HeadingColumn> columns, List<Row> below) {
        for (HeadingColumn column : columns) {
            String heading = column.lowest().toLowerCase(Locale.ROOT);
            if (LABEL_HEADINGS.contains(heading)
                    || (PERHAPS_LABEL_HEADINGS.contains(heading) && hasMeasure(below, column.index()))) {
                return column.index();
            }
        }
        return -1;
    }

    private boolean hasMeasure(List<Row> below, int index) {
        Set<String> cells = new HashSet<>();
        for (Row row : below) {
            if (index < row.size() && !row.cell(index).isBlank()) {
                cells.add(CellText.plain(row.cell(index)).toLowerCase(Locale.ROOT));
            }
        }
        return cells.stream().anyMatch(cell -> {
            FigureWords.Meaning meaning = words.of(List.of(cell));
            return OTHER_MEASURES.contains(cell)
                    || (meaning.isFigure() && !meaning.isTotal() && meaning.version() != FigureWords.Version.COMPARED);
        });
    }
}
