package io.github.budget4s.read.source;

/**
 * A column of a table of a database, as the engine says.
 *
 * @param name its name, which is looked up as a heading is
 * @param kind what it holds
 * @param decimals how many decimals its figures have at most; {@link #UNKNOWN} where the engine does not say
 * @param nullable whether a line may have nothing there
 * @param key whether it is part of the primary key
 */
public record TableColumn(String name, Kind kind, int decimals, boolean nullable, boolean key) {

    /** The engine does not say how many decimals there are. */
    public static final int UNKNOWN = -1;

    /** What a column holds. */
    public enum Kind {
        /** A day. */
        DAY,
        /** A day and a time. */
        MOMENT,
        /** A day and a time with a time zone. */
        ZONED_MOMENT,
        /** A number that is exactly what it says. */
        EXACT,
        /** A number in binary floating point, which is taken as the decimal that it stands for. */
        FLOATING,
        /** Whatever a line put there, as in SQLite. */
        LOOSE,
        /** A text, or what the engine writes as one. */
        TEXT,
        /** Pictures and the like, which are not fetched. */
        BINARY
    }

    /** Returns whether its figures can be added up by the engine. */
    public boolean isNumber() {
        return kind == Kind.EXACT || kind == Kind.FLOATING || kind == Kind.LOOSE;
    }

    /** Returns whether it holds days, or days with a time. */
    public boolean isDay() {
        return kind == Kind.DAY || kind == Kind.MOMENT || kind == Kind.ZONED_MOMENT;
    }
}
