package io.github.budget4s.render.text;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.render.Style;

/** The escapes by which terminals show colours. */
public final class Ansi {

    public static final String BOLD = "\u001B[1m";
    public static final String DIM = "\u001B[2m";
    public static final String GREEN = "\u001B[32m";
    public static final String YELLOW = "\u001B[33m";
    public static final String MAGENTA = "\u001B[35m";
    public static final String CYAN = "\u001B[36m";
    public static final String RED = "\u001B[1;31m";
    static final String RESET = "\u001B[0m";

    private Ansi() {}

    /** Returns the colour of a flag. */
    public static String color(Flag flag) {
        return switch (flag) {
            case OK -> GREEN;
            case YELLOW -> YELLOW;
            case RED -> RED;
        };
    }

    /** Gives a text a colour, where the terminal shows any. */
    public static String dressed(String text, String code, Style style) {
        return style.color() && !text.isEmpty() ? code + text + RESET : text;
    }
}
