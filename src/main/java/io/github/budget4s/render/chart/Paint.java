package io.github.budget4s.render.chart;

/**
 * The colours of charts. Those of series are of Okabe and Ito, "Color Universal Design" (2008), which are told apart
 * with any colour vision; yellow and red are only flags, and a flag has its word beside it.
 */
enum Paint {
    PAPER(0xFFFFFF),
    INK(0x222222),
    FAINT(0x666666),
    GRID(0xDDDDDD),
    FIRST(0x0072B2),
    SECOND(0x56B4E9),
    THIRD(0x009E73),
    FOURTH(0xCC79A7),
    LINE(0x333333),
    WIDE(0xD6E6F2),
    NARROW(0xA9CCE3),
    YELLOW(0xE69F00),
    RED(0xC0271B);

    private static final Paint[] OF_SERIES = {FIRST, SECOND, THIRD, FOURTH};

    private final int rgb;

    Paint(int rgb) {
        this.rgb = rgb;
    }

    /** Returns whether a page with a dark theme has another colour for it. */
    boolean isOfTheme() {
        return this != THIRD && this != FOURTH && this != YELLOW && this != RED;
    }

    int rgb() {
        return rgb;
    }

    /** Returns the colour of a series of bars, counted from 0. */
    static Paint ofSeries(int number) {
        return OF_SERIES[number % OF_SERIES.length];
    }

    /** Returns the colour of a line, counted from 0. */
    static Paint ofLine(int number) {
        return number == 0 ? LINE : FIRST;
    }

    /** Returns the colour of an interval, of which the first is the widest. */
    static Paint ofBand(int number) {
        return number == 0 ? WIDE : NARROW;
    }
}
