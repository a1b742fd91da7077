package io.github.budget4s.render;

/** Knows which texts a spreadsheet would run as a formula. */
public final class SpreadsheetFormula {

    // Excel reads the full-width signs of Chinese keyboards like the others.
    private static final String FIRST = "=+-@\t\r＝＋－＠";

    private SpreadsheetFormula() {}

    /**
     * Returns whether a spreadsheet would run the text: {@code =1+1}, {@code @SUM(A1)}, {@code ＝1+1}. A dash alone, as
     * tables show nothing and commands name standard input, is a text to every spreadsheet.
     */
    public static boolean isRun(String text) {
        return !text.isEmpty() && !text.equals("-") && FIRST.indexOf(text.charAt(0)) >= 0;
    }
}
