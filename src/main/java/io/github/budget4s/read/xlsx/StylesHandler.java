package io.github.budget4s.read.xlsx;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Finds out which of a workbook's cell styles show a number as a date. */
final class StylesHandler extends DefaultHandler {

    private final Map<String, String> formats = new HashMap<>();
    private final BitSet dates = new BitSet();
    private boolean inCellStyles;
    private int style;

    /** Marks the styles that do, by the number that cells name them by. */
    BitSet dates() {
        return dates;
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
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> {
                if (inCellStyles) {
                    dates.set(style++, isDate(attributes.getValue("numFmtId")));
                }
            }
            default -> {
                // Fonts, fills, borders.
            }
        }
    }

    private boolean isDate(@Nullable String id) {
        if (id == null) {
            return false;
        }
        String format = formats.get(id);
        if (format != null) {
            return CellTexts.isDate(format);
        }
        return id.matches("\\d{1,4}") && CellTexts.isDate(Integer.parseInt(id));
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) {
        if (localName.equals("cellXfs")) {
            inCellStyles = false;
        }
    }
}
