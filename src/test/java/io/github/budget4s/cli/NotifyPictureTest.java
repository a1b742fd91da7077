package io.github.budget4s.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.budget4s.cli.Environment.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts pictures to a robot on this machine. */
class NotifyPictureTest {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};

    @TempDir
    private Path folder = Path.of("");

    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server = server();
    private String error = "";

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void prepare() throws IOException {
        Files.write(folder.resolve("chart.png"), PICTURE);
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

    private int notify(String text, String query, String picture) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/send?" + query;
        int code = Program.run(
                new Environment(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        new ByteArrayOutputStream(),
                        err,
                        folder,
                        Map.of("BUDGET4S_NOTIFY_URL", address),
                        Locale.ENGLISH,
                        new Terminal(false, false, false, 0, StandardCharsets.UTF_8)),
                "notify",
                "--picture",
                picture);
        error = err.toString(StandardCharsets.UTF_8);
        return code;
    }

    @Test
    void toWeComGoTheTextAndThePicture() {
        assertThat(notify("月度检查\n", "key=k", "chart.png")).isZero();

        assertThat(bodies)
                .containsExactly(
                        "{\"msgtype\":\"text\",\"text\":{\"content\":\"月度检查\"}}",
                        "{\"msgtype\":\"image\",\"image\":{\"base64\":\"iVBORwECAw==\","
                                + "\"md5\":\"cdcccc79567f1263e1633b028f0208d9\"}}");
        assertThat(error).isEmpty();
    }

    @Test
    void aPictureMayGoByItself() {
        assertThat(notify("", "key=k", "chart.png")).isZero();

        assertThat(bodies).hasSize(1).first().asString().contains("\"image\"");
    }

    @Test
    void toDingTalkGoesTheTextAsMarkdown() {
        assertThat(notify("检查\n# red", "access_token=t", "chart.png")).isZero();

        assertThat(bodies)
                .containsExactly("{\"msgtype\":\"markdown\",\"markdown\":{\"title\":\"检查\","
                        + "\"text\":\"检查  \\n\\\\# red\"}}");
        assertThat(error).contains("robots of DingTalk take no pictures");
    }

    @Test
    void whatIsNoPictureOrTooLargeIsNotPosted() throws IOException {
        Files.writeString(folder.resolve("text.png"), "no picture");
        byte[] large = new byte[(2 << 20) + 1];
        System.arraycopy(PICTURE, 0, large, 0, PICTURE.length);
        Files.write(folder.resolve("large.png"), large);

        assertThat(notify("x", "key=k", "text.png")).isEqualTo(65);
        assertThat(error).contains("text.png: this is no picture");
        assertThat(notify("x", "key=k", "large.png")).isEqualTo(65);
        assertThat(error).contains("2,097,152 bytes");
        assertThat(notify("x", "key=k", "gone.png")).isEqualTo(66);
        assertThat(bodies).isEmpty();
    }
}
