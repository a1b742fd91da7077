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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardPageTest {

    private static final Pattern STYLE = Pattern.compile("(?s)<style>(.*?)</style>");

    @TempDir
    private Path folder;

    private static String page(BoardPart... parts) throws IOException {
        return page(Flag.YELLOW, parts);
    }

    private static String page(@Nullable Flag worst, BoardPart... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BoardPage.write(new Board(Message.of("board.title"), worst, List.of(parts)), Language.EN, out);
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
        assertThat(page((Flag) null)).contains("Cannot say whether", "无法判断").doesNotContain("Spend is inside");

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
        assertThat(Files.readString(folder.resolve("board.html"))).contains("has reached the red line");
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

        CommandRun run = CommandRun.of(folder, "budget4s report html -o board.html --as-of 2026-06-30", 0);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        String page = Files.readString(folder.resolve("board.html"));
        assertThat(page.length()).isLessThan(400_000);
        assertThat(page).contains("2026-06", "信息流", "Spend against budget by channel", "各渠道预算执行");
        assertThat(page.split("<svg ")).hasSize(1 + 2 * 2 * 6);
        assertThat(page).doesNotContainPattern("(?:src|href)=\"(?!#)");
    }
}
