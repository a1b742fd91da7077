package io.github.budget4s.render.xlsx;

import io.github.budget4s.render.SpreadsheetFormula;
import io.github.budget4s.render.text.TextWidth;
import io.github.budget4s.render.text.Wrap;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;

/**
 * Puts words into cells and tells how much room they need.
 *
 * <p>Room is counted in digits of the workbook's font, Excel's unit of column width. It is computed from the characters
 * and not measured: measuring needs the fonts of the machine, which are not those of the reader's.
 */
final class SheetText {

    /** How high one line of text is, in points. */
    static final float LINE_POINTS = 18;

    // Neither is allowed in XML, and a file that holds them does not open.
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF&&[^\\n\\t]]|\\p{Cs}");
    // Excel takes _x0041_ for the letter A.
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x\\p{XDigit}{4}_)");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private SheetText() {}

    /** Writes words as words, whatever they look like. */
    static void put(Cell cell, String text, CellStyles cellStyles, CellStyles.Role role) {
        String clean = clean(text);
        boolean risky = SpreadsheetFormula.isRun(clean);
        cell.setCellStyle(cellStyles.of(role, risky ? CellStyles.Content.RISKY_WORDS : CellStyles.Content.WORDS));
        cell.setCellValue(escaped(clean));
    }

    /** Marks what Excel would take for a character by its number. */
    static String escaped(String text) {
        return LIKE_AN_ESCAPE.matcher(text).replaceAll("_x005F_");
    }

    /** Returns the text as a cell can hold it: no control characters but line breaks, at most 32,767 characters. */
    static String clean(String text) {
        String lines = LINE_BREAK.matcher(text).replaceAll("\n");
        String clean = NOT_IN_XML.matcher(lines).replaceAll(" ");
        int limit = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        return clean.length() <= limit ? clean : clean.substring(0, limit);
    }

    /** Measures the longest line of a text, in digits. */
    static int width(String text) {
        return clean(text).lines().mapToInt(SheetText::lineWidth).max().orElse(0);
    }

    /** Counts the lines that a text takes in a column. */
    static int lines(String text, int width) {
        return Math.max(
                1,
                clean(text)
                        .lines()
                        .mapToInt(line -> Wrap.lines(line, width).size())
                        .sum());
    }

    private static int lineWidth(String line) {
        int columns = TextWidth.of(line);
        int characters = line.codePointCount(0, line.length());
        // A Chinese character is a little wider than two digits.
        return columns + (Math.max(0, columns - characters) + 5) / 6;
    }
}
