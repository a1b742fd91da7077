package io.github.budget4s.cli.manual;

import io.github.budget4s.cli.manual.ManualPage.Edition;
import io.github.budget4s.render.text.Wrap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the language of manual pages, as far as such a page needs it.
 *
 * <p>Between Chinese characters stands {@code \:}, where a line may end: older versions of groff break at blanks only.
 */
final class Roff {

    /** A hyphen would be one that words are parted at, and quotes and accents would be turned into others. */
    private static final List<String[]> SPECIAL = List.of(
            new String[] {"\\", "\\e"},
            new String[] {"-", "\\-"},
            new String[] {"'", "\\(aq"},
            new String[] {"`", "\\(ga"},
            new String[] {"^", "\\(ha"},
            new String[] {"~", "\\(ti"});

    private static final Pattern CODE = Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\([^)]*\\)");

    private final StringBuilder page = new StringBuilder();

    /** Begins a page of section 1. */
    Roff(String title, Edition edition, String manual) {
        line(".\\\" Made by scripts/release from the help of the program.");
        line(".TH \"" + escaped(title) + "\" 1 " + edition.date() + " \"" + escaped(edition.version()) + "\" \""
                + escaped(manual) + "\"");
        line(".nh");
        line(".ad l");
    }

    void heading(String text) {
        line(".SH \"" + escaped(text) + "\"");
    }

    void paragraph(String text) {
        line(".PP");
        text(text);
    }

    /** Writes a line of text below a heading. */
    void text(String text) {
        line(guarded(breakable(text)));
    }

    /** Writes what is explained, in bold, and what it means, below it and indented. */
    void entry(String term, String text) {
        line(".TP");
        line("\\fB" + escaped(term) + "\\fR");
        text(text);
    }

    /** Writes lines as they stand. */
    void example(List<String> lines) {
        line(".nf");
        lines.forEach(each -> line(each.isBlank() ? "\\&" : guarded(escaped(each))));
        line(".fi");
    }

    /** Returns a text of Markdown as a line: code and what is strong in bold, links as their texts. */
    static String plain(String markdown) {
        return CODE.matcher(LINK.matcher(markdown).replaceAll("$1"))
                .replaceAll(
                        found -> Matcher.quoteReplacement(found.group(1) == null ? found.group(2) : found.group(1)));
    }

    @Override
    public String toString() {
        return page.toString();
    }

    private void line(String line) {
        page.append(line).append('\n');
    }

    private static String breakable(String text) {
        StringBuilder line = new StringBuilder();
        for (String piece : Wrap.pieces(text)) {
            boolean betweenWords = line.isEmpty() || piece.isBlank() || line.charAt(line.length() - 1) == ' ';
            line.append(betweenWords ? "" : "\\:").append(escaped(piece));
        }
        return line.toString();
    }

    private static String escaped(String text) {
        String escaped = text;
        for (String[] each : SPECIAL) {
            escaped = escaped.replace(each[0], each[1]);
        }
        return escaped.replace("\"", "\\(dq");
    }

    /** A line that begins with a dot would be a command. */
    private static String guarded(String line) {
        return line.startsWith(".") ? "\\&" + line : line;
    }
}
