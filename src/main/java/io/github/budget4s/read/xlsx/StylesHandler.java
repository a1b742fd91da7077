package io.github.budget4s.read.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the number formats of a workbook's cell styles. */
final class StylesHandler extends DefaultHandler {

    private final Map<String, String> formats = new HashMap<>();
    private final Map<String, CellFormat> known = new HashMap<>();
    private final List<CellFormat> styles = new ArrayList<>();
    private boolean inCellStyles;

    /** Lists the formats by the number that cells name their style by. */
    List<CellFormat> styles() {
        return styles;
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
                    styles.add(format(attributes.getValue("numFmtId")));
                }
            }
            default -> {
                // Fonts, fills, borders.
            }
        }
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
        }
    }
}
