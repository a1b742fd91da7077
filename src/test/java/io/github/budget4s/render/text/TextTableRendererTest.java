package io.github.budget4s.render.text;

import static io.github.budget4s.render.Reports.CHINESE;
import static io.github.budget4s.render.Reports.ENGLISH;
import static io.github.budget4s.render.Reports.NAMES;
import static io.github.budget4s.render.Reports.WORDS;
import static io.github.budget4s.render.Reports.money;
import static io.github.budget4s.render.Reports.terminal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.render.Reports;
import io.github.budget4s.render.Style;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableRendererTest {

    @Test
    void chineseHeadingsTakeTwoColumnsACharacterAndFiguresStandRight() {
        assertThat(render(Reports.allocation(), WORDS)).isEqualTo("""
                        月份         占比  活动费用       合计
                        -------  --------  --------  ---------
                        2026-01    8.33 %                33.33
                        2026-12   91.67 %     -5.00  12,345.60
                        -------  --------  --------  ---------
                        合计     100.00 %     -5.00  12,378.93
                        """);
    }

    @Test
    void headingsCanBeTheNamesOfTheColumns() {
        assertThat(render(Reports.allocation(), NAMES)).isEqualTo("""
                        month       share  activities      total
                        -------  --------  ----------  ---------
                        2026-01    8.33 %                  33.33
                        2026-12   91.67 %       -5.00  12,345.60
                        -------  --------  ----------  ---------
                        Total    100.00 %       -5.00  12,378.93
                        """);
    }

    @Test
    void everyKindOfCellHasItsForm() {
        assertThat(render(Reports.kinds(), Reports.plain(CHINESE, Style.Headings.NAMES)))
                .isEqualTo("""
                        channel  flag        units   leads
                        -------  ----  -----------  ------
                        抖音     合计  1,958,363.5  43,636
                        radio                  120
                        """);
    }

    @Test
    void aBarFillsTheRoomThatIsLeftAndTheLargestShareFillsTheBar() {
        assertThat(render(Reports.allocation(), terminal(CHINESE, Style.Headings.WORDS, 60)))
                .isEqualTo("""
                        月份         占比  活动费用       合计
                        -------  --------  --------  ---------
                        2026-01    8.33 %                33.33  █▊
                        2026-12   91.67 %     -5.00  12,345.60  ███████████████████
                        -------  --------  --------  ---------
                        合计     100.00 %     -5.00  12,378.93
                        """);
    }

    @Test
    void theLastColumnOfTheTerminalStaysFree() {
        String widest = render(Reports.allocation(), terminal(CHINESE, Style.Headings.WORDS, 60))
                .lines()
                .max((one, other) -> TextWidth.of(one) - TextWidth.of(other))
                .orElseThrow();

        assertThat(TextWidth.of(widest)).isEqualTo(59);
    }

    @Test
    void lessThanTenFreeColumnsAreTooFewForABar() {
        String plain = render(Reports.allocation(), WORDS);

        assertThat(render(Reports.allocation(), terminal(CHINESE, Style.Headings.WORDS, 50)))
                .isEqualTo(plain);
        assertThat(render(Reports.allocation(), terminal(CHINESE, Style.Headings.WORDS, 51)))
                .contains("12,345.60  ██████████\n");
    }

    @Test
    void aBarIsNotLongerThanFortyColumns() {
        assertThat(render(Reports.allocation(), terminal(CHINESE, Style.Headings.WORDS, 300)))
                .contains("12,345.60  " + "█".repeat(40) + "\n");
    }

    @Test
    void otherEncodingsDrawTheBarWithNumberSigns() {
        String expected = """
                2026-01    8.33 %                33.33  ##
                2026-12   91.67 %     -5.00  12,345.60  ###################
                """;

        // GBK has the eighths, but a console that speaks it draws them two columns wide.
        for (String charset : List.of("US-ASCII", "GBK", "IBM437")) {
            assertThat(render(
                            Reports.allocation(),
                            terminal(CHINESE, Style.Headings.WORDS, 60, Charset.forName(charset))))
                    .as(charset)
                    .contains(expected);
        }
    }

    @Test
    void aNegativeOrAbsentShareHasNoBar() {
        Table table = new Table(
                List.of(new Column("share", Column.Kind.RATIO)),
                List.of(
                        List.of(Cell.of(Ratio.of(-1, 2))),
                        List.of(Cell.ABSENT),
                        List.of(Cell.of(Ratio.ZERO)),
                        List.of(Cell.of(Ratio.of(1, 2)))),
                null,
                "share");

        assertThat(render(Reports.of(table), terminal(ENGLISH, Style.Headings.NAMES, 22)))
                .isEqualTo("""
                           share
                        --------
                        -50.00 %

                          0.00 %
                         50.00 %  ███████████
                        """);
    }

    @Test
    void noShareAboveNothingMeansNoBars() {
        Table table = new Table(
                List.of(new Column("share", Column.Kind.RATIO)), List.of(List.of(Cell.of(Ratio.ZERO))), null, "share");

        assertThat(render(Reports.of(table), terminal(ENGLISH, Style.Headings.NAMES, 80)))
                .isEqualTo(" share\n------\n0.00 %\n");
    }

    @Test
    void textsWrapWhereTheTerminalIsNarrow() {
        Report report = Reports.texts("抖音/快手信息流广告，巨量引擎", "vertical sites and dealer pages");

        assertThat(render(report, terminal(ENGLISH, Style.Headings.NAMES, 27))).isEqualTo("""
                        channel             amount
                        ----------------  --------
                        抖音/快手信息流   1,234.50
                        广告，巨量引擎
                        vertical sites    1,234.50
                        and dealer pages
                        """);
    }

    @Test
    void nothingWrapsWithoutATerminal() {
        String text = "抖音/快手信息流广告，巨量引擎".repeat(20);

        assertThat(render(Reports.texts(text), NAMES)).contains(text + "  1,234.50\n");
    }

    @Test
    void aTableThatIsTooWideIsShownInBlocksThatBeginWithTheSameColumns() {
        assertThat(render(Reports.allocation(), terminal(CHINESE, Style.Headings.WORDS, 32)))
                .isEqualTo("""
                        月份         占比  活动费用
                        -------  --------  --------
                        2026-01    8.33 %
                        2026-12   91.67 %     -5.00
                        -------  --------  --------
                        合计     100.00 %     -5.00

                        月份          合计
                        -------  ---------
                        2026-01      33.33
                        2026-12  12,345.60
                        -------  ---------
                        合计     12,378.93
                        """);
    }

    @Test
    void aFigureIsNeverNarrowedEvenWhereTheTerminalIsTooNarrowForIt() {
        String narrow = render(Reports.allocation(), terminal(CHINESE, Style.Headings.WORDS, 10));

        assertThat(narrow).contains("月份     活动费用\n").contains("2026-12  12,345.60\n");
    }

    @Test
    void noWordBreaksEvenWhereTheTerminalIsTooNarrowForIt() {
        Report report = Reports.texts("unattributedspend");

        assertThat(render(report, terminal(ENGLISH, Style.Headings.NAMES, 21)))
                .contains("unattributedspend  1,234.50\n");
    }

    @Test
    void aChineseNameDoesNotBreakWhereTheTableFitsWithoutThat() {
        Table table = Table.of(
                List.of(new Column("channel", Column.Kind.TEXT), new Column("targets", Column.Kind.TEXT)),
                List.of(List.of(Cell.of("新年体检与套餐预售"), Cell.of("leads and visits and orders"))));

        assertThat(render(Reports.of(table), terminal(ENGLISH, Style.Headings.NAMES, 36)))
                .isEqualTo("""
                        channel             targets
                        ------------------  ---------------
                        新年体检与套餐预售  leads and
                                            visits and
                                            orders
                        """);
    }

    @Test
    void aSentenceThatMakesATableTooWideGoesBelowItsRow() {
        Table table = Table.of(
                List.of(
                        new Column("where", Column.Kind.TEXT),
                        new Column("expected", Column.Kind.MONEY),
                        new Column("found", Column.Kind.MONEY),
                        new Column("message", Column.Kind.TEXT)),
                List.of(
                        List.of(
                                Cell.of("plan.yaml:8"),
                                money("1"),
                                money("2"),
                                Cell.of("the parts come to more than the whole")),
                        List.of(Cell.of("plan.yaml:9"), money("1"), money("2"), Cell.ABSENT)));

        assertThat(render(Reports.of(table), terminal(ENGLISH, Style.Headings.NAMES, 38)))
                .isEqualTo("""
                        where        expected  found
                            message
                        -----------  --------  -----
                        plan.yaml:8      1.00   2.00
                            the parts come to more than the
                            whole
                        plan.yaml:9      1.00   2.00
                        """);
    }

    @Test
    void wordsThatWouldRunOverManyShortLinesGoBelowTheirRow() {
        Table table = Table.of(
                List.of(
                        new Column("key", Column.Kind.TEXT),
                        new Column("channel", Column.Kind.TEXT),
                        new Column("targets", Column.Kind.TEXT)),
                List.of(List.of(
                        Cell.of("a-very-long-key"),
                        Cell.of("a-channel"),
                        Cell.of("word ".repeat(20).strip()))));

        assertThat(render(Reports.of(table), terminal(ENGLISH, Style.Headings.NAMES, 50)))
                .isEqualTo("""
                        key              channel
                            targets
                        ---------------  ---------
                        a-very-long-key  a-channel
                            word word word word word word word word word
                            word word word word word word word word word
                            word word
                        """);
    }

    @Test
    void longHeadingsOfFiguresWrapBeforeWordsBreak() {
        Table table = Table.of(
                List.of(new Column("cost per order", Column.Kind.MONEY), new Column("amount", Column.Kind.MONEY)),
                List.of(List.of(money("1.00"), money("2.00"))));

        assertThat(render(Reports.of(table), terminal(ENGLISH, Style.Headings.NAMES, 17)))
                .isEqualTo("""
                        cost per
                           order  amount
                        --------  ------
                            1.00    2.00
                        """);
    }

    @Test
    void coloursDressHeadingRulesAndBarOnly() {
        Style coloured = new Style(ENGLISH, Style.Headings.NAMES, false, 60, true, StandardCharsets.UTF_8);

        assertThat(render(Reports.allocation(), coloured)).isEqualTo("""
                        <1>month       share  activities      total<0>
                        <2>-------  --------  ----------  ---------<0>
                        2026-01    8.33 %                  33.33  <36>█▌<0>
                        2026-12   91.67 %       -5.00  12,345.60  <36>█████████████████<0>
                        <2>-------  --------  ----------  ---------<0>
                        Total    100.00 %       -5.00  12,378.93
                        """.replaceAll("<(\\d+)>", "\u001B[$1m"));
    }

    @Test
    void lineBreaksOfTheUserAreBlanksAndControlCharactersAreSeen() {
        Report report = Reports.texts("a\tb", "c\r\nd", "\u001B[31me\u001B[0mf", "g\u0000\u0007h", "i\u202Ej");

        assertThat(render(report, NAMES)).isEqualTo("""
                        channel                  amount
                        ---------------------  --------
                        a b                    1,234.50
                        c d                    1,234.50
                        \\u001b[31me\\u001b[0mf  1,234.50
                        g\\u0000\\u0007h         1,234.50
                        i\\u202ej               1,234.50
                        """);
    }

    @Test
    void emojiAndCombiningMarksKeepTheColumnsStraight() {
        Report report = Reports.texts("😀 live", "cafe\u0301", "Ａ１店");

        assertThat(render(report, NAMES)).isEqualTo("""
                        channel    amount
                        -------  --------
                        😀 live  1,234.50
                        cafe\u0301     1,234.50
                        Ａ１店   1,234.50
                        """);
    }

    @Test
    void noLineEndsWithABlank() {
        for (int width : new int[] {0, 20, 30, 40, 80, 120}) {
            for (Report report : List.of(Reports.kinds(), Reports.allocation(), Reports.texts("a ", "", "车 展"))) {
                assertThat(render(report, terminal(CHINESE, Style.Headings.NAMES, width))
                                .lines())
                        .noneMatch(line -> line.endsWith(" "));
            }
        }
    }

    @Test
    void aTotalRowThatHasItsOwnWordKeepsIt() {
        Table table = new Table(
                List.of(new Column("amount", Column.Kind.MONEY), new Column("channel", Column.Kind.TEXT)),
                List.of(),
                List.of(money("1"), Cell.of("all")),
                null);

        assertThat(render(Reports.of(table), NAMES)).isEqualTo("""
                        amount  channel
                        ------  -------
                          1.00  all
                        """);
    }

    @Test
    void aTableWithoutRowsStillSaysItsColumns() {
        Table table = Table.of(List.of(new Column("channel", Column.Kind.TEXT)), List.of());

        assertThat(render(Reports.of(table), NAMES)).isEqualTo("channel\n-------\n");
    }

    /** What a terminal shows is turned into its encoding where it is written, not here. */
    @Test
    void writesUtf8WhateverTheTerminalHas() {
        byte[] bytes = Reports.bytes(
                new TextTableRenderer(),
                Reports.texts("抖音"),
                terminal(CHINESE, Style.Headings.NAMES, 80, Charset.forName("GBK")));

        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("抖音     1,234.50\n");
    }

    private static String render(Report report, Style style) {
        return Reports.text(new TextTableRenderer(), report, style);
    }
}
