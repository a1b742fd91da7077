package io.github.budget4s.render.xlsx;

/**
 * Finds where charts go and how a sheet is printed, so that no letter is too small to be read and no chart is cut by
 * the end of a page.
 *
 * @param beside whether charts stand beside the tables rather than below them
 * @param onOnePage whether all of it is one page
 */
record PageLayout(boolean beside, boolean onOnePage) {

    /** How wide a chart beside tables is, in digits. */
    static final int CHART_DIGITS = 84;

    /** What a page of A4 that lies on its side holds at full size. */
    private static final double DIGITS = 140;

    private static final double LINES = 26;
    /** Smaller than this part of its size a letter of eleven points is hard to read. */
    private static final double SMALLEST = 0.57;

    /**
     * Chooses.
     *
     * @param across how wide the tables are, in digits
     * @param acrossWithCharts how wide they are with charts beside them
     * @param lines how many lines the sheet has without its charts
     * @param chartLines how many lines its charts take; 0 where it has none
     */
    static PageLayout of(int across, int acrossWithCharts, int lines, int chartLines) {
        if (chartLines == 0) {
            return new PageLayout(false, scale(across, lines) >= SMALLEST);
        }
        double beside = scale(acrossWithCharts, Math.max(lines, chartLines));
        double below = scale(across, lines + chartLines);
        boolean fitsBeside = acrossWithCharts < SheetPrint.MOST_DIGITS_LYING;
        boolean isBeside = fitsBeside && (beside >= below || below < SMALLEST);
        return new PageLayout(isBeside, (isBeside ? beside : below) >= SMALLEST);
    }

    private static double scale(double digits, double lines) {
        return Math.min(1, Math.min(DIGITS / digits, LINES / lines));
    }
}
