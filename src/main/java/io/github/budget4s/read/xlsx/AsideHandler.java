package io.github.budget4s.read.xlsx;

import io.github.budget4s.read.source.Aside;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the texts of a sheet that stand in none of its cells: of comments, of boxes, of printed pages. */
final class AsideHandler extends DefaultHandler {

    /** Of comments by the thousand the first are enough. */
    private static final int MOST_CHARACTERS = 1 << 20;
    /** How a page's header says where and in which letters a text stands: {@code &R&"宋体,常规"&12}. */
    private static final Pattern PAGE_CODES = Pattern.compile("&(?:\"[^\"]*\"|\\d+|K[0-9A-Fa-f]{6}|[A-Za-z])");

    private final List<Aside> all = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int characters;
    private @Nullable CellRange cell;
    private boolean inText;

    /** Lists what was collected. */
    List<Aside> all() {
        return all;
    }

    /** Takes what a page has above or below the sheet. */
    void addPage(CharSequence codes) {
        add(Aside.Kind.PAGE, PAGE_CODES.matcher(codes).replaceAll("\n"));
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
        switch (localName) {
            case "comment" -> {
                cell = CellRange.of(attributes.getValue("ref"));
                text.setLength(0);
            }
            case "txBody" -> text.setLength(0);
            case "t" -> inText = true;
            default -> {
                // Letters, colours, places.
            }
        }
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) {
        switch (localName) {
            case "comment" -> add(Aside.Kind.COMMENT, text.toString());
            case "txBody" -> add(Aside.Kind.SHAPE, text.toString());
            // A paragraph of a box.
            case "p" -> text.append('\n');
            case "t" -> inText = false;
            default -> {
                // Letters, colours, places.
            }
        }
    }

    @Override
    public void characters(char[] buffer, int start, int length) {
        if (inText && text.length() < MOST_CHARACTERS) {
            text.append(buffer, start, length);
        }
    }

    private void add(Aside.Kind kind, String found) {
        String stripped = found.strip();
        characters += stripped.length();
        if (stripped.isEmpty() || characters > MOST_CHARACTERS) {
            return;
        }
        CellRange at = kind == Aside.Kind.COMMENT ? cell : null;
        all.add(
                at == null
                        ? new Aside(kind, stripped)
                        : new Aside(kind, at.name(), at.firstRow(), at.firstColumn() - 1, stripped));
    }
}
