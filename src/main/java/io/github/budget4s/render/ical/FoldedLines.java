package io.github.budget4s.render.ical;

/** Folds the lines of a calendar: no line has more than 75 bytes of UTF-8 without its end (RFC 5545, 3.1). */
final class FoldedLines {

    private static final int MOST_BYTES = 75;
    private static final String LINE_END = "\r\n";
    /** The blank that begins a line which continues the one before. */
    private static final String CONTINUED = LINE_END + " ";

    private FoldedLines() {}

    /** Folds between characters, never within one. */
    static String of(String text) {
        StringBuilder folded = new StringBuilder();
        int bytes = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (character == '\r' || character == '\n') {
                bytes = 0;
            } else {
                int length = bytes(character);
                if (bytes + length > MOST_BYTES) {
                    folded.append(CONTINUED);
                    bytes = 1;
                }
                bytes += length;
            }
            folded.appendCodePoint(character);
        }
        return folded.toString();
    }

    private static int bytes(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
