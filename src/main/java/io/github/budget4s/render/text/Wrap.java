package io.github.budget4s.render.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks texts into lines: between Chinese characters, and at blanks between Latin words.
 *
 * <p>A line does not begin with closing punctuation nor end with opening; only a word longer than the line is broken
 * inside.
 */
public final class Wrap {

    private static final String NEVER_FIRST = "，。、；：？！）】》〉」』〕］｝”’…—～·,.;:?!)]}%％";
    private static final String NEVER_LAST = "（【《〈「『〔［｛“‘([{￥¥";

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
        return lines;
    }

    /** Measures the widest part of a text that is not to be broken, in columns. */
    static int widestPiece(String text) {
        return pieces(text).stream().mapToInt(TextWidth::of).max().orElse(0);
    }

    /** Measures the widest piece of a text that has a digit in it, in columns: half an amount is a wrong amount. */
    static int widestFigure(String text) {
        return pieces(text).stream()
                .filter(piece -> piece.chars().anyMatch(Character::isDigit))
                .mapToInt(TextWidth::of)
                .max()
                .orElse(0);
    }

    /** Cuts a text at all places where a line may end; blanks between words are pieces, too. */
    public static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
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
        return pieces;
    }

    private static boolean mayBreak(String before, String after) {
        if (before.isBlank() || after.isBlank()) {
            return before.isBlank() != after.isBlank();
        }
        boolean wide = TextWidth.of(before) > 1 || TextWidth.of(after) > 1;
        return wide && !NEVER_FIRST.contains(after) && !NEVER_LAST.contains(before);
    }
}
