package io.github.budget4s.render.xlsx;

import io.github.budget4s.domain.flag.Flag;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes the cell styles of one workbook, each once: a workbook holds a limited number of them. */
final class CellStyles {

    /** What a cell is in its table. */
    enum Role {
        /** A column heading. */
        HEADING,
        /** A cell of a row. */
        BODY,
        /** A cell of the total row. */
        TOTAL,
        /** A figure that the user may set: blue, as finance departments have it. */
        INPUT,
        /** The title of a sheet. */
        TITLE,
        /** The words above the inputs. */
        SUBTITLE,
        /** A line of the notes. */
        NOTE
    }

    /** What a cell holds. */
    enum Content {
        /** Words, wrapped. */
        WORDS("@", false),
        /** Words that begin like a formula: marked so that they stay words when somebody edits the cell. */
        RISKY_WORDS("@", false),
        /** Yuan. */
        MONEY("#,##0.00", true),
        /** Percent. */
        RATIO("0.00%", true),
        /** What one yuan brings. */
        ONE_TO("\"1:\"#,##0.00", true),
        /** Whole numbers. */
        WHOLE("#,##0", true),
        /** Numbers with decimals, at least one so that no point stands at the end. */
        DECIMAL("#,##0.0#####", true),
        /** Numbers with decimals below each other. */
        HUNDREDTHS("#,##0.00", true),
        /** A month, as its first day. */
        MONTH("yyyy-mm", false),
        /** A day. */
        DAY("yyyy-mm-dd", false);

        private final String format;
        private final boolean right;

        Content(String format, boolean right) {
            this.format = format;
            this.right = right;
        }
    }

    private record Key(Role role, Content content) {}

    private static final byte OPAQUE = (byte) 0xFF;
    private static final short FONT_POINTS = 11;
    private static final short TITLE_POINTS = 14;

    private final XSSFWorkbook workbook;
    private final XSSFColor fill = color(0xDD, 0xE7, 0xF2);
    private final XSSFColor totalFill = color(0xF3, 0xF6, 0xFA);
    private final XSSFColor inputFill = color(0xFF, 0xF9, 0xE5);
    private final XSSFColor line = color(0xBF, 0xC7, 0xD1);
    private final XSSFFont plain;
    private final XSSFFont bold;
    private final XSSFFont title;
    private final XSSFFont blue;
    private final Map<Key, XSSFCellStyle> styles = new HashMap<>();
    private final Map<Role, XSSFCellStyle> unwrapped = new EnumMap<>(Role.class);
    private final Map<Flag, XSSFCellStyle> flags = new EnumMap<>(Flag.class);

    /** Prepares the styles, in a font that has the characters of the language. */
    CellStyles(XSSFWorkbook workbook, String fontName) {
        this.workbook = workbook;
        this.plain = workbook.getFontAt(0);
        plain.setFontName(fontName);
        plain.setFontHeightInPoints(FONT_POINTS);
        // Otherwise the theme's font goes before the name.
        plain.setScheme(FontScheme.NONE);
        this.bold = font(workbook, fontName, FONT_POINTS);
        this.title = font(workbook, fontName, TITLE_POINTS);
        this.blue = font(workbook, fontName, FONT_POINTS);
        blue.setBold(false);
        blue.setColor(color(0x00, 0x00, 0xFF));
    }

    XSSFCellStyle of(Role role, Content content) {
        return styles.computeIfAbsent(new Key(role, content), this::create);
    }

    /** Finds the style of a flag: a word on green, yellow or red. */
    XSSFCellStyle flag(Flag flag) {
        return flags.computeIfAbsent(flag, each -> {
            XSSFCellStyle style = create(new Key(Role.BODY, Content.WORDS));
            fill(style, colorOf(each));
            return style;
        });
    }

    /** Finds the style of words that go on over the cells beside them. */
    XSSFCellStyle unwrapped(Role role) {
        return unwrapped.computeIfAbsent(role, each -> {
            XSSFCellStyle style = create(new Key(each, Content.WORDS));
            style.setWrapText(false);
            style.setIndention((short) (each == Role.NOTE ? 1 : 0));
            return style;
        });
    }

    /** Returns the colour behind a flag. */
    static XSSFColor colorOf(Flag flag) {
        return switch (flag) {
            case OK -> color(0xE2, 0xF0, 0xD9);
            case YELLOW -> color(0xFF, 0xE6, 0x99);
            case RED -> color(0xF4, 0xB0, 0x9E);
        };
    }

    private XSSFCellStyle create(Key key) {
        XSSFCellStyle style = workbook.createCellStyle();
        Content content = key.content();
        style.setDataFormat(workbook.createDataFormat().getFormat(content.format));
        style.setAlignment(content.right ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
        if (key.role() != Role.TITLE && key.role() != Role.SUBTITLE && key.role() != Role.NOTE) {
            // A figure does not touch the word beside it.
            style.setIndention((short) (content.right ? 0 : 1));
        }
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(!content.right || key.role() == Role.HEADING);
        // Said even of the first font: without it a reader may take its own.
        style.setFont(plain);
        style.setQuotePrefixed(content == Content.RISKY_WORDS);
        switch (key.role()) {
            case HEADING -> {
                style.setFont(bold);
                fill(style, fill);
                border(style);
            }
            case TOTAL -> {
                style.setFont(bold);
                fill(style, totalFill);
                border(style);
                style.setBorderTop(BorderStyle.MEDIUM);
            }
            case BODY -> border(style);
            case INPUT -> {
                style.setFont(blue);
                fill(style, inputFill);
                border(style);
            }
            case TITLE -> style.setFont(title);
            case SUBTITLE -> style.setFont(bold);
            case NOTE -> {}
        }
        return style;
    }

    private void border(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
    }

    private static void fill(XSSFCellStyle style, XSSFColor color) {
        style.setFillForegroundColor(color);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static XSSFFont font(XSSFWorkbook workbook, String name, short points) {
        XSSFFont font = workbook.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints(points);
        font.setBold(true);
        // So that a machine without the font takes the same other one for all cells.
        font.setFamily(FontFamily.SWISS);
        return font;
    }

    private static XSSFColor color(int red, int green, int blue) {
        return new XSSFColor(new byte[] {OPAQUE, (byte) red, (byte) green, (byte) blue}, null);
    }
}
