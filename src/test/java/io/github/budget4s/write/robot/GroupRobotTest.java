package io.github.budget4s.write.robot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.budget4s.cli.Environment;
import io.github.budget4s.cli.Environment.Terminal;
import io.github.budget4s.cli.Program;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.golden.PrivateFile;
import io.github.budget4s.render.json.RobotMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupRobotTest {

    private static final String SECRET = "secret-key-5f2c";
    private static final String TAKEN = "{\"errcode\":0,\"errmsg\":\"ok\"}";

    @TempDir
    private Path folder = Path.of("");

    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger visits = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() {
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    private void on(String path, int status, String answer) {
        server.createContext(path, exchange -> answer(exchange, status, answer));
    }

    private void answer(HttpExchange exchange, int status, String answer) throws IOException {
        visits.incrementAndGet();
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path + "?key=" + SECRET);
    }

    /** Waits long enough for a machine that is busy with other work. */
    private Optional<Message> post(URI address) {
        return post(address, Duration.ofSeconds(30));
    }

    private Optional<Message> post(URI address, Duration timeout) {
        return new GroupRobot(new RobotAddress(address, ""), InstantSource.system(), timeout, Duration.ofMillis(5))
                .post(RobotMessage.of("红线：抖音"));
    }

    @Test
    void postsTheTextOnce() {
        on("/robot", 200, TAKEN);

        assertThat(post(address("/robot"))).isEmpty();
        assertThat(bodies).containsExactly("{\"msgtype\":\"text\",\"text\":{\"content\":\"红线：抖音\"}}");
    }

    @Test
    void triesAServerThatFailsTwiceMore() {
        server.createContext("/robot", exchange -> {
            boolean last = visits.get() == 2;
            answer(exchange, last ? 200 : 503, last ? TAKEN : "busy");
        });

        assertThat(post(address("/robot"))).isEmpty();
        assertThat(visits).hasValue(3);
    }

    @Test
    void givesUpAfterThreeTimes() {
        on("/robot", 500, "no");

        assertThat(post(address("/robot"))).contains(Message.of("notify.status", 500));
        assertThat(visits).hasValue(3);
    }

    @ParameterizedTest
    @CsvSource({"404, notify.status", "403, notify.status"})
    void doesNotRepeatWhatTheServerRefuses(int status, String key) {
        on("/robot", status, "no");

        assertThat(post(address("/robot"))).map(Message::key).contains(key);
        assertThat(visits).hasValue(1);
    }

    @Test
    void tellsThatTheRobotDidNotTakeIt() {
        on("/wrong-key", 200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}");
        on("/page", 200, "<html>welcome</html>");

        assertThat(post(address("/wrong-key"))).contains(Message.of("notify.refused", 93000));
        assertThat(post(address("/page"))).contains(Message.of("notify.no-robot"));
        assertThat(visits).hasValue(2);
    }

    @Test
    void followsNoRedirect() {
        server.createContext("/robot", exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            answer(exchange, 302, "");
        });
        on("/elsewhere", 200, TAKEN);

        assertThat(post(address("/robot"))).contains(Message.of("notify.redirect", 302));
        assertThat(visits).hasValue(1);
    }

    @Test
    void doesNotWaitForEver() {
        server.createContext("/robot", exchange -> {
            visits.incrementAndGet();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });

        assertThat(post(address("/robot"), Duration.ofMillis(700)))
                .map(Message::key)
                .contains("notify.timeout");
        assertThat(visits).hasValue(1);
    }

    /** Headers at once, and then a byte now and then: each comes in time, the whole never does. */
    @Test
    void doesNotWaitForAnAnswerThatDrips() {
        server.createContext("/robot", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (!end.await(50, TimeUnit.MILLISECONDS)) {
                    out.write(' ');
                    out.flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(post(address("/robot"), Duration.ofMillis(700)))
                .map(Message::key)
                .contains("notify.timeout");
    }

    @Test
    void readsNoMoreOfAnAnswerWithoutEndThanItNeeds() {
        server.createContext("/robot", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                byte[] blanks = new byte[1 << 16];
                while (end.getCount() > 0) {
                    out.write(blanks);
                }
            }
        });

        assertThat(post(address("/robot"))).map(Message::key).contains("notify.no-robot");
    }

    @Test
    void tellsThatTheConnectionBrokeOff() throws IOException {
        try (ServerSocket dropping = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread dropper = new Thread(() -> {
                while (!dropping.isClosed()) {
                    try {
                        Socket socket = dropping.accept();
                        visits.incrementAndGet();
                        socket.close();
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            dropper.start();

            assertThat(post(URI.create("http://127.0.0.1:" + dropping.getLocalPort() + "/?key=" + SECRET)))
                    .contains(Message.of("notify.no-connection"));
            assertThat(visits.get()).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void tellsThatNobodyIsThere() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThat(post(URI.create("http://127.0.0.1:" + port + "/"))).contains(Message.of("notify.no-connection"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void anAddressThatOthersCanReadIsToldOfAndOneThatAllCanWriteRefused() throws IOException {
        on("/robot", 200, TAKEN);
        Path file =
                PrivateFile.write(folder.resolve("robot.url"), address("/robot").toString());
        for (String permissions : List.of("rw-r-----", "rw-r--r--", "rw-rw-r--")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            Run run = run(Map.of(), "text", "notify", "--url-file", "robot.url");
            assertThat(run.code()).isZero();
            assertThat(run.printed()).startsWith("warning: others on this machine can read robot.url");
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        Run refused = run(Map.of(), "text", "notify", "--url-file", "robot.url");
        assertThat(refused.code()).isEqualTo(65);
        assertThat(refused.printed()).startsWith("robot.url: everybody on this machine can write to it");
    }

    @Test
    void anAddressInTheWrongPlaceIsNotRepeated() {
        String address = "https://oapi.dingtalk.com/robot/send?access_token=" + SECRET;
        for (String arguments : List.of(
                "notify " + address,
                "notify --url-file " + address,
                "notify --url=" + address,
                "notify -v --url-file " + address,
                "notify --timeout " + address,
                "check --notify " + address,
                "check --notify-file " + address,
                address)) {
            Run run = run(Map.of(), "text", arguments.split(" "));
            assertThat(run.code()).as(arguments).isBetween(3, 66);
            assertThat(run.printed()).as(arguments).doesNotContain(SECRET).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ftp://example.org/",
                "robot",
                "http:///path",
                "file:///etc/passwd",
                "https://a b/",
                "https://a:99999/",
                "http://example.org/robot",
                "http://localhost.example.org/robot",
                "HTTP://127.0.0.1.example.org/"
            })
    void takesOnlyWebAddresses(String text) {
        assertThat(RobotAddress.of(text)).isEmpty();
    }

    private record Run(int code, String printed) {}

    private Run run(Map<String, String> environment, String text, String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int code = Program.run(
                new Environment(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        printed,
                        printed,
                        folder,
                        environment,
                        Locale.ENGLISH,
                        new Terminal(false, false, false, 0, StandardCharsets.UTF_8)),
                arguments);
        return new Run(code, printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theCommandTakesTheAddressFromAFileOrAVariableAndNeverShowsIt() throws IOException {
        on("/robot", 200, TAKEN);
        on("/wrong", 200, "{\"errcode\":310000}");
        PrivateFile.write(folder.resolve("robot.url"), address("/robot") + "\n");
        PrivateFile.write(folder.resolve("wrong.url"), address("/wrong").toString());
        PrivateFile.write(folder.resolve("none.url"), "not an address " + SECRET);

        Run posted = run(Map.of(), "text", "notify", "--url-file", "robot.url");
        Run variable = run(Map.of("BUDGET4S_NOTIFY_URL", address("/robot").toString()), "text", "notify");
        Run refused = run(Map.of(), "text", "notify", "--url-file", "wrong.url", "-v");
        Run none = run(Map.of(), "text", "notify", "--url-file", "none.url");
        Run missing = run(Map.of(), "text", "notify", "--url-file", "missing.url");
        Run nothing = run(Map.of(), "text", "notify");
        Run empty = run(Map.of(), " \n", "notify", "--url-file", "robot.url");

        assertThat(List.of(posted.code(), variable.code(), refused.code(), none.code()))
                .containsExactly(0, 0, 74, 65);
        assertThat(List.of(missing.code(), nothing.code(), empty.code())).containsExactly(66, 64, 65);
        assertThat(posted.printed() + variable.printed()).isEmpty();
        assertThat(refused.printed()).contains("errcode 310");
        for (Run each : List.of(posted, variable, refused, none, missing, nothing, empty)) {
            assertThat(each.printed()).doesNotContain(SECRET).doesNotContain("127.0.0.1");
        }
    }

    /**
     * Computed with openssl: printf '1700000000000\\nSECabc123' | openssl dgst -sha256 -hmac SECabc123 -binary |
     * base64.
     */
    @Test
    void signsAsDingTalkAsksForIt() {
        RobotAddress robot = RobotAddress.of("https://oapi.dingtalk.com/robot/send?access_token=x\nSECabc123\n")
                .orElseThrow();

        assertThat(robot.at(Instant.ofEpochMilli(1_700_000_000_000L)))
                .isEqualTo(URI.create("https://oapi.dingtalk.com/robot/send?access_token=x&timestamp=1700000000000"
                        + "&sign=N5P09a4%2Bp1AMJIJWnIvQd2Yxw9%2Bfu%2FoEBnPrjCcsLXk%3D"));
        assertThat(robot.toString()).doesNotContain("SEC").doesNotContain("dingtalk");
    }

    /** Each try is signed anew, for a signature ages. */
    @Test
    void theSecretComesFromTheSecondLineOfTheFileOrAVariable() throws IOException {
        List<String> queries = Collections.synchronizedList(new ArrayList<>());
        server.createContext("/robot", exchange -> {
            queries.add(exchange.getRequestURI().getQuery());
            answer(exchange, visits.get() == 0 ? 503 : 200, TAKEN);
        });
        PrivateFile.write(folder.resolve("robot.url"), address("/robot") + "\r\nSECabc123\r\n");

        Run file = run(Map.of(), "text", "notify", "--url-file", "robot.url");
        Run variables = run(
                Map.of("BUDGET4S_NOTIFY_URL", address("/robot").toString(), "BUDGET4S_NOTIFY_SECRET", "SECabc123"),
                "text",
                "notify");

        assertThat(List.of(file.code(), variables.code())).containsExactly(0, 0);
        assertThat(queries).hasSize(3).allSatisfy(query -> {
            String[] parts = query.split("[&=]", 6);
            assertThat(parts[2]).isEqualTo("timestamp");
            assertThat(RobotAddress.of("https://h/?key=" + SECRET + "\nSECabc123")
                            .orElseThrow()
                            .at(Instant.ofEpochMilli(Long.parseLong(parts[3])))
                            .getQuery())
                    .isEqualTo(query);
        });
        assertThat(queries.get(0)).isNotEqualTo(queries.get(1));
        assertThat(file.printed() + variables.printed()).isEmpty();
    }

    @Test
    void theCommandPostsALongTextInNumberedParts() throws IOException {
        on("/robot", 200, TAKEN);
        PrivateFile.write(folder.resolve("wecom.url"), address("/robot").toString());
        PrivateFile.write(folder.resolve("dingtalk.url"), address("/robot") + "\nSECabc123");
        String text = IntStream.rangeClosed(1, 200)
                .mapToObj(line -> "  第 " + line + " 行：渠道超支，请核对")
                .collect(Collectors.joining("\n", "月度检查\n", "\n"));

        Run inParts = run(Map.of(), text, "notify", "--url-file", "wecom.url");
        List<String> parts = contents();
        Run whole = run(Map.of(), text, "notify", "--url-file", "dingtalk.url");

        assertThat(List.of(inParts.code(), whole.code())).containsExactly(0, 0);
        assertThat(parts).hasSizeGreaterThan(2).allSatisfy(part -> assertThat(part.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(2_048));
        assertThat(joined(parts)).isEqualTo(text.strip());
        assertThat(contents().subList(parts.size(), visits.get())).containsExactly(text.strip());
    }

    /** Returns what was posted, out of its JSON. */
    private List<String> contents() {
        return bodies.stream()
                .map(body -> body.substring(body.indexOf("content\":\"") + 10, body.length() - 3)
                        .replace("\\n", "\n"))
                .toList();
    }

    private static String joined(List<String> parts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            String number = "(" + (i + 1) + "/" + parts.size() + ") ";
            assertThat(parts.get(i)).startsWith(number);
            text.append(i == 0 ? "" : "\n").append(parts.get(i).substring(number.length()));
        }
        return text.toString();
    }

    @Test
    void theCommandSaysWhichPartWasNotTaken() throws IOException {
        server.createContext(
                "/robot", exchange -> answer(exchange, 200, visits.get() < 2 ? TAKEN : "{\"errcode\":45009}"));
        PrivateFile.write(folder.resolve("robot.url"), address("/robot").toString());

        Run run = run(Map.of(), "x".repeat(9_000), "notify", "--url-file", "robot.url");

        assertThat(run.code()).isEqualTo(74);
        assertThat(run.printed()).contains("errcode 45,009").contains("part 3 of 5");
        assertThat(visits).hasValue(3);
    }

    @Test
    void theCommandPostsNoControlCharacters() throws IOException {
        on("/robot", 200, TAKEN);
        PrivateFile.write(folder.resolve("robot.url"), address("/robot").toString());

        run(Map.of(), "one\r\n  two\u001b[31m\u0007 three\u202e\u0000", "notify", "--url-file", "robot.url");

        // In JSON each backslash is two.
        assertThat(contents()).containsExactly("one\n  two\\\\u001b[31m\\\\u0007 three\\\\u202e\\\\u0000");
    }

    @Test
    void theCommandRefusesWhatIsTooLongInsteadOfCuttingIt() throws IOException {
        on("/robot", 200, TAKEN);
        PrivateFile.write(folder.resolve("robot.url"), address("/robot").toString());

        assertThat(run(Map.of(), "x".repeat((1 << 20) + 1), "notify", "--url-file", "robot.url")
                        .code())
                .isEqualTo(65);
        assertThat(visits).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({
        "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x, 2048",
        "https://oapi.dingtalk.com/robot/send?access_token=x, 20000",
        "https://relay.example.com/robot/send?access_token=x, 20000",
        "https://relay.example.com/, 2048"
    })
    void knowsHowMuchARobotTakes(String address, int bytes) {
        assertThat(RobotAddress.of(address).orElseThrow().mostBytes()).isEqualTo(bytes);
    }

    @Test
    void aMessageIsJson() {
        assertThat(RobotMessage.of("a\"b\nc")).contains("a\\\"b\\nc");
    }
}
