package io.github.budget4s.read.xlsx;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.source.SheetRow;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The cell at hand of a sheet: what is stored in it, and what that means. */
final class SheetCell {

    private static final int LONGEST_TEXT = 1 << 20;

    private WorkbookContext context = WorkbookContext.EMPTY;
    private long row;
    private int column;
    private String type = "n";
    private int style;
    private boolean hasFormula;
    private boolean hasValue;
    private final StringBuilder formula = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private final RichText inlineText = new RichText();

    private @Nullable Message fault;
    private String unit = "";
    private boolean month;
    private boolean struck;

    /** Takes what the cells refer to. */
    void begin(WorkbookContext workbook) {
        context = workbook;
    }

    /** Begins another cell. */
    void begin(long inRow, int inColumn, Attributes attributes) {
        row = inRow;
        column = inColumn;
        String given = attributes.getValue("t");
        type = given == null ? "n" : given;
        style = styleNumber(attributes.getValue("s"));
        hasFormula = false;
        hasValue = false;
        formula.setLength(0);
        value.setLength(0);
        inlineText.begin();
        fault = null;
        unit = "";
        month = false;
        struck = context.struck().styles().get(style);
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

    void beginFormula() {
        hasFormula = true;
    }

    void beginValue() {
        hasValue = true;
    }

    /** Takes the text of a cell that holds one itself. */
    RichText inlineText() {
        return inlineText;
    }

    void addToFormula(char[] buffer, int start, int length) throws SAXException {
        add(formula, buffer, start, length);
    }

    void addToValue(char[] buffer, int start, int length) throws SAXException {
        add(value, buffer, start, length);
    }

    private void add(StringBuilder text, char[] buffer, int start, int length) throws SAXException {
        if (text.length() + length > LONGEST_TEXT) {
            throw new SheetHandler.CellFaultException(row, column, Message.of("rows.cell-too-long", LONGEST_TEXT));
        }
        text.append(buffer, start, length);
    }

    /** Returns the formula of the cell as it is written, {@code =A2*B2}; only {@code =} where another cell has it. */
    String formula() {
        return "=" + formula;
    }

    /**
     * Reads the cell. One that is struck through may be cancelled, or ticked off as done: it is not known to count.
     *
     * @param calculated whether it is the result of a formula that stands in another cell
     */
    String text(boolean calculated) throws SAXException {
        String text = stored(calculated);
        if (struck && fault == null && !text.isBlank()) {
            fault = Message.of(SheetRow.STRUCK_THROUGH, text.strip());
        }
        return text;
    }

    private String stored(boolean calculated) throws SAXException {
        if (type.equals("inlineStr")) {
            struck |= inlineText.isStruck();
            return inlineText.end();
        }
        boolean isResult = hasFormula || calculated;
        String stored = value.toString();
        // A formula's text may be blanks; of all else blanks around it mean nothing.
        String stripped = stored.strip();
        if (stripped.isEmpty()) {
            // Some write an empty text where they did not calculate, as others write 0.
            if (type.equals("str") && hasValue && !(isResult && context.calculatedOnOpening())) {
                return stored;
            }
            return isResult ? notCalculated("rows.formula-without-value") : "";
        }
        return switch (type) {
            case "s" -> sharedText(stripped);
            case "str" -> CellValues.unescape(stored);
            case "b" -> stripped.equals("1") || stripped.equals("true") ? "TRUE" : "FALSE";
            case "e" -> error(stripped);
            case "d" -> isoDate(stripped);
            default -> number(stripped, isResult);
        };
    }

    private String notCalculated(String key) {
        fault = Message.of(key, formula());
        return formula();
    }

    private String error(String code) {
        fault = Message.of("value.error", code);
        return code;
    }

    private String sharedText(String number) throws SAXException {
        int index = number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1;
        if (index < 0 || index >= context.texts().size()) {
            throw new SheetHandler.CellFaultException(row, column, Message.of("rows.sheet-text", number));
        }
        struck |= context.struck().texts().get(index);
        return context.texts().get(index);
    }

    private String number(String stored, boolean isResult) throws SAXException {
        try {
            CellFormat format = context.format(style);
            if (isResult && context.calculatedOnOpening() && new BigDecimal(CellValues.number(stored)).signum() == 0) {
                return notCalculated("rows.formula-not-calculated");
            }
            if (format.isDate()) {
                String date = CellValues.date(stored, context.from1904(), format.showsTime());
                month = format.isMonth(date);
                return date;
            }
            String number = CellValues.number(stored);
            return format.isPlain() ? number : formatted(new BigDecimal(number), number, format);
        } catch (NumberFormatException e) {
            throw new SheetHandler.CellFaultException(row, column, Message.of("rows.sheet-number", stored));
        }
    }

    private String isoDate(String stored) {
        CellFormat format = context.format(style);
        String date = CellValues.isoDate(stored, format.showsTime());
        month = format.isMonth(date);
        return date;
    }

    private String formatted(BigDecimal figure, String number, CellFormat format) {
        unit = format.unit(figure);
        fault = format.fault(figure, number);
        return format.text(figure, number);
    }

    /** Says why the cell that was read has no value that could be used; null when it has one. */
    @Nullable
    Message fault() {
        return fault;
    }

    /** Returns what the cell's number format writes beside the figure that was read. */
    String unit() {
        return unit;
    }

    /** Returns whether the date that was read is shown as a month. */
    boolean isMonth() {
        return month;
    }
}
