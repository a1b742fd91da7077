package io.github.budget4s.read.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes one line of a pipe table apart, as GitHub does. */
final class MarkdownLine {

    private static final Pattern RULE = Pattern.compile(" {0,3}\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*\\|?\\s*");
    private static final String BREAK = "<br>";
    private static final String FENCE = "```";
    private static final String BOLD = "**";

    private MarkdownLine() {}

    /** Returns whether a line is the rule between the head of a table and its rows: {@code | --- | ---: |}. */
    static boolean isRule(String line) {
        return line.indexOf('|') >= 0 && RULE.matcher(line).matches();
    }

    /** Returns whether a line begins or ends a block of code, in which nothing is a table. */
    static boolean isFence(String line) {
        return line.stripLeading().startsWith(FENCE);
    }

    /** Returns whether a line may be one of a table. */
    static boolean isRow(String line) {
        return line.indexOf('|') >= 0;
    }

    /**
     * Returns the cells of a line as the texts that are meant: without blanks around them, without the two stars on
     * either side of what is bold, with {@code \|} as {@code |} and {@code <br>} as a line break.
     */
    static List<String> cells(String line) {
        String row = line.strip();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int first = row.startsWith("|") ? 1 : 0;
        for (int i = first; i < row.length(); i++) {
            char character = row.charAt(i);
            if (character == '\\' && i + 1 < row.length()) {
                i++;
                cell.append(character).append(row.charAt(i));
            } else if (character == '|') {
                cells.add(text(cell.toString()));
                cell.setLength(0);
            } else {
                cell.append(character);
            }
        }
        // A line need not end in a pipe.
        if (!cell.isEmpty() || !row.endsWith("|")) {
            cells.add(text(cell.toString()));
        }
        return cells;
    }

    private static String text(String cell) {
        String written = cell.strip();
        if (written.length() > 2 * BOLD.length() && written.startsWith(BOLD) && written.endsWith(BOLD)) {
            written = written.substring(BOLD.length(), written.length() - BOLD.length());
        }
        if (written.indexOf('\\') < 0 && !written.contains(BREAK)) {
            return written;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char character = written.charAt(i);
            if (character == '\\' && i + 1 < written.length() && isPunctuation(written.charAt(i + 1))) {
                i++;
                text.append(written.charAt(i));
            } else if (written.startsWith(BREAK, i)) {
                text.append('\n');
                i += BREAK.length() - 1;
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }

    private static boolean isPunctuation(char character) {
        return character > ' ' && character < 127 && !Character.isLetterOrDigit(character);
    }
}
