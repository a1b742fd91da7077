package io.github.budget4s.read.xlsx;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads what the cell styles of a workbook say that a reader has to know: number formats, and what is struck through.
 */
final class StylesHandler extends DefaultHandler {

    private final Map<String, String> formats = new HashMap<>();
    private final Map<String, CellFormat> known = new HashMap<>();
    private final List<CellFormat> styles = new ArrayList<>();
    private final BitSet struckFonts = new BitSet();
    private final BitSet struckStyles = new BitSet();
    /** How many fonts were begun. */
    private int fonts;

    private boolean inFonts;
    private boolean inCellStyles;

    /** Lists the formats by the number that cells name their style by. */
    List<CellFormat> styles() {
        return styles;
    }

    /** Returns which styles strike their cells through. */
    BitSet struckStyles() {
        return struckStyles;
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
        switch (localName) {
            case "numFmt" -> {
                String id = attributes.getValue("numFmtId");
                String code = attributes.getValue("formatCode");
                if (id != null && code != null) {
                    formats.putIfAbsent(id, code);
                }
            }
            // Styles of conditions have fonts of their own, which no cell names.
            case "fonts" -> inFonts = true;
            case "font" -> fonts += inFonts ? 1 : 0;
            case "strike" -> {
                if (inFonts) {
                    struckFonts.set(fonts, RichText.isOn(attributes));
                }
            }
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> {
                if (inCellStyles) {
                    struckStyles.set(styles.size(), isStruck(attributes.getValue("fontId")));
                    styles.add(format(attributes.getValue("numFmtId")));
                }
            }
            default -> {
                // Fills, borders.
            }
        }
    }

    /** Returns whether a font, by its number counted from 0, strikes through. */
    private boolean isStruck(@Nullable String font) {
        return font != null && font.matches("\\d{1,5}") && struckFonts.get(Integer.parseInt(font) + 1);
    }

    private CellFormat format(@Nullable String id) {
        if (id == null) {
            return CellFormat.GENERAL;
        }
        return known.computeIfAbsent(id, each -> {
            String format = formats.get(each);
            if (format != null) {
                return CellFormat.of(format);
            }
            return each.matches("\\d{1,4}") ? CellFormat.builtIn(Integer.parseInt(each)) : CellFormat.GENERAL;
        });
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) {
        if (localName.equals("cellXfs")) {
            inCellStyles = false;
        } else if (localName.equals("fonts")) {
            inFonts = false;
        }
    }
}
