package io.github.budget4s.render.html;

import io.github.budget4s.domain.digest.Sha256;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.render.chart.ChartRenderer;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.board.Board;
import io.github.budget4s.report.board.BoardPart;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Writes a board as one HTML file: both languages, with a switch that needs no script; charts as SVG, for wide and for
 * narrow windows; tables behind them. A Content-Security-Policy lets it load and run nothing.
 */
public final class BoardPage {

    private static final String STYLE = "/io/github/budget4s/board.css";
    private static final double WIDE = 640;
    /** What a small phone has between the margins. */
    private static final double NARROW = 284;
    /** A longer table is folded. */
    private static final int MOST_ROWS = 14;
    /** A wider table takes the whole width of a desk. */
    private static final int MOST_COLUMNS = 7;

    private BoardPage() {}

    /**
     * Writes the page.
     *
     * @param first the language that it opens in
     */
    public static void write(Board board, Language first, OutputStream out) throws IOException {
        String style = style();
        Html html = new Html();
        html.raw("<!DOCTYPE html>\n<html lang=\"" + code(first) + "\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"
                        + sha256(style)
                        + "'; base-uri 'none'; form-action 'none'\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", new Localizer(first).text(board.title()))
                .raw("<style>" + style + "</style>\n</head>\n<body id=\"wall\">\n");
        for (Language language : List.of(Language.ZH, Language.EN)) {
            String code = code(language);
            html.raw("<input type=\"radio\" name=\"language\" id=\"" + code + "\""
                            + (language == first ? " checked" : "") + ">")
                    .raw("<label for=\"" + code + "\" lang=\"" + code + "\">"
                            + new Localizer(language).text("board.language") + "</label>\n");
        }
        List<Localizer> localizers = List.of(new Localizer(Language.ZH), new Localizer(Language.EN));
        for (Localizer localizer : localizers) {
            language(html, board, localizer, code(localizer.language()));
        }
        new DrillTree(html, localizers).write(board.years());
        html.raw("</body>\n</html>\n");
        out.write(html.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    static String code(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    private static void language(Html html, Board board, Localizer localizer, String code) {
        html.raw("<main class=\"" + code + "\" lang=\"" + code + "\">\n").element("h1", localizer.text(board.title()));
        BoardTop top = new BoardTop(html, localizer);
        top.verdict(board.verdict());
        html.raw("<nav>");
        for (BoardPart part : board.parts()) {
            html.raw("<a href=\"#" + part.name() + "-" + code + "\">")
                    .text(localizer.text(part.title()))
                    .raw("</a> ");
        }
        html.raw("<a href=\"#drill\">")
                .text(localizer.text("board.part-drill"))
                .raw("</a> <a href=\"#wall\">")
                .text(localizer.text("board.wall"))
                .raw("</a></nav>\n");
        top.quadrants(board.quadrants(), code);
        board.parts().forEach(part -> part(html, part, localizer, code));
        html.raw("</main>\n");
    }

    private static void part(Html html, BoardPart part, Localizer localizer, String code) {
        Report report = part.report();
        Table table = report == null ? null : report.table().withoutEmptyColumns();
        boolean isFull = table != null && table.columns().size() > MOST_COLUMNS && !isFolded(table);
        html.raw("<section id=\"" + part.name() + "-" + code + "\" class=\"" + part.name() + (isFull ? " full" : "")
                        + "\">\n")
                .element("h2", localizer.text(part.title()));
        if (report == null || table == null) {
            part.problems().forEach(problem -> {
                String place = problem.location() == null ? "" : problem.location() + ": ";
                html.element("p class=\"missing\"", place + localizer.text(problem.message()));
            });
        } else {
            result(html, report, table, localizer, localizer.text(part.title()));
        }
        html.raw("</section>\n");
    }

    private static void result(Html html, Report report, Table table, Localizer localizer, String title) {
        if (report.chart() != null && !report.chart().table().rows().isEmpty()) {
            String caption = localizer.text(report.chart().title());
            html.raw("<figure>");
            if (!caption.equals(title)) {
                html.element("figcaption", caption);
            }
            html.raw("<div class=\"wide\">")
                    .raw(ChartRenderer.forPage(report.chart(), localizer, WIDE))
                    .raw("</div><div class=\"narrow\">")
                    .raw(ChartRenderer.forPage(report.chart(), localizer, NARROW))
                    .raw("</div></figure>\n");
        }
        boolean isFolded = isFolded(table);
        if (isFolded) {
            html.raw("<details>").element("summary", localizer.text("board.table", (long)
                    table.rows().size()));
        }
        if (table.rows().isEmpty()) {
            html.element("p", localizer.text("board.nothing"));
        } else {
            new HtmlTable(table, localizer).write(html, title);
        }
        html.raw(isFolded ? "</details>\n" : "");
        if (!report.notes().isEmpty()) {
            html.raw("<details class=\"notes\">").element("summary", localizer.text("board.notes"));
            html.raw("<ul>\n");
            for (Note note : report.notes()) {
                html.element("li", Cell.of(note.message()).display(localizer));
            }
            html.raw("</ul></details>\n");
        }
    }

    private static boolean isFolded(Table table) {
        return table.rows().size() > MOST_ROWS;
    }

    private static String style() {
        try (InputStream in = BoardPage.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException(STYLE + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        byte[] digest = Sha256.begin().digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }
}
