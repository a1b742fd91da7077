package io.github.budget4s.render.html;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.render.chart.ChartRenderer;
import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.board.BoardVerdict;
import io.github.budget4s.report.board.QuadrantCard;
import io.github.budget4s.report.table.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what stands at the top of a board in a language: how it stands, and the four quadrants. */
final class BoardTop {

    private final Html html;
    private final Localizer localizer;

    BoardTop(Html html, Localizer localizer) {
        this.html = html;
        this.localizer = localizer;
    }

    void verdict(BoardVerdict verdict) {
        Flag worst = verdict.worst();
        html.raw("<div class=\"verdict" + (worst == null ? " unknown" : color(worst)) + "\">")
                .element("p", unbroken(localizer.text(verdict.sentence())));
        if (!verdict.more().isEmpty()) {
            html.raw("<ul>");
            for (Message more : verdict.more()) {
                html.element("li", unbroken(localizer.text(more)));
            }
            html.raw("</ul>");
        }
        html.raw("</div>\n");
    }

    void quadrants(List<QuadrantCard> cards, String code) {
        if (cards.isEmpty()) {
            return;
        }
        html.raw("<div class=\"cards\">\n");
        for (QuadrantCard card : cards) {
            html.raw("<section id=\"" + card.name() + "-" + code + "\" class=\"card" + color(card.flag()) + "\">\n")
                    .element("h2", localizer.text(card.title()))
                    .raw("<p class=\"big\">")
                    .text(shown(card.last()))
                    .raw("</p><p class=\"small\">")
                    .text(localizer.text("board.so-far", card.months().last(), shown(card.whole())))
                    .raw("</p>")
                    .raw(ChartRenderer.trendForPage(card.trend(), localizer));
            goals(card);
            html.raw("</section>\n");
        }
        html.raw("</div>\n");
    }

    private void goals(QuadrantCard card) {
        if (card.goals().isEmpty()) {
            html.element("p class=\"small\"", localizer.text("board.no-goal"));
            return;
        }
        html.raw("<ul>");
        for (QuadrantCard.Goal goal : card.goals()) {
            Flag flag = goal.flag();
            String attained = localizer.text(
                    "board.goal", goal.target().display(localizer), shown(goal.actual()), shown(goal.attainment()));
            html.raw(flag == null || flag == Flag.OK ? "<li>" : "<li class=\"over\">")
                    .text(unbroken(attained));
            if (flag != null) {
                html.raw(" <span class=\"flag" + color(flag) + "\">")
                        .text(Cell.of(flag).display(localizer))
                        .raw("</span>");
            }
            html.raw("</li>\n");
        }
        html.raw("</ul>");
    }

    /** Keeps a number and its sign on one line. */
    private static String unbroken(String text) {
        return text.replace(" %", "\u00a0%");
    }

    private String shown(Cell cell) {
        String shown = cell.display(localizer);
        return shown.isEmpty() ? "–" : shown;
    }

    private static String color(@Nullable Flag flag) {
        return flag == Flag.RED ? " red" : flag == Flag.YELLOW ? " yellow" : "";
    }
}
