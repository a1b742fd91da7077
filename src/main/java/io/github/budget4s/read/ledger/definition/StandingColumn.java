package io.github.budget4s.read.ledger.definition;

import io.github.budget4s.read.value.Simplified;
import java.util.List;

/**
 * A column that says whether, and with which sign, a line counts. A table may have several, and all are read.
 *
 * @param englishName its name as {@code budget4s.yaml} has it
 * @param headings under which it is found besides that, as {@link ColumnName#normal} writes them
 * @param words what its cells may say
 */
public record StandingColumn(String englishName, List<String> headings, StandingWords words) {

    private static final String DIRECTION = "direction";

    /** Names a column of directions: money out or in, debit or credit. */
    public static StandingColumn ofDirections(String headings, StandingWords words) {
        return of(DIRECTION, headings, words);
    }

    /** Names a column, with blanks between its headings. */
    public static StandingColumn of(String englishName, String headings, StandingWords words) {
        return new StandingColumn(englishName, List.of(headings.split(" ")), words);
    }

    public StandingColumn {
        headings = headings.stream().map(Simplified::of).distinct().toList();
    }

    public boolean isDirection() {
        return englishName.equals(DIRECTION);
    }

    /** Returns whether a heading is the column's. */
    public boolean isHeading(String normal, List<String> own) {
        return normal.equals(englishName.replace("_", ""))
                || headings.contains(normal)
                || own.stream().anyMatch(name -> ColumnName.of(name).normal().equals(normal));
    }
}
