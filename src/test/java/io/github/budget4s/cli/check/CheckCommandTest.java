package io.github.budget4s.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.budget4s.cli.Environment;
import io.github.budget4s.cli.Environment.Operator;
import io.github.budget4s.cli.Environment.Terminal;
import io.github.budget4s.cli.Program;
import io.github.budget4s.golden.PrivateFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {

    private static final Path CASES = Path.of("src/test/resources/cases/check");

    @TempDir
    private Path folder = Path.of("");

    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server = server();

    private record Ran(int code, String out, String err) {}

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void prepare() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file :
                    (Iterable<Path>) files.filter(each -> each.toString().matches(".*\\.(csv|yaml)"))::iterator) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = "{\"errcode\":0}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/?key=secret-5f2c";
    }

    private Ran check(Map<String, String> variables, Instant now, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of("check"));
        all.addAll(List.of(arguments));
        int code = Program.run(
                new Environment(
                        new ByteArrayInputStream(new byte[0]),
                        out,
                        err,
                        folder,
                        variables,
                        Locale.ENGLISH,
                        new Terminal(false, false, false, 0, StandardCharsets.UTF_8),
                        new Operator(() -> "somebody", InstantSource.fixed(now), prompt -> Optional.empty())),
                all.toArray(String[]::new));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Ran check(String... arguments) {
        return check(Map.of(), Instant.parse("2026-07-01T23:30:00Z"), arguments);
    }

    /** In China it is the 2nd of July already. */
    @Test
    void theDayIsTodayInChina() {
        Ran ran = check();

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).startsWith("Monthly check 2026-06 of 城东4S店 on 2026-07-02: RED\n");
        assertThat(folder.resolve("checks/2026-07-02/check.txt")).hasContent(ran.out());
    }

    /** The last day of a month is its end, as everywhere. */
    @ParameterizedTest
    @CsvSource({"2026-06-29, 2026-05", "2026-06-30, 2026-06", "2026-07-01, 2026-06", "2027-01-02, 2026-12"})
    void theLastMonthThatIsOverIsChecked(String asOf, String month) {
        assertThat(check("--as-of", asOf).out()).startsWith("Monthly check " + month + " ");
    }

    @Test
    void whatIsMissingIsSaidAndIsNotGreen() {
        Ran noBudget = check("--budget", "gone.csv");
        Ran noSpend = check("--spend", "gone.csv");
        Ran noPolicy = check("--policy", "gone.yaml");
        Ran noLine = check("--spend", "no-data.csv");

        assertThat(List.of(noBudget.code(), noSpend.code(), noLine.code())).containsExactly(3, 3, 3);
        assertThat(noBudget.out()).contains("code 66").contains("gone.csv: is not there");
        assertThat(noSpend.out()).containsOnlyOnce("gone.csv: is not there");
        // Spend is red all the same.
        assertThat(noPolicy.code()).isEqualTo(2);
        assertThat(noPolicy.out()).contains("RED, and not all").contains("gone.yaml");
    }

    @Test
    void aQuotedKeyOfThePolicyCounts() throws IOException {
        assertThat(Files.readString(folder.resolve("budget4s.yaml"))).contains("\"policy\"");
        assertThat(check().out()).contains("Claims to the OEM: ");
        assertThat(folder.resolve("checks/2026-07-02/claims.csv")).exists();
    }

    @Test
    void allOfALongTextIsPostedWhenSomethingIsNotWell() throws IOException {
        PrivateFile.write(folder.resolve("robot.url"), address());

        Ran red = check("--notify-file", "robot.url", "--policy", "lapsed.yaml", "-q", "--lang", "zh");
        int posts = bodies.size();
        Ran well = check("--notify-file", "robot.url", "--spend", "january.csv", "--as-of", "2026-02-02", "-q");

        assertThat(List.of(red.code(), well.code())).containsExactly(2, 0);
        assertThat(well.err() + well.out()).isEmpty();
        assertThat(bodies).hasSize(posts);
        String posted = String.join("", bodies);
        red.out().lines().forEach(line -> assertThat(posted)
                .contains(line.strip().replace("\"", "\\\"")));
    }

    @Test
    void thePageAndAPictureStandBesideTheTables() throws IOException {
        check("--month", "2026-05", "--lang", "zh");

        assertThat(folder.resolve("checks/2026-07-02/variance.svg"))
                .content()
                .startsWith("<svg ")
                .contains("2026-05");
        // The page is of the month that was checked, not of the last one that is over.
        assertThat(folder.resolve("checks/2026-07-02/board.html"))
                .content()
                .contains("<p>2026-05：已达预算")
                .contains("各渠道预算执行");
    }

    /** No font has the sign: the picture for the group cannot be drawn. */
    @Test
    void whereAPictureCannotBeDrawnTheTextIsPostedAllTheSame() throws IOException {
        Files.writeString(
                folder.resolve("strange.csv"),
                "date,channel,amount\n2026-06-02,\uDBFF\uDFFD,5000000\n2026-07-01,x,1\n");

        Ran ran = check(
                Map.of("BUDGET4S_NOTIFY_URL", address()),
                Instant.parse("2026-07-02T03:00:00Z"),
                "--notify",
                "--spend",
                "strange.csv",
                "-q");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("variance.png was not drawn; the check stands as it is");
        assertThat(bodies).isNotEmpty().allSatisfy(body -> assertThat(body).contains("\"msgtype\":\"text\""));
    }

    @Test
    void thatAPostFailedIsSaidAndChangesNoCode() {
        server.stop(0);

        Ran gone = check(Map.of("BUDGET4S_NOTIFY_URL", "none"), Instant.parse("2026-07-02T03:00:00Z"), "--notify");
        Ran noFile = check("--notify-file", "gone.url", "--spend", "january.csv", "--as-of", "2026-02-02");

        assertThat(List.of(gone.code(), noFile.code())).containsExactly(2, 0);
        assertThat(gone.err()).contains("BUDGET4S_NOTIFY_URL").contains("not posted");
        assertThat(noFile.err()).contains("gone.url").contains("not posted");
    }

    @Test
    void noControlCharacterReachesTheText() {
        String text = check("--spend", "controls.csv", "--as-of", "2026-02-02").out();

        assertThat(text).contains("抖").doesNotContainPattern("[\\p{Cc}\\u202e&&[^\\n]]");
    }

    @Test
    void aSecondRunOfTheDayTakesAwayWhatItDoesNotMake() {
        check();
        assertThat(folder.resolve("checks/2026-07-02/cuts.csv")).exists();

        check("--spend", "january.csv", "--month", "2026-01");

        assertThat(folder.resolve("checks/2026-07-02/cuts.csv")).doesNotExist();
        assertThat(folder.resolve("checks/2026-07-02/variance.csv")).exists();
    }

    /** Invoices of May come in July: May was checked as well, and is told as long as June is checked. */
    @Test
    void aMonthThatTurnedSinceItWasCheckedIsRedOnce() throws IOException {
        writeBudgetAndSpend("2026-05-31,抖音,1000", "2026-06-30,抖音,1000");
        assertThat(check("--budget", "b.csv", "--spend", "s.csv", "--as-of", "2026-06-02")
                        .code())
                .isZero();

        writeBudgetAndSpend("2026-05-31,抖音,1500", "2026-06-30,抖音,600");
        List<Ran> later = new ArrayList<>();
        for (String day : List.of("2026-07-02", "2026-07-02", "2026-07-20")) {
            later.add(check("--budget", "b.csv", "--spend", "s.csv", "--as-of", day));
        }

        assertThat(later).extracting(Ran::code).containsExactly(2, 2, 2);
        assertThat(later.get(2).out()).contains("""
                        Earlier months over their budgets:
                          2026-05 1,500.00 / 1,000.00  +50.00 %  red, ok when checked on 2026-06-02
                          抖音  2026-05 1,500.00 / 1,000.00  +50.00 %  red, ok when checked on 2026-06-02
                        """);
        assertThat(folder.resolve("checks/2026-07-02/months.csv")).content().contains("2026-05,,,,1000.00,1500.00");

        writeBudgetAndSpend("2026-05-31,抖音,1500", "2026-06-30,抖音,600", "2026-07-31,抖音,600");
        Ran known = check("--budget", "b.csv", "--spend", "s.csv", "--as-of", "2026-08-02");

        assertThat(known.code()).isZero();
        assertThat(known.out()).contains("  2026-05 1,500.00 / 1,000.00  +50.00 %  red\n");
    }

    @Test
    void aMonthThatNoCheckHasSeenIsToldAndDoesNotCount() throws IOException {
        writeBudgetAndSpend("2026-05-31,抖音,1500", "2026-06-30,抖音,500");

        Ran first = check("--budget", "b.csv", "--spend", "s.csv", "--as-of", "2026-07-02");
        Files.createDirectories(folder.resolve("checks/2026-07-01"));
        Files.writeString(folder.resolve("checks/2026-07-01/months.csv"), "month\nMay");
        Ran damaged = check("--budget", "b.csv", "--spend", "s.csv", "--as-of", "2026-07-02");

        assertThat(List.of(first.code(), damaged.code())).containsExactly(0, 0);
        assertThat(first.out()).contains("  2026-05 1,500.00 / 1,000.00  +50.00 %  red\n");
        assertThat(damaged.out()).contains("checks/2026-07-01/months.csv is not as a check keeps it");
    }

    private void writeBudgetAndSpend(String... lines) throws IOException {
        StringBuilder budget = new StringBuilder("month,channel,amount\n");
        for (int month = 1; month <= 12; month++) {
            budget.append("2026-%02d,抖音,1000\n".formatted(month));
        }
        Files.writeString(folder.resolve("b.csv"), budget);
        Files.writeString(folder.resolve("s.csv"), "date,channel,amount\n" + String.join("\n", lines) + "\n");
    }

    @Test
    void aWrongOptionIsTheUsersAndNotOfTheMonitor() {
        assertThat(check("--monht", "2026-06").code()).isEqualTo(64);
        assertThat(check("--warn-days", "-1").code()).isEqualTo(64);
    }
}
