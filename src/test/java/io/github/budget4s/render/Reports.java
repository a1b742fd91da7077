package io.github.budget4s.render;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import io.github.budget4s.report.table.TableBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes small reports for tests, and the styles to write them in. */
public final class Reports {

    public static final Localizer ENGLISH = new Localizer(Language.EN);
    public static final Localizer CHINESE = new Localizer(Language.ZH);
    public static final Style NAMES = plain(ENGLISH, Style.Headings.NAMES);
    public static final Style WORDS = plain(CHINESE, Style.Headings.WORDS);

    private Reports() {}

    private record Month(
            YearMonth month, Ratio share, @Nullable Money activities, Money total) {}

    /** Two months that share 400.00 yuan by 1/12 and 11/12, with nothing for activities in the first. */
    public static Report allocation() {
        TableBuilder<Month> t = new TableBuilder<>();
        t.month("month", Month::month);
        t.ratio("share", Month::share).summed().bar();
        t.money("activities", Month::activities).summed();
        t.money("total", Month::total).summed();
        Table table = t.table(List.of(
                new Month(YearMonth.of(2026, 1), Ratio.of(1, 12), null, yuan("33.33")),
                new Month(YearMonth.of(2026, 12), Ratio.of(11, 12), yuan("-5.00"), yuan("12345.60"))));
        return new Report(
                "allocate",
                Message.of("table.total"),
                List.of(new InputSummary("销售.csv", "ab".repeat(32), 4680, 2)),
                table,
                List.of(Note.information("format.months", "2023-01", "2025-12"), Note.warning("table.total")));
    }

    /** One row of each kind of cell. */
    public static Report kinds() {
        return of(Table.of(
                List.of(
                        new Column("channel", Column.Kind.TEXT),
                        new Column("flag", Column.Kind.TEXT),
                        new Column("units", Column.Kind.COUNT),
                        new Column("leads", Column.Kind.COUNT)),
                List.of(
                        List.of(
                                Cell.of("抖音"),
                                Cell.of(Message.of("table.total")),
                                Cell.of(Units.of(new BigDecimal("1958363.5"))),
                                Cell.of(43636)),
                        List.of(Cell.of("radio"), Cell.ABSENT, Cell.of(Units.of(120)), Cell.ABSENT))));
    }

    /** Texts beside one amount each. */
    public static Report texts(String... texts) {
        return of(Table.of(
                List.of(new Column("channel", Column.Kind.TEXT), new Column("amount", Column.Kind.MONEY)),
                Arrays.stream(texts)
                        .map(text -> List.of(Cell.of(text), money("1234.50")))
                        .toList()));
    }

    /** A report that is a table and nothing else. */
    public static Report of(Table table) {
        return new Report("kpi", Message.of("table.total"), List.of(), table, List.of());
    }

    public static Cell money(String yuan) {
        return Cell.of(yuan(yuan));
    }

    private static Money yuan(String yuan) {
        return Money.ofYuan(new BigDecimal(yuan));
    }

    /** A style for files and pipes: UTF-8, no colours, nothing fitted. */
    public static Style plain(Localizer localizer, Style.Headings headings) {
        return new Style(localizer, headings, false, 0, false, StandardCharsets.UTF_8);
    }

    /** A terminal without colours. */
    public static Style terminal(Localizer localizer, Style.Headings headings, int width) {
        return terminal(localizer, headings, width, StandardCharsets.UTF_8);
    }

    public static Style terminal(Localizer localizer, Style.Headings headings, int width, Charset charset) {
        return new Style(localizer, headings, false, width, false, charset);
    }

    public static byte[] bytes(Renderer renderer, Report report, Style style) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            renderer.render(report, style, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static String text(Renderer renderer, Report report, Style style) {
        return new String(bytes(renderer, report, style), style.charset());
    }
}
