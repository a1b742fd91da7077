package io.github.budget4s.cli;

import io.github.budget4s.cli.Environment.Terminal;
import io.github.budget4s.render.text.Wrap;
import java.util.stream.Collectors;

/** Breaks what a terminal would break anywhere: not inside of a number, an option or a name. */
final class TerminalLines {

    /** A narrower terminal breaks lines as it likes. */
    private static final int LEAST = 40;
    /** The last column, which an old Windows console follows by an empty line. */
    private static final int MARGIN = 1;

    private static final String INDENT = "  ";

    private TerminalLines() {}

    /** Breaks the lines of a result where standard output is a terminal. */
    static String all(String text, Terminal terminal) {
        return text.lines()
                .map(line -> of(line, terminal, terminal.output()) + "\n")
                .collect(Collectors.joining());
    }

    /**
     * Breaks a line; what follows is indented.
     *
     * @param shown whether the terminal shows it; else nothing is broken
     */
    static String of(String line, Terminal terminal, boolean shown) {
        if (!shown || terminal.columns() < LEAST) {
            return line;
        }
        String text = line.stripLeading();
        String indent = line.substring(0, line.length() - text.length());
        int width = terminal.columns() - MARGIN - indent.length() - INDENT.length();
        return indent + String.join("\n" + indent + INDENT, Wrap.lines(text, width));
    }
}
