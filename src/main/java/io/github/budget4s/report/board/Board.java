package io.github.budget4s.report.board;

import io.github.budget4s.domain.message.Message;
import java.util.List;

/**
 * What a general manager looks at in the morning: how it stands, four figures against their targets, the results of
 * several commands, and the way from a year down to the lines of the ledger.
 *
 * @param title what it is of
 * @param verdict how it stands
 * @param quadrants leads, visits, orders and cost; none where no file has them
 * @param parts in the order of the page
 * @param years the years, the last one first
 */
public record Board(
        Message title,
        BoardVerdict verdict,
        List<QuadrantCard> quadrants,
        List<BoardPart> parts,
        List<DrillRow> years) {

    public Board {
        quadrants = List.copyOf(quadrants);
        parts = List.copyOf(parts);
        years = List.copyOf(years);
    }
}
