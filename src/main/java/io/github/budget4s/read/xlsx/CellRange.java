package io.github.budget4s.read.xlsx;

import org.jspecify.annotations.Nullable;

/** Cells of a sheet that stand in a rectangle; rows and columns are counted from 1. */
record CellRange(long firstRow, int firstColumn, long lastRow, int lastColumn) {

    /** As many as a sheet can have. */
    static final int MOST_COLUMNS = 1 << 14;

    private static final int MOST_ROW_DIGITS = 7;

    /** Reads {@code A2:B5} or {@code A2}; null for what is none. */
    static @Nullable CellRange of(@Nullable String reference) {
        if (reference == null) {
            return null;
        }
        int colon = reference.indexOf(':');
        String first = (colon < 0 ? reference : reference.substring(0, colon)).replace("$", "");
        String last = colon < 0 ? first : reference.substring(colon + 1).replace("$", "");
        int firstColumn = column(first);
        int lastColumn = column(last);
        long firstRow = row(first);
        long lastRow = row(last);
        return firstColumn < 1 || lastColumn < firstColumn || firstRow < 1 || lastRow < firstRow
                ? null
                : new CellRange(firstRow, firstColumn, lastRow, lastColumn);
    }

    /** Reads the letters of {@code AB12}: 28; 0 when it has none, or more than a sheet has columns. */
    static int column(String reference) {
        int number = 0;
        for (int i = 0; i < reference.length(); i++) {
            char letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            number = number * 26 + (letter - 'A' + 1);
            if (number > MOST_COLUMNS) {
                return 0;
            }
        }
        return number;
    }

    private static long row(String reference) {
        int at = 0;
        while (at < reference.length() && !Character.isDigit(reference.charAt(at))) {
            at++;
        }
        String digits = reference.substring(at);
        return digits.matches("\\d{1," + MOST_ROW_DIGITS + "}") ? Long.parseLong(digits) : 0;
    }

    /** Returns the first of its cells as formulas name it, {@code AB12}. */
    String name() {
        StringBuilder letters = new StringBuilder();
        for (int number = firstColumn; number > 0; number = (number - 1) / 26) {
            letters.insert(0, (char) ('A' + (number - 1) % 26));
        }
        return letters.append(firstRow).toString();
    }

    boolean contains(long row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}
