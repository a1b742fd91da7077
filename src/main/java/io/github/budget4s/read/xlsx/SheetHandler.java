package io.github.budget4s.read.xlsx;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.SheetRow;
import java.io.Serial;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Makes rows of a sheet's cells as they come by. */
final class SheetHandler extends DefaultHandler {

    private static final int MOST_COLUMNS = 1 << 14;
    private static final int LONGEST_TEXT = 1 << 20;

    private final Predicate<Row> handler;
    private List<String> texts = List.of();
    private List<CellFormat> formats = List.of();
    private boolean from1904;

    private final RichText inlineText = new RichText();
    private final StringBuilder value = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private Map<Integer, String> units = Map.of();
    private long row;
    private int column;
    private String type = "n";
    private int style;
    private boolean inValue;
    private boolean inInlineText;

    SheetHandler(Predicate<Row> handler) {
        this.handler = handler;
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
    void begin(List<String> workbookTexts, List<CellFormat> styles, boolean datesFrom1904) {
        texts = workbookTexts;
        formats = styles;
        from1904 = datesFrom1904;
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
                cells = new ArrayList<>();
                units = Map.of();
            }
            case "c" -> {
                column = columnNumber(attributes.getValue("r"));
                String given = attributes.getValue("t");
                type = given == null ? "n" : given;
                style = styleNumber(attributes.getValue("s"));
                value.setLength(0);
                inlineText.begin();
            }
            case "v" -> inValue = true;
            case "is" -> inInlineText = true;
            default -> {
                if (inInlineText) {
                    inlineText.startElement(localName);
                }
            }
        }
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) throws SAXException {
        switch (localName) {
            case "row" -> endRow();
            case "c" -> put(text());
            case "v" -> inValue = false;
            case "is" -> inInlineText = false;
            default -> {
                if (inInlineText) {
                    inlineText.endElement(localName);
                }
            }
        }
    }

    @Override
    public void characters(char[] buffer, int start, int length) throws SAXException {
        if (inValue) {
            if (value.length() + length > LONGEST_TEXT) {
                throw new CellFaultException(row, column, Message.of("rows.cell-too-long", LONGEST_TEXT));
            }
            value.append(buffer, start, length);
        } else if (inInlineText) {
            inlineText.characters(buffer, start, length);
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

    /** Reads the letters of {@code AB12}: 28. */
    private int columnNumber(@Nullable String reference) throws SAXException {
        int number = 0;
        if (reference == null) {
            number = column + 1;
        } else {
            for (int i = 0; i < reference.length() && number <= MOST_COLUMNS; i++) {
                char letter = reference.charAt(i);
                if (letter < 'A' || letter > 'Z') {
                    break;
                }
                number = number * 26 + (letter - 'A' + 1);
            }
        }
        if (number < 1 || number > MOST_COLUMNS) {
            throw new CellFaultException(row, 0, Message.of("rows.sheet-cell", reference == null ? number : reference));
        }
        return number;
    }

    private static int styleNumber(@Nullable String given) {
        if (given == null) {
            return 0;
        }
        try {
            return Math.max(0, Integer.parseInt(given));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private String text() throws SAXException {
        if (type.equals("inlineStr")) {
            return inlineText.end();
        }
        String stored = value.toString();
        // A formula's text may be blanks; of all else blanks around it mean nothing.
        String stripped = stored.strip();
        if (stripped.isEmpty()) {
            return type.equals("str") ? stored : "";
        }
        return switch (type) {
            case "s" -> sharedText(stripped);
            case "str" -> CellValues.unescape(stored);
            case "b" -> stripped.equals("1") || stripped.equals("true") ? "TRUE" : "FALSE";
            case "e" -> stripped;
            case "d" -> CellValues.isoDate(stripped);
            default -> number(stripped);
        };
    }

    private String sharedText(String number) throws SAXException {
        int index = number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1;
        if (index < 0 || index >= texts.size()) {
            throw new CellFaultException(row, column, Message.of("rows.sheet-text", number));
        }
        return texts.get(index);
    }

    private String number(String stored) throws SAXException {
        try {
            CellFormat format = style < formats.size() ? formats.get(style) : CellFormat.GENERAL;
            if (format.isDate()) {
                return CellValues.date(stored, from1904);
            }
            String number = CellValues.number(stored);
            if (!format.isPlain()) {
                String unit = format.unit(new BigDecimal(number));
                if (!unit.isEmpty()) {
                    units = units.isEmpty() ? new HashMap<>() : units;
                    units.put(column - 1, unit);
                }
            }
            return number;
        } catch (NumberFormatException e) {
            throw new CellFaultException(row, column, Message.of("rows.sheet-number", stored));
        }
    }

    private void put(String text) {
        if (text.isEmpty()) {
            return;
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.set(column - 1, text);
    }

    private void endRow() throws SAXException {
        List<String> all = cells.isEmpty() ? List.of("") : Collections.unmodifiableList(cells);
        boolean more;
        try {
            more = handler.test(
                    units.isEmpty() ? Row.of(row, all) : new SheetRow(row, all, new SheetRow.Details(units)));
        } catch (RuntimeException e) {
            throw new HandlerFailedException(e);
        }
        if (!more) {
            throw new EnoughException();
        }
    }
}
