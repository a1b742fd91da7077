package io.github.budget4s.render.text;

import io.github.budget4s.domain.money.Ratio;
import java.math.RoundingMode;
import java.nio.charset.Charset;

/** Draws a share as a bar, to the nearest eighth of a character. */
public final class Bar {

    private static final int EIGHTHS = 8;
    private static final String PARTS = "▏▎▍▌▋▊▉";

    private final Ratio largest;
    private final int length;
    private final boolean blocks;

    /**
     * Prepares bars that are alike.
     *
     * @param largest the share that fills the bar, more than nothing
     * @param length how many columns a full bar takes
     * @param charset the encoding of the terminal
     */
    public Bar(Ratio largest, int length, Charset charset) {
        this.largest = largest;
        this.length = length;
        this.blocks = hasBlocks(charset);
    }

    /**
     * Returns whether a terminal of an encoding shows blocks. Others have no eighths, and where Chinese ones have them
     * they take two columns each.
     */
    public static boolean hasBlocks(Charset charset) {
        return charset.name().startsWith("UTF-");
    }

    /** Draws a share; nothing for one that is not more than nothing. */
    public String of(Ratio share) {
        if (share.compareTo(Ratio.ZERO) <= 0) {
            return "";
        }
        Ratio part = share.dividedBy(largest);
        if (!blocks) {
            return "#".repeat(rounded(part, length));
        }
        int eighths = rounded(part, length * EIGHTHS);
        int rest = eighths % EIGHTHS;
        return "█".repeat(eighths / EIGHTHS) + (rest == 0 ? "" : PARTS.substring(rest - 1, rest));
    }

    private static int rounded(Ratio part, int steps) {
        return part.times(Ratio.of(steps, 1)).toDecimal(0, RoundingMode.HALF_UP).intValueExact();
    }
}
