package io.github.budget4s.write.robot;

import io.github.budget4s.domain.message.Message;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Posts a text to a group robot of WeCom (企业微信) or DingTalk (钉钉), which take the same JSON.
 *
 * <p>The address is a secret: whoever has it can write to the group. No message of this class has any part of it, and
 * redirects are not followed, since they would carry the text elsewhere. What may pass is tried again twice: no
 * connection, and a fault of the server (5xx), as long as there is time. The robot says in its answer whether it took
 * the text; another answer than {@code "errcode": 0} is a refusal and is not tried again.
 */
public final class GroupRobot {

    /** How often a post is tried again. */
    public static final int RETRIES = 2;

    private static final int LONGEST_ANSWER = 10_000;
    private static final Pattern ERROR_CODE = Pattern.compile("\"errcode\"\\s*:\\s*(-?\\d{1,9})");
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int CLIENT_FAULT = 400;
    private static final int SERVER_FAULT = 500;

    private final RobotAddress address;
    private final InstantSource clock;
    private final Duration timeout;
    private final Duration pause;

    /**
     * Prepares to post.
     *
     * @param address where the robot is, http or https
     * @param clock the time that is signed where the robot asks for a signature
     * @param timeout how long a post may take, with all that is tried again and the whole answer
     * @param pause how long is waited before the first retry; before the second it is twice that
     */
    public GroupRobot(RobotAddress address, InstantSource clock, Duration timeout, Duration pause) {
        this.address = address;
        this.clock = clock;
        this.timeout = timeout;
        this.pause = pause;
    }

    /**
     * Posts a message.
     *
     * @param json the message as the robots take it
     * @return what went wrong; empty when the robot took it
     */
    public Optional<Message> post(String json) {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
        Optional<Message> failure = Optional.empty();
        long deadline = System.nanoTime() + timeout.toNanos();
        for (int attempt = 0; attempt <= RETRIES; attempt++) {
            try {
                if (attempt > 0) {
                    Thread.sleep(pause.multipliedBy(attempt).toMillis());
                }
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return failure;
                }
                HttpResponse<String> response = send(client, json, left);
                failure = judge(response);
                if (response.statusCode() < SERVER_FAULT) {
                    return failure;
                }
            } catch (TimeoutException e) {
                return Optional.of(Message.of("notify.timeout", timeout.toSeconds()));
            } catch (ExecutionException e) {
                // Its text may have the address.
                failure = Optional.of(
                        e.getCause() instanceof HttpTimeoutException
                                ? Message.of("notify.timeout", timeout.toSeconds())
                                : Message.of("notify.no-connection"));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.of(Message.of("notify.no-connection"));
            }
        }
        return failure;
    }

    /** Waits for the whole answer: a request's own time-out ends with the answer's first line. */
    private HttpResponse<String> send(HttpClient client, String json, long nanoseconds)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request(json), about -> new AnswerStart());
        try {
            return answer.get(nanoseconds, TimeUnit.NANOSECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    /** Takes the beginning of an answer, in which a robot says all that it has to say, and no more. */
    private static final class AnswerStart implements HttpResponse.BodySubscriber<String> {
        private final CompletableFuture<String> text = new CompletableFuture<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private Flow.@Nullable Subscription subscription;

        @Override
        public CompletionStage<String> getBody() {
            return text;
        }

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
            begun.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                byte[] some = new byte[Math.min(buffer.remaining(), LONGEST_ANSWER - bytes.size())];
                buffer.get(some);
                bytes.writeBytes(some);
            }
            if (bytes.size() >= LONGEST_ANSWER && subscription != null) {
                subscription.cancel();
                onComplete();
            }
        }

        @Override
        public void onError(Throwable failure) {
            text.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            text.complete(bytes.toString(StandardCharsets.UTF_8));
        }
    }

    private HttpRequest request(String json) {
        return HttpRequest.newBuilder(address.at(clock.instant()))
                .timeout(timeout)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8))
                .build();
    }

    private static Optional<Message> judge(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= REDIRECT && status < CLIENT_FAULT) {
            return Optional.of(Message.of("notify.redirect", status));
        }
        if (status != OK) {
            return Optional.of(Message.of("notify.status", status));
        }
        String answer = response.body();
        Matcher code = ERROR_CODE.matcher(answer);
        if (!code.find()) {
            return Optional.of(Message.of("notify.no-robot"));
        }
        return Integer.parseInt(code.group(1)) == 0
                ? Optional.empty()
                : Optional.of(Message.of("notify.refused", Integer.parseInt(code.group(1))));
    }
}
