package io.github.budget4s.render;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes texts out of the user's files fit for one line that a terminal, and its owner, can trust. */
public final class PlainText {

    // A colour code is one thing to a terminal, so all of it goes, not only its first character.
    private static final String ESCAPE_SEQUENCE = "\\x1B\\[[0-?]*[ -/]*[@-~]|\\x1B\\][^\\x07\\x1B]*(?:\\x07|\\x1B\\\\)";
    private static final Pattern CONTROLS = Pattern.compile("(?:" + ESCAPE_SEQUENCE + "|[\\p{Cc}\\u2028\\u2029])+");
    // These turn the direction of what follows and so could show one figure as another.
    private static final Pattern DIRECTIONS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private PlainText() {}

    /** Puts one blank for each run of line breaks, tabs, escape sequences and other control characters. */
    public static String of(String text) {
        String visible = CONTROLS.matcher(text).replaceAll(" ");
        return DIRECTIONS.matcher(visible).replaceAll("").strip();
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
