package io.github.budget4s.render.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks texts into lines: between Chinese characters, and at blanks between Latin words.
 *
 * <p>A line does not begin with closing punctuation nor end with opening. A number stays with its sign and its unit:
 * {@code ≥ 12,000}, {@code 26.19 %}, {@code 36 个}. Only a word longer than the line is broken inside.
 */
public final class Wrap {

    private static final String NEVER_FIRST = "，。、；：？！）】》〉」』〕］｝”’…—～·,.;:?!)]}%％";
    private static final String NEVER_LAST = "（【《〈「『〔［｛“‘([{￥¥";

    /** How wide a Chinese character with its full stop is. */
    private static final int WIDOW = 4;

    private static final Pattern PLACE = Pattern.compile("(?<![^ ])[a-z_]+\\.[^ ，。；：、（）]+(?= |$)");
    private static final Set<String> COMPARISONS = Set.of("≥", "≤", ">=", "<=", "=");

    private Wrap() {}

    /**
     * Breaks a text into lines of at most {@code width} columns.
     *
     * @param text one line of text without control characters
     * @param width how many columns a line may take, at least two
     * @return the lines without blanks at their ends; one empty line for an empty text
     */
    public static List<String> lines(String text, int width) {
        if (TextWidth.of(text) <= width) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        String gap = "";
        for (String piece : pieces(text)) {
            if (piece.isBlank()) {
                gap = piece;
                continue;
            }
            if (!line.isEmpty() && TextWidth.of(line + gap + piece) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) {
                line.append(gap);
            }
            gap = "";
            for (String character : TextWidth.characters(piece)) {
                if (!line.isEmpty() && TextWidth.of(line + character) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(character);
            }
        }
        lines.add(line.toString());
        return withoutWidow(lines, width);
    }

    /** A last line of one Chinese character gets the one before it for company. */
    private static List<String> withoutWidow(List<String> lines, int width) {
        int last = lines.size() - 1;
        String before = lines.get(last - 1);
        List<String> characters = TextWidth.characters(before);
        int count = characters.size();
        boolean alone = Character.isIdeographic(lines.get(last).codePointAt(0))
                && TextWidth.of(lines.get(last)) <= WIDOW
                && TextWidth.of(lines.get(last)) + WIDOW <= width;
        if (alone
                && count > 2
                && characters.subList(count - 2, count).stream()
                        .allMatch(each -> Character.isIdeographic(each.codePointAt(0)))) {
            String moved = characters.get(count - 1);
            lines.set(last - 1, before.substring(0, before.length() - moved.length()));
            lines.set(last, moved + lines.get(last));
        }
        return lines;
    }

    /** Measures the widest part of a text that is not to be broken, in columns. */
    static int widestPiece(String text) {
        return pieces(text).stream().mapToInt(TextWidth::of).max().orElse(0);
    }

    /** Cuts a text at all places where a line may end; blanks between words are pieces, too. */
    public static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (String piece : words(text)) {
            int last = pieces.size() - 1;
            if (last > 0 && pieces.get(last).equals(" ") && belongTogether(pieces.get(last - 1), piece)) {
                pieces.remove(last);
                pieces.set(last - 1, pieces.get(last - 1) + " " + piece);
            } else {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    /** Returns whether a blank between two words is one inside of a figure. */
    private static boolean belongTogether(String before, String after) {
        char first = after.charAt(0);
        char last = before.charAt(before.length() - 1);
        boolean unit = first == '%' || Character.isIdeographic(first);
        return Character.isDigit(last) ? unit : COMPARISONS.contains(before) && Character.isDigit(first);
    }

    /** Keeps a place in a file whole, {@code channels.信息流}, though Chinese breaks anywhere. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int end = 0;
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            addBroken(text.substring(end, place.start()), words);
            words.add(place.group());
            end = place.end();
        }
        addBroken(text.substring(end), words);
        return words;
    }

    private static void addBroken(String text, List<String> pieces) {
        StringBuilder piece = new StringBuilder();
        String before = "";
        for (String character : TextWidth.characters(text)) {
            if (!before.isEmpty() && mayBreak(before, character)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(character);
            before = character;
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
    }

    private static boolean mayBreak(String before, String after) {
        if (before.isBlank() || after.isBlank()) {
            return before.isBlank() != after.isBlank();
        }
        boolean wide = TextWidth.of(before) > 1 || TextWidth.of(after) > 1;
        return wide && !NEVER_FIRST.contains(after) && !NEVER_LAST.contains(before);
    }
}
