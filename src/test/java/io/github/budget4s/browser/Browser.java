package io.github.budget4s.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Drives a Chromium without a window and without a network, through the DevTools protocol. What the page asks for and
 * what it complains of is kept.
 */
final class Browser implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LISTENING = "DevTools listening on ";

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<JsonNode> events = Collections.synchronizedList(new ArrayList<>());
    private String session = "";

    /** Finds a Chromium on the machine. */
    static Optional<Path> find() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(path.split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts it.
     *
     * @param profile an empty folder for what it keeps
     */
    Browser(Path program, Path profile) throws Exception {
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--host-resolver-rules=MAP * ~NOTFOUND",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address()), new Listener())
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        String target = send("Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asText();
        session = send("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        for (String domain : List.of("Page", "Runtime", "Log", "Network", "DOM")) {
            send(domain + ".enable", Map.of());
        }
        send(
                "Network.emulateNetworkConditions",
                Map.of("offline", true, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Reads on in the background, so that a full pipe stops nothing. */
    private String address() throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(LISTENING)) {
                Thread reader = new Thread(() -> out.lines().forEach(each -> {}));
                reader.setDaemon(true);
                reader.start();
                return line.substring(LISTENING.length());
            }
        }
        throw new IOException("the browser did not start");
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                take(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    private void take(String message) {
        try {
            JsonNode node = JSON.readTree(message);
            if (node.has("id")) {
                CompletableFuture<JsonNode> asked =
                        waiting.remove(node.get("id").asInt());
                if (asked != null) {
                    asked.complete(node);
                }
            } else {
                events.add(node);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a command and waits for its result. */
    JsonNode send(String method, Map<String, ?> parameters) throws Exception {
        int id = lastId.incrementAndGet();
        ObjectNode command = JSON.createObjectNode();
        command.put("id", id).put("method", method).set("params", JSON.valueToTree(parameters));
        if (!session.isEmpty()) {
            command.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText(JSON.writeValueAsString(command), true).join();
        JsonNode node = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (node.has("error")) {
            throw new IllegalStateException(method + ": " + node.get("error"));
        }
        return node.path("result");
    }

    /** Shows a page in a window, and waits until all of it is there. */
    void open(URI page, int width, int height) throws Exception {
        events.clear();
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        send("Page.navigate", Map.of("url", "about:blank"));
        send("Page.navigate", Map.of("url", page.toString()));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!"complete true".equals(text("document.readyState+' '+location.href.startsWith('file:')"))) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(page + " is not shown");
            }
            Thread.sleep(20);
        }
    }

    /** Sets whether the device has its dark theme. */
    void dark(boolean isDark) throws Exception {
        send(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light"))));
    }

    /** Returns what an expression in the page comes to. */
    JsonNode value(String expression) throws Exception {
        JsonNode result =
                send("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(result.get("exceptionDetails").toString());
        }
        return result.path("result").path("value");
    }

    String text(String expression) throws Exception {
        return value(expression).asText();
    }

    /** Presses a key where the focus is. */
    void press(String key, int code) throws Exception {
        for (String type : List.of("keyDown", "keyUp")) {
            send(
                    "Input.dispatchKeyEvent",
                    Map.of(
                            "type",
                            type,
                            "key",
                            key,
                            "code",
                            key,
                            "windowsVirtualKeyCode",
                            code,
                            "text",
                            "Enter".equals(key) ? "\r" : ""));
        }
    }

    /** Clicks in the middle of an element, as a finger or a mouse does. */
    void click(String selector) throws Exception {
        JsonNode at = value("(()=>{const e=document.querySelector(" + JSON.writeValueAsString(selector)
                + ");e.scrollIntoView({block:'center'});const r=e.getBoundingClientRect();"
                + "return {x:r.x+r.width/2,y:r.y+r.height/2}})()");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            send(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            at.path("x").asDouble(),
                            "y",
                            at.path("y").asDouble(),
                            "button",
                            "left",
                            "clickCount",
                            1));
        }
    }

    /** Lists what the page asked for, besides itself. */
    List<String> requests(URI page) {
        String own = page.toString().replaceFirst("#.*", "");
        return ofEvents("Network.requestWillBeSent").stream()
                .map(event -> event.path("request").path("url").asText())
                .filter(url -> !url.replaceFirst("#.*", "").equals(own) && !url.equals("about:blank"))
                .toList();
    }

    /** Lists what stands in the console: of the page, of the policy, of faults. */
    List<String> complaints() {
        return Stream.of("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")
                .flatMap(name -> ofEvents(name).stream())
                .map(JsonNode::toString)
                .toList();
    }

    private List<JsonNode> ofEvents(String method) {
        synchronized (events) {
            return events.stream()
                    .filter(event -> method.equals(event.path("method").asText()))
                    .map(event -> event.path("params"))
                    .toList();
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
