package io.github.budget4s.read.xlsx;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the table of texts that a workbook's cells refer to by number. */
final class SharedStringsHandler extends DefaultHandler {

    private final List<String> texts = new ArrayList<>();
    private final BitSet struck = new BitSet();
    private final RichText text = new RichText();

    List<String> texts() {
        return texts;
    }

    /** Returns which texts are struck through, or part of them is. */
    BitSet struck() {
        return struck;
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
        if (localName.equals("si")) {
            text.begin();
        } else {
            text.startElement(localName, attributes);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) {
        if (localName.equals("si")) {
            struck.set(texts.size(), text.isStruck());
            texts.add(text.end());
        } else {
            text.endElement(localName);
        }
    }

    @Override
    public void characters(char[] buffer, int start, int length) {
        text.characters(buffer, start, length);
    }
}
