package io.github.budget4s.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.golden.CommandRun;
import io.github.budget4s.render.Reports;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.report.board.Board;
import io.github.budget4s.report.board.BoardPart;
import io.github.budget4s.report.board.BoardVerdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardPageTest {

    private static final Pattern STYLE = Pattern.compile("(?s)<style>(.*?)</style>");

    @TempDir
    private Path folder;

    private static String page(BoardPart... parts) throws IOException {
        return page(
                new BoardVerdict(
                        Flag.YELLOW,
                        Message.of("board.verdict-yellow", "2026-06", List.of(Message.of("board.whole"))),
                        List.of()),
                parts);
    }

    private static String page(BoardVerdict verdict, BoardPart... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Board board = new Board(Message.of("board.title"), verdict, List.of(), List.of(parts), List.of());
        BoardPage.write(board, Language.EN, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aNameIsJustAText() throws IOException {
        String page = page(new BoardPart(
                "claims",
                Message.of("board.part-claims"),
                Reports.texts("<script>alert(1)</script>", "\" onclick=\"x", "'&\u001b[31m"),
                List.of()));

        assertThat(page)
                .doesNotContain("<script", "onclick=\"x", "\u001b")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&quot; onclick=&quot;x", "&#39;&amp;\\u001b[31m");
    }

    @Test
    void thePolicyAllowsItsOwnStyleAlone() throws Exception {
        String page = page();

        Matcher style = STYLE.matcher(page);
        assertThat(style.find()).isTrue();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(page)
                .contains("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest) + "'; base-uri 'none'; form-action 'none'");
        assertThat(page).doesNotContain(" style=", "@import", "url(", "<script", "<link", "<img");
    }

    @Test
    void whatCannotBeMadeSaysWhyInBothLanguages() throws IOException {
        String page = page(new BoardPart(
                "funnel",
                Message.of("board.part-funnel"),
                null,
                List.of(new Problem(null, Message.of("usage.no-sales")))));

        assertThat(page).contains("no sales history; name one", "没有销售历史", "yellow line", "已达预算黄线");
    }

    @Test
    void whereNothingIsKnownNothingIsSaidToBeWell() throws Exception {
        assertThat(page(BoardVerdict.unknown()))
                .contains("Cannot say whether", "无法判断")
                .doesNotContain("Spend is inside");

        Files.writeString(folder.resolve("budget4s.yaml"), "year: 2026\n");
        CommandRun run = CommandRun.of(folder, "budget4s report html -o board.html", 0);

        assertThat(run.code()).isZero();
        assertThat(Files.readString(folder.resolve("board.html")))
                .contains("Cannot say whether")
                .doesNotContain("Spend is inside");
    }

    @Test
    void aChannelThatIsOverIsSaidAtTheTop() throws Exception {
        copyExample();

        assertThat(CommandRun.of(folder, "budget4s report html -o board.html", 0)
                        .code())
                .isZero();
        assertThat(Files.readString(folder.resolve("board.html")))
                .contains("2026-12: spend has reached the red line of its budget: 垂直网站 (month)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report html",
                "report html -o board.csv",
                "report html -f csv -o board.html",
                "report svg --chart forecast -o f.png",
                "report html -o board.html --as-of nonsense"
            })
    void whatIsNoPageIsRefused(String command) throws IOException {
        assertThat(CommandRun.of(folder, "budget4s " + command, 0).code()).isEqualTo(64);
    }

    private void copyExample() throws IOException {
        Path example = Path.of(System.getProperty("budget4s.home", ".")).resolve("examples/monthly-check");
        try (Stream<Path> files = Files.list(example)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void theYearsExampleFitsOnOnePage() throws Exception {
        copyExample();

        CommandRun run = CommandRun.of(folder, "budget4s report html -q -o board.html --as-of 2026-06-30", 0);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        String page = Files.readString(folder.resolve("board.html"));
        assertThat(page.length()).isLessThan(400_000);
        assertThat(page).contains("2026-06", "信息流", "Spend against budget by channel", "各渠道预算执行");
        // Four quadrants, and seven charts for wide and narrow windows, in two languages.
        assertThat(page.split("<svg ")).hasSize(1 + 2 * (4 + 2 * 7));
        assertThat(page).doesNotContainPattern("(?:src|href)=\"(?!#)");
        assertThat(page)
                .contains("2026-06：已达预算红线：费用总额（当月）")
                .contains("年末黄线概率", "到店率 ≥ 42.00\u00a0%")
                .contains("2026-01-08 · FP260001 · spend.csv:2");
    }

    /** However many activities and lines there are, the page can be sent on. */
    @Test
    void thePageOfManyActivitiesStaysSmall() throws Exception {
        Random random = new Random(3);
        StringBuilder spend = new StringBuilder("日期,渠道,活动,金额,单号\n");
        StringBuilder funnel = new StringBuilder("月份,渠道,活动,线索,到店,订单,收入\n");
        StringBuilder budget = new StringBuilder("month,channel,amount\n");
        StringBuilder sales = new StringBuilder("month,units\n");
        StringBuilder plan =
                new StringBuilder("year: 2026\ntotal: 4000万\ntargets: {leads: {min: 12000}}\nactivities:\n");
        for (int i = 0; i < 24; i++) {
            YearMonth month = YearMonth.of(2025, 1).plusMonths(i);
            sales.append(month.minusYears(1)).append(",100\n");
            for (int channel = 10; channel < 22; channel++) {
                budget.append("%s,投放渠道%d,%d.00%n".formatted(month, channel, 250_000 + random.nextInt(90_000)));
                for (int activity = 10; activity < 70; activity++) {
                    spend.append("%s-%02d,投放渠道%d,主题活动第%d场,%d.50,FP%06d%n"
                            .formatted(
                                    month,
                                    1 + random.nextInt(28),
                                    channel,
                                    activity,
                                    random.nextInt(10_000),
                                    random.nextInt(999_999)));
                    funnel.append("%s,投放渠道%d,主题活动第%d场,%d,9,3,450000.00%n"
                            .formatted(month, channel, activity, random.nextInt(60)));
                }
            }
        }
        for (int activity = 10; activity < 70; activity++) {
            plan.append("  - {month: %d, name: 主题活动第%d场, targets: {leads: {min: 350}}}%n"
                    .formatted(activity / 5 - 1, activity));
        }
        Map<String, CharSequence> files = Map.of(
                "spend.csv", spend, "funnel.csv", funnel, "budget.csv", budget, "sales.csv", sales, "plan.yaml", plan);
        for (Map.Entry<String, CharSequence> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(
                folder.resolve("budget4s.yaml"),
                "year: 2026\nsales: sales.csv\nspend: spend.csv\nfunnel: funnel.csv\nbudget: budget.csv\n"
                        + "plan: plan.yaml\n");

        CommandRun run = CommandRun.of(folder, "budget4s report html -q -o board.html", 0);

        assertThat(run.err()).isEmpty();
        assertThat(Files.size(folder.resolve("board.html"))).isBetween(250_000L, 400_000L);
        assertThat(Files.readString(folder.resolve("board.html")))
                .containsPattern("<p>\\+ 5\\d · ")
                .contains("<b>2025-12</b>");
    }

    @Test
    void hostileNamesInTheFilesAreNames() throws Exception {
        String name = "<img src=x onerror=alert(1)>";
        Files.writeString(folder.resolve("budget.csv"), "month,channel,amount\n2026-01," + name + ",10\n");
        Files.writeString(
                folder.resolve("spend.csv"),
                "date,channel,activity,amount,reference\n2026-01-02," + name + ",</details><script>x</script>,20,"
                        + "\"\"\"><svg onload=x>\"\n");
        Files.writeString(folder.resolve("funnel.csv"), "month,channel,leads,orders\n2026-01," + name + ",5,1\n");
        Files.writeString(
                folder.resolve("budget4s.yaml"),
                "store: '</title><script>y</script>'\nyear: 2026\nspend: spend.csv\nfunnel: funnel.csv\n"
                        + "budget: budget.csv\n");

        CommandRun run = CommandRun.of(folder, "budget4s report html -o board.html", 0);

        assertThat(run.code()).isZero();
        String page = Files.readString(folder.resolve("board.html"));
        assertThat(page)
                .doesNotContain("<img", "<script", "<svg onload")
                .contains("&lt;img src=x onerror=alert(1)&gt;", "&lt;/details&gt;&lt;script&gt;", "&lt;/title&gt;");
    }
}
