package io.github.budget4s.read.columns;

import java.util.List;
import java.util.Locale;

/** A column that a kind of file may have. Each kind of file lists its own in an enum. */
public interface FileColumn {

    /** What part of the time of a row a column tells. */
    enum Time {
        /** A day. */
        DATE,
        /** A month, with its year or beside a column of years. */
        MONTH,
        /** The year alone. */
        YEAR,
        /** Nothing of it. */
        NONE
    }

    /** Returns the name in the enum, {@code GROSS_PROFIT}. */
    String name();

    /** Returns the English name, as {@code budget4s.yaml} and CSV have it: {@code gross_profit}. */
    default String englishName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Lists the names under which it is found as {@link ColumnName#normal} writes them, the most telling first. */
    List<String> names();

    /** Returns what part of the time it tells; nearly every kind of file has a column of the same name for it. */
    default Time time() {
        return switch (name()) {
            case "DATE" -> Time.DATE;
            case "MONTH" -> Time.MONTH;
            case "YEAR" -> Time.YEAR;
            default -> Time.NONE;
        };
    }
}
