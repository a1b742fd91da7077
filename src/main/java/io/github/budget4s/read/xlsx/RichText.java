package io.github.budget4s.read.xlsx;

/** Collects a text from its runs as they come by, without what is written above it to say how it is pronounced. */
final class RichText {

    private final StringBuilder text = new StringBuilder();
    private boolean inRun;
    private int inPronunciation;

    /** Forgets the text before. */
    void begin() {
        text.setLength(0);
        inRun = false;
        inPronunciation = 0;
    }

    void startElement(String name) {
        if (name.equals("rPh")) {
            inPronunciation++;
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
        }
    }

    /** Gives the whole text. */
    String end() {
        return CellValues.unescape(text.toString());
    }
}
