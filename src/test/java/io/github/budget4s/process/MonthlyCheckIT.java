package io.github.budget4s.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.budget4s.golden.PrivateFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the monthly check as cron does, on a year in which things go wrong. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class MonthlyCheckIT {

    private static final Path HOME =
            Path.of(System.getProperty("budget4s.home", ".")).toAbsolutePath();
    private static final Path EXAMPLE = HOME.resolve("examples/monthly-check");

    @TempDir
    private Path folder = Path.of("");

    private record Ended(String out, String err, int code) {}

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLE)) {
            for (Path file :
                    (Iterable<Path>) files.filter(each -> each.toString().matches(".*\\.(csv|yaml)"))::iterator) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of("sh", HOME.resolve("scripts/monthly-check").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        return builder;
    }

    private static Ended end(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(out, err, process.exitValue());
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    private Ended run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = builder(arguments);
        builder.environment().putAll(environment);
        return end(builder.start());
    }

    private List<String> kept(String day) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("checks").resolve(day))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void printsTheMailOfABadMonth() throws Exception {
        Ended ended = run("--month", "2026-10", "--as-of", "2026-10-31", "--lang", "zh");

        Path mail = EXAMPLE.resolve("mail-2026-10.txt");
        if ("rewrite".equals(System.getProperty("budget4s.golden"))) {
            Files.writeString(mail, ended.out());
        }
        assertThat(ended).isEqualTo(new Ended(Files.readString(mail), "", 2));
        assertThat(kept("2026-10-31"))
                .containsExactly(
                        // By this a file that somebody changed since is known, and kept.
                        ".budget4s-written",
                        "board.html",
                        "check.txt",
                        "claims.csv",
                        "claims.xlsx",
                        "cuts.csv",
                        "months.csv",
                        "variance.csv",
                        "variance.svg",
                        "variance.xlsx",
                        "year.xlsx");
        assertThat(folder.resolve("checks/2026-10-31/check.txt")).hasContent(ended.out());
    }

    @Test
    void isSilentWhenAllIsWellAndTakesOverFromOneThatDied() throws Exception {
        Path lock = Files.createDirectories(folder.resolve("checks/.lock"));
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.writeString(lock.resolve("pid"), dead.pid() + "\n");

        Ended ended = run("-q", "--month", "2026-01", "--as-of", "2026-01-31");

        assertThat(ended).isEqualTo(new Ended("", "", 0));
        assertThat(folder.resolve("checks/2026-01-31/check.txt")).content().contains("all is well");
        assertThat(lock).doesNotExist();
    }

    @Test
    void endsWithTheGravestCode() throws Exception {
        // Nothing is over, but for a channel without a budget, which is left out here; a claim lapses soon.
        Path spend = folder.resolve("spend.csv");
        Files.write(
                spend,
                Files.readAllLines(spend).stream()
                        .filter(line -> !line.contains("电台广播"))
                        .toList());
        Ended yellow = run("-q", "--month", "2026-01", "--as-of", "2026-09-30");
        Files.writeString(folder.resolve("claims.csv"), "date,item,amount\nnever,outdoor,x\n");
        Ended broken = run("--month", "2026-01", "--as-of", "2026-01-31", "--lang", "zh");

        assertThat(yellow.code()).isEqualTo(1);
        assertThat(yellow.out()).contains("outdoor");
        assertThat(broken.code()).isEqualTo(3);
        assertThat(broken.out()).contains("claims.csv:2:1").contains("退出码 65");
    }

    @Test
    void optionsOfVarianceStandBehindTwoHyphensOrWithoutThem() throws Exception {
        Ended behind = run("--month", "2026-01", "--as-of", "2026-01-31", "--", "--net", "--by", "channel,store");
        Ended among = run("--by", "channel,store", "--net", "--month", "2026-01", "--as-of", "2026-01-31");

        assertThat(behind).isEqualTo(among);
        assertThat(folder.resolve("checks/2026-01-31/variance.csv")).content().startsWith("channel,store,scope");
    }

    @Test
    void theSignalThatEndsItEndsTheProgram() throws Exception {
        Path program = Files.writeString(folder.resolve("slow"), "#!/bin/sh\necho $$ >pid\nexec sleep 60\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        ProcessBuilder builder = builder();
        builder.environment().put("BUDGET4S", program.toString());
        Process check = builder.start();
        Path pid = folder.resolve("pid");
        for (int i = 0; i < 1_000 && (!Files.exists(pid) || Files.size(pid) == 0); i++) {
            Thread.sleep(10);
        }
        ProcessHandle started =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();

        check.toHandle().destroy();

        assertThat(check.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(check.exitValue()).isEqualTo(143);
        assertThat(started.isAlive()).isFalse();
    }

    @Test
    void aHolderThatWasKilledKeepsNobodyOut() throws Exception {
        Process killed = builder("--month", "2026-01", "--as-of", "2026-01-31").start();
        Path lock = folder.resolve("checks/.lock");
        for (int i = 0; i < 1_000 && killed.isAlive() && !Files.exists(lock); i++) {
            Thread.sleep(10);
        }
        killed.destroyForcibly().waitFor();

        assertThat(run("-q", "--month", "2026-01", "--as-of", "2026-01-31").code())
                .isZero();
        assertThat(kept("2026-01-31"))
                .containsExactly(
                        ".budget4s-written",
                        "board.html",
                        "check.txt",
                        "claims.csv",
                        "claims.xlsx",
                        "months.csv",
                        "variance.csv",
                        "variance.svg",
                        "variance.xlsx",
                        "year.xlsx");
        try (Stream<Path> files = Files.list(folder.resolve("checks"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void twoAtOnceDoOneAfterTheOther() throws Exception {
        Process one = builder("--month", "2026-02", "--as-of", "2026-02-28").start();
        Process other = builder("--month", "2026-02", "--as-of", "2026-02-28").start();

        Ended first = end(one);
        Ended second = end(other);

        assertThat(first).isEqualTo(second);
        assertThat(first.code()).isEqualTo(2);
        try (Stream<Path> files = Files.list(folder.resolve("checks"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("2026-02-28");
        }
    }

    @Test
    void postsWhatIsNotWell() throws Exception {
        List<String> bodies = Collections.synchronizedList(new ArrayList<>());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = "{\"errcode\":0}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/?key=5f2c-secret";
        Path file = PrivateFile.write(folder.resolve("robot.url"), address);

        Ended red =
                run("--month", "2026-10", "--as-of", "2026-01-31", "--lang", "zh", "--notify-file", file.toString());
        Ended well = run("--month", "2026-01", "--as-of", "2026-01-31", "--notify-file", file.toString());
        server.stop(0);
        Ended gone =
                run(Map.of("BUDGET4S_NOTIFY_URL", address), "--month", "2026-10", "--as-of", "2026-01-31", "--notify");

        assertThat(bodies.get(0)).startsWith("{\"msgtype\":\"text\"").contains("红线");
        // Two parts of a long text; the picture behind them needs a font for Chinese; where there is none, that is
        // said.
        assertThat(bodies.subList(0, 2)).allMatch(body -> body.startsWith("{\"msgtype\":\"text\""));
        if (bodies.size() == 2) {
            assertThat(red.err()).contains("variance.png");
        } else {
            assertThat(bodies).hasSize(3);
            assertThat(bodies.get(2)).startsWith("{\"msgtype\":\"image\"");
            assertThat(red.err()).isEmpty();
        }
        assertThat(List.of(red.code(), well.code(), gone.code())).containsExactly(2, 0, 2);
        assertThat(well.err()).isEmpty();
        assertThat(gone.err()).contains("could not be reached").contains("not posted");
        assertThat(red.out() + gone.out() + gone.err()).doesNotContain("5f2c-secret");
    }

    @Test
    void tellsWhatItDoesNotKnow() throws Exception {
        assertThat(run("--mnth", "2026-01").code()).isEqualTo(64);
        assertThat(run("-C", "nowhere").code()).isEqualTo(3);
        assertThat(run("--as-of", "yesterday").code()).isEqualTo(64);
    }

    /** A JVM that cannot start ends with 1, and says why on standard output. */
    @Test
    void yellowAndRedCountWithAResultAlone() throws Exception {
        Path program = folder.resolve("program");
        for (String code : List.of("1", "2", "70", "134")) {
            Files.writeString(
                    program, "#!/bin/sh\necho 'Error occurred during initialization of VM'\nexit " + code + "\n");
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
            Ended ended = run(Map.of("BUDGET4S", program.toString()));
            assertThat(ended.code()).as(code).isEqualTo(3);
            assertThat(ended.err()).contains("the program gave no result (code " + code + ")");
        }
        assertThat(run(Map.of("BUDGET4S_JAVA_OPTS", "-Xmx1k"), "--month", "2026-10")
                        .code())
                .isEqualTo(3);
    }
}
