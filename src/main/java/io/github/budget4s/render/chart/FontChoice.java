package io.github.budget4s.render.chart;

import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Finds a font that has all characters of a text: the one that Java takes for sans serif, else any of the machine's,
 * those first that are known to have Chinese.
 */
final class FontChoice {

    /** Parts of the names of fonts with Chinese, the most usual ones on servers and desks. */
    private static final List<String> CHINESE = List.of(
            "noto sans cjk sc",
            "source han sans",
            "noto sans sc",
            "microsoft yahei",
            "pingfang sc",
            "wenquanyi",
            "hiragino sans gb",
            "simhei",
            "droid sans fallback");

    private FontChoice() {}

    /**
     * Finds the font.
     *
     * @throws RefusedException when the machine has none
     */
    static Font of(String text) {
        Font usual = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
        int unknown = usual.canDisplayUpTo(text);
        if (unknown < 0) {
            return usual;
        }
        Stream<Font> others =
                Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts());
        return others.filter(font -> font.canDisplayUpTo(text) < 0)
                .min(Comparator.comparingInt(FontChoice::place).thenComparing(font -> font.getFontName(Locale.ROOT)))
                .orElseThrow(() -> new RefusedException(
                        Reason.OUTPUT, "output.no-font", text.substring(unknown, text.offsetByCodePoints(unknown, 1))));
    }

    private static int place(Font font) {
        String name = font.getFontName(Locale.ROOT).toLowerCase(Locale.ROOT);
        for (int i = 0; i < CHINESE.size(); i++) {
            if (name.contains(CHINESE.get(i))) {
                return i;
            }
        }
        return CHINESE.size();
    }
}
