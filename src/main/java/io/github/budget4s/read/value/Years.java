package io.github.budget4s.read.value;

import java.util.Optional;

/** Reads planning years. */
public final class Years {

    private static final int FIRST = 1980;
    private static final int LAST = 2100;

    private Years() {}

    /** Reads a year of four digits, with or without 年 behind it; empty when it is none, or not of 1980 to 2100. */
    public static Optional<Integer> parse(String cell) {
        String text = CellText.plain(cell);
        String digits = text.endsWith("年") ? text.substring(0, text.length() - 1) : text;
        if (!digits.matches("\\d{4}")) {
            return Optional.empty();
        }
        int year = Integer.parseInt(digits);
        return year < FIRST || year > LAST ? Optional.empty() : Optional.of(year);
    }
}
