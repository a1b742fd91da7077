package io.github.budget4s.render.text;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Measures texts in columns: Chinese characters take two, accents that sit on a letter none. */
public final class TextWidth {

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private TextWidth() {}

    /** Measures a text without control characters: {@code 门店A} takes five columns. */
    public static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    /** Cuts a text into what a reader takes for one character each: a letter with its accents, a joined emoji. */
    static List<String> characters(String text) {
        List<String> characters = new ArrayList<>();
        int start = 0;
        int index = 0;
        int before = 0;
        while (index < text.length()) {
            int codePoint = text.codePointAt(index);
            boolean joined = of(codePoint) == 0 || before == ZERO_WIDTH_JOINER;
            if (!joined && index > start) {
                characters.add(text.substring(start, index));
                start = index;
            }
            before = codePoint;
            index += Character.charCount(codePoint);
        }
        if (start < text.length()) {
            characters.add(text.substring(start));
        }
        return characters;
    }

    private static int of(int codePoint) {
        // The library says -1 for a control character, which no line here holds.
        return Math.max(0, WCWidth.wcwidth(codePoint));
    }
}
