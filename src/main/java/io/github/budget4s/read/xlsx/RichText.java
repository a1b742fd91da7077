package io.github.budget4s.read.xlsx;

import org.xml.sax.Attributes;

/** Collects a text from its runs as they come by, without what is written above it to say how it is pronounced. */
final class RichText {

    private final StringBuilder text = new StringBuilder();
    private boolean inRun;
    private int inPronunciation;
    private boolean inStruckRun;
    private boolean struck;

    /** Forgets the text before. */
    void begin() {
        text.setLength(0);
        inRun = false;
        inPronunciation = 0;
        inStruckRun = false;
        struck = false;
    }

    void startElement(String name, Attributes attributes) {
        if (name.equals("rPh")) {
            inPronunciation++;
        } else if (name.equals("r")) {
            inStruckRun = false;
        } else if (name.equals("strike")) {
            inStruckRun = isOn(attributes);
        } else if (name.equals("t")) {
            inRun = inPronunciation == 0;
        }
    }

    void endElement(String name) {
        if (name.equals("rPh")) {
            inPronunciation--;
        } else if (name.equals("t")) {
            inRun = false;
        }
    }

    void characters(char[] buffer, int start, int length) {
        if (inRun) {
            text.append(buffer, start, length);
            struck |= inStruckRun;
        }
    }

    /** Returns whether any of the text is struck through. */
    boolean isStruck() {
        return struck;
    }

    /** Returns whether what an element is named for is so, as it is unless it says otherwise. */
    static boolean isOn(Attributes attributes) {
        String value = attributes.getValue("val");
        return value == null || value.equals("1") || value.equals("true");
    }

    /** Gives the whole text. */
    String end() {
        return CellValues.unescape(text.toString());
    }
}
