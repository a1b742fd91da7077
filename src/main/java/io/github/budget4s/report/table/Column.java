package io.github.budget4s.report.table;

/**
 * Names a column of a table.
 *
 * @param name the English name that CSV and JSON carry; {@code column.NAME} in the language bundles is its heading
 * @param kind what its cells hold, so that an empty column is aligned and formatted like a full one
 * @param own whether {@code name} is the user's own word, the same in every language: a month or a channel over which
 *     figures were spread
 * @param heading the key of the heading in the language bundles
 */
public record Column(String name, Kind kind, boolean own, String heading) {

    /** Names a column whose heading is the word of its name. */
    public Column(String name, Kind kind, boolean own) {
        this(name, kind, own, "column." + name);
    }

    /** Names a column in the program's words. */
    public Column(String name, Kind kind) {
        this(name, kind, false);
    }

    /** Returns the same with another heading: where the word of its name says something else. */
    public Column headed(String key) {
        return new Column(name, kind, own, key);
    }

    /** What the cells of a column hold. */
    public enum Kind {
        /** Words, aligned left and wrapped where the terminal is narrow. */
        TEXT,
        /** Months, aligned left. */
        MONTH,
        /** Yuan, aligned right. */
        MONEY,
        /** Shares and rates, aligned right. */
        RATIO,
        /** Vehicles and other counts, aligned right. */
        COUNT
    }

    /** Returns whether the cells say how grave it is: yellow, red. */
    public boolean isFlag() {
        return !own && name.equals("flag");
    }

    /**
     * Returns whether the cells say what the figures of their row count, without which no block of them can be read.
     */
    public boolean isMeasure() {
        return !own && name.equals("measure");
    }

    /** Returns whether the cells are figures, which are aligned right. */
    public boolean isNumeric() {
        return kind == Kind.MONEY || kind == Kind.RATIO || kind == Kind.COUNT;
    }
}
