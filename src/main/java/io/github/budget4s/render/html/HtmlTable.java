package io.github.budget4s.render.html;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.render.Markup;
import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.util.List;

/** Writes a table for people: figures to the right, what is over in its colour and with its word. */
final class HtmlTable {

    private final Table table;
    private final Localizer localizer;

    HtmlTable(Table table, Localizer localizer) {
        this.table = table;
        this.localizer = localizer;
    }

    /**
     * Writes the table.
     *
     * @param caption what it is, for those who hear it
     */
    void write(Html html, String caption) {
        html.raw(
                "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + Markup.escaped(caption) + "\">");
        html.raw("<table>\n<thead><tr>");
        for (Column column : table.columns()) {
            html.raw(column.isNumeric() ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
                    .text(localizer.heading(column))
                    .raw("</th>");
        }
        html.raw("</tr></thead>\n<tbody>\n");
        table.rows().forEach(row -> row(html, row));
        List<Cell> totals = table.labelledTotals();
        if (totals != null) {
            html.raw("</tbody>\n<tfoot>\n");
            row(html, totals);
            html.raw("</tfoot>\n</table></div>\n");
        } else {
            html.raw("</tbody>\n</table></div>\n");
        }
    }

    private void row(Html html, List<Cell> cells) {
        html.raw("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            String flag = cell.flag() == Flag.RED ? " red" : cell.flag() == Flag.YELLOW ? " yellow" : "";
            Column.Kind of = table.columns().get(i).kind();
            String kind = table.columns().get(i).isNumeric() ? "n" : of == Column.Kind.MONTH ? "m" : "";
            html.raw((kind + flag).isEmpty() ? "<td>" : "<td class=\"" + (kind + flag).strip() + "\">")
                    .text(cell.display(localizer))
                    .raw("</td>");
        }
        html.raw("</tr>\n");
    }
}
