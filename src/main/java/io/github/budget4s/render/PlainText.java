package io.github.budget4s.render;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes texts out of the user's files fit for one line that a terminal, and its owner, can trust. */
public final class PlainText {

    private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\x0B\\f\\r\\u0085\\u2028\\u2029]+");
    // The last of these turn the direction of what follows and so could show one figure as another.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");

    /** The longest path that Linux takes; a longer name is none of a file. */
    private static final int LONGEST_PATH = 4096;

    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(https?:/{1,2})[^/\\s“”\"][^\\s“”\"]*");

    private PlainText() {}

    /**
     * Hides what follows in an address of the web: a robot's has the key in it, and may stand where none is expected.
     */
    public static String withoutAddresses(String text) {
        return ADDRESS.matcher(text).replaceAll("$1…");
    }

    /**
     * Puts one blank for each run of line breaks and tabs, by which a heading is still found, and shows escape
     * sequences, direction marks and other control characters as Java and JSON write them: {@code \u001b}.
     */
    public static String of(String text) {
        String line = BREAKS.matcher(text).replaceAll(" ").strip();
        return UNSEEN.matcher(line)
                .replaceAll(found -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) found.group().charAt(0)));
    }

    /** Does so in the name of a file, and cuts off one that is longer than any. */
    public static String ofPath(String name) {
        String plain = of(name);
        return plain.length() <= LONGEST_PATH
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_PATH / 2)) + "…";
    }

    /** Does so in each line of a text; the blanks in front of a line stay. */
    public static String ofLines(String text) {
        return text.lines()
                .map(line -> {
                    String plain = of(line);
                    int indent = line.length() - line.stripLeading().length();
                    return plain.isEmpty() ? "" : " ".repeat(indent) + plain;
                })
                .collect(Collectors.joining("\n"));
    }
}
