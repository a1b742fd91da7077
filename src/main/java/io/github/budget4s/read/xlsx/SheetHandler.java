package io.github.budget4s.read.xlsx;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.source.Row;
import java.io.Serial;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Makes rows of a sheet's cells as they come by. */
final class SheetHandler extends DefaultHandler {

    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\d{1,5}");
    private static final Pattern NO_SIZE = Pattern.compile("0+(\\.0*)?");

    /** More than a page's header may have. */
    private static final int LONGEST_PAGE = 10_000;

    /** That is 256 cells in each row that a sheet can have; up to the last column it would be 17 billion. */
    private static final long MOST_PLACES = 1L << 28;

    private final Predicate<Row> handler;
    private final MergedCells merged;
    private final boolean knowsMerged;
    private final SheetCell cell = new SheetCell();
    /** Formulas whose results stand in several cells, of which only the first names them. */
    private final List<CellRange> arrays = new ArrayList<>();

    private final BitSet hiddenColumns = new BitSet();
    private final AsideHandler asides = new AsideHandler();
    /** What pages have above and below, as far as it came by; null outside of it. */
    private @Nullable StringBuilder page;

    private RowBuilder cells = new RowBuilder(0, false);
    private long row;
    private int column;
    /** How many cells the rows so far have, up to the last one with content in each. */
    private long places;

    private boolean inFormula;
    private boolean inValue;
    private boolean inInlineText;

    /**
     * Hands on rows.
     *
     * @param merged the merged cells of the sheet, when it was read before; else it is told of them
     */
    SheetHandler(Predicate<Row> handler, MergedCells merged) {
        this.handler = handler;
        this.merged = merged;
        this.knowsMerged = !merged.isEmpty();
        merged.begin();
    }

    /** Ends the parsing, since enough rows were read. */
    static final class EnoughException extends SAXException {
        @Serial
        private static final long serialVersionUID = 1L;

        EnoughException() {
            super("enough");
        }
    }

    /** Carries what the reader of the rows threw past those who look for faults in the file. */
    static final class HandlerFailedException extends SAXException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final RuntimeException failure;

        HandlerFailedException(RuntimeException failure) {
            super(failure);
            this.failure = failure;
        }

        RuntimeException failure() {
            return failure;
        }
    }

    /** Says that a cell makes no sense. */
    static final class CellFaultException extends SAXException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final long row;
        private final int column;
        private final transient Message problem;

        CellFaultException(long row, int column, Message problem) {
            super(problem.key());
            this.row = row;
            this.column = column;
            this.problem = problem;
        }

        long row() {
            return row;
        }

        int column() {
            return column;
        }

        Message problem() {
            return problem;
        }
    }

    /** Takes what the cells refer to. */
    void begin(WorkbookContext workbook) {
        cell.begin(workbook);
    }

    /** Says which row was begun last; 0 before the first. */
    long row() {
        return row;
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes)
            throws SAXException {
        switch (localName) {
            case "row" -> {
                row = rowNumber(attributes.getValue("r"));
                column = 0;
                cells = new RowBuilder(row, isHidden(attributes, "ht"));
            }
            case "col" -> addColumns(attributes);
            case "c" -> {
                column = columnNumber(attributes.getValue("r"));
                cell.begin(row, column, attributes);
            }
            case "f" -> {
                inFormula = true;
                cell.beginFormula();
                addArray(attributes);
            }
            case "v" -> {
                inValue = true;
                cell.beginValue();
            }
            case "is" -> inInlineText = true;
            case "mergeCell" -> addMerged(attributes.getValue("ref"));
            case "headerFooter" -> page = new StringBuilder();
            default -> {
                if (inInlineText) {
                    cell.inlineText().startElement(localName, attributes);
                }
            }
        }
    }

    private void addArray(Attributes attributes) {
        CellRange range = CellRange.of(attributes.getValue("ref"));
        if (range != null && "array".equals(attributes.getValue("t"))) {
            arrays.add(range);
        }
    }

    private void addMerged(@Nullable String reference) {
        CellRange range = CellRange.of(reference);
        if (range != null && !knowsMerged) {
            merged.add(range);
        }
    }

    /** Takes what is said of columns; what makes no sense is of no use, and hides nothing. */
    private void addColumns(Attributes attributes) {
        int first = columnIndex(attributes.getValue("min"));
        int last = columnIndex(attributes.getValue("max"));
        if (first >= 1 && last >= first && isHidden(attributes, "width")) {
            hiddenColumns.set(first - 1, last);
        }
    }

    /** What was drawn together until nothing is left of it is no more to be seen than what is hidden. */
    private static boolean isHidden(Attributes attributes, String size) {
        String drawn = attributes.getValue(size);
        return isTrue(attributes.getValue("hidden"))
                || (drawn != null && NO_SIZE.matcher(drawn).matches());
    }

    private static int columnIndex(@Nullable String number) {
        int column = number != null && COLUMN_NUMBER.matcher(number).matches() ? Integer.parseInt(number) : 0;
        return column > CellRange.MOST_COLUMNS ? 0 : column;
    }

    /** Returns which columns, counted from 0, are hidden. */
    BitSet hiddenColumns() {
        return hiddenColumns;
    }

    private static boolean isTrue(@Nullable String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) throws SAXException {
        switch (localName) {
            case "row" -> endRow();
            case "c" -> cells.add(column, cell.text(isInArray()), cell);
            case "f" -> inFormula = false;
            case "v" -> inValue = false;
            case "is" -> inInlineText = false;
            case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter" -> endPage();
            default -> {
                if (inInlineText) {
                    cell.inlineText().endElement(localName);
                }
            }
        }
    }

    private void endPage() {
        if (page != null) {
            asides.addPage(page);
            page.setLength(0);
        }
    }

    /** Returns what stands beside the cells. */
    AsideHandler asides() {
        return asides;
    }

    private boolean isInArray() {
        for (CellRange array : arrays) {
            if (array.contains(row, column)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void characters(char[] buffer, int start, int length) throws SAXException {
        if (inValue) {
            cell.addToValue(buffer, start, length);
        } else if (inInlineText) {
            cell.inlineText().characters(buffer, start, length);
        } else if (inFormula) {
            cell.addToFormula(buffer, start, length);
        } else if (page != null && page.length() < LONGEST_PAGE) {
            page.append(buffer, start, length);
        }
    }

    private long rowNumber(@Nullable String reference) throws SAXException {
        if (reference == null) {
            return row + 1;
        }
        try {
            return Integer.parseInt(reference);
        } catch (NumberFormatException e) {
            throw new CellFaultException(row, 0, Message.of("rows.sheet-cell", reference));
        }
    }

    private int columnNumber(@Nullable String reference) throws SAXException {
        int number = reference == null ? column + 1 : CellRange.column(reference);
        if (number < 1 || number > CellRange.MOST_COLUMNS) {
            throw new CellFaultException(row, 0, Message.of("rows.sheet-cell", reference == null ? number : reference));
        }
        return number;
    }

    private void endRow() throws SAXException {
        arrays.removeIf(array -> array.lastRow() <= row);
        if (knowsMerged) {
            merged.addTo(row, cells);
        }
        Row made = cells.row();
        places += made.cells().size();
        if (places > MOST_PLACES) {
            throw new CellFaultException(row, 0, Message.of("rows.sheet-too-wide", MOST_PLACES / 1_000_000));
        }
        boolean more;
        try {
            more = handler.test(made);
        } catch (RuntimeException e) {
            throw new HandlerFailedException(e);
        }
        if (!more) {
            throw new EnoughException();
        }
    }
}
