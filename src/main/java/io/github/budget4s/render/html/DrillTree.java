package io.github.budget4s.render.html;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.board.DrillRow;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import java.util.List;
import java.util.function.Function;

/**
 * Writes the way from a year down to the lines of the ledger, to be opened level by level without a script. It is there
 * once for all languages: figures and names are the same, and a word of the program's stands in each of them.
 */
final class DrillTree {

    private final Html html;
    private final List<Localizer> localizers;

    DrillTree(Html html, List<Localizer> localizers) {
        this.html = html;
        this.localizers = localizers;
    }

    /** Writes the years, the first of them open. */
    void write(List<DrillRow> years) {
        html.raw("<section id=\"drill\" class=\"drill\" aria-labelledby=\"drill-title\">\n<h2 id=\"drill-title\">");
        words(localizer -> localizer.text("board.part-drill"));
        html.raw("</h2>\n<p class=\"missing\">");
        words(localizer -> localizer.text(years.isEmpty() ? "board.no-drill" : "board.drill-how"));
        html.raw("</p>\n");
        if (!years.isEmpty()) {
            html.raw("<div class=\"head\"><b>");
            words(localizer -> localizer.text("board.drill-name"));
            html.raw("</b>");
            for (Column column : DrillRow.COLUMNS) {
                html.raw("<i>");
                words(localizer -> localizer.heading(column));
                html.raw("</i>");
            }
            html.raw("</div>\n");
        }
        for (int i = 0; i < years.size(); i++) {
            row(years.get(i), i == 0);
        }
        html.raw("</section>\n");
    }

    private void row(DrillRow row, boolean isOpen) {
        if (row.below().isEmpty() && row.leftOut() == null) {
            html.raw("<div>");
            figures(row);
            html.raw("</div>\n");
            return;
        }
        html.raw(isOpen ? "<details open><summary>" : "<details><summary>");
        figures(row);
        html.raw("</summary>\n");
        row.below().forEach(below -> row(below, false));
        Message leftOut = row.leftOut();
        if (leftOut != null) {
            html.raw("<p>");
            words(localizer -> localizer.text(leftOut));
            html.raw("</p>\n");
        }
        html.raw("</details>\n");
    }

    private void figures(DrillRow row) {
        html.raw("<b>");
        words(row.name());
        html.raw("</b>");
        int last = row.figures().size();
        while (last > 0 && row.figures().get(last - 1).isAbsent()) {
            last--;
        }
        for (int i = 0; i < last; i++) {
            boolean isRatio = DrillRow.COLUMNS.get(i).kind() == Column.Kind.RATIO;
            Flag flag = isRatio ? row.flag() : null;
            html.raw(flag == Flag.RED ? "<i class=\"red\">" : flag == Flag.YELLOW ? "<i class=\"yellow\">" : "<i>");
            words(row.figures().get(i));
            html.raw("</i>");
        }
    }

    private void words(Cell cell) {
        words(cell::display);
    }

    /** Writes what is the same in all languages once, else in each. */
    private void words(Function<Localizer, String> saying) {
        String first = saying.apply(localizers.get(0));
        if (localizers.stream().allMatch(localizer -> saying.apply(localizer).equals(first))) {
            html.text(first);
            return;
        }
        for (Localizer localizer : localizers) {
            String code = BoardPage.code(localizer.language());
            html.raw("<span class=\"" + code + "\" lang=\"" + code + "\">")
                    .text(saying.apply(localizer))
                    .raw("</span>");
        }
    }
}
