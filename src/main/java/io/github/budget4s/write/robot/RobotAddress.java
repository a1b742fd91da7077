package io.github.budget4s.write.robot;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Holds where a robot is, and the secret with which a robot of DingTalk has its callers sign.
 *
 * <p>DingTalk's form (加签): HMAC-SHA256 under the secret, over the time in milliseconds, a line feed and the secret; in
 * Base64, behind the address as {@code timestamp} and {@code sign}. DingTalk takes a signature for an hour.
 *
 * @param plain the address as the chat program shows it
 * @param secret the secret; empty when the robot asks for no signature
 */
public record RobotAddress(URI plain, String secret) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String DINGTALK = "dingtalk.com";
    private static final String DINGTALK_KEY = "access_token=";
    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);
    private static final int HIGHEST_PORT = 65_535;
    private static final int WECOM_BYTES = 2_048;
    private static final int DINGTALK_BYTES = 20_000;

    /**
     * Reads an address, and where there is a second line, the secret on it; empty when the first line is no address, or
     * one over plain http that is not on this machine.
     */
    public static Optional<RobotAddress> of(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty() || lines.size() > 2) {
            return Optional.empty();
        }
        String secret = lines.size() == 2 ? lines.get(1) : "";
        try {
            URI address = URI.create(lines.get(0));
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            // In the clear anybody on the way could read the figures and the key; to this machine there is no way.
            boolean web = scheme.equals("https") || (scheme.equals("http") && isThisMachine(address.getHost()));
            return web && address.getHost() != null && address.getPort() <= HIGHEST_PORT
                    ? Optional.of(new RobotAddress(address, secret))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isThisMachine(@Nullable String host) {
        return host != null && THIS_MACHINE.matcher(host).matches();
    }

    /** Takes a secret where there is none yet. */
    public RobotAddress orSecret(String other) {
        return secret.isEmpty() ? new RobotAddress(plain, other.strip()) : this;
    }

    /**
     * Returns how many bytes of UTF-8 a text may have: 20,000 for DingTalk, which is known by its host, by the name of
     * its key or by the secret, 2,048 for WeCom and all that are not known.
     */
    public int mostBytes() {
        return isDingTalk() ? DINGTALK_BYTES : WECOM_BYTES;
    }

    /** Returns whether it is a robot of DingTalk, which takes no pictures. */
    public boolean isDingTalk() {
        String query = plain.getRawQuery();
        return !secret.isEmpty()
                || plain.getHost().toLowerCase(Locale.ROOT).endsWith(DINGTALK)
                || (query != null && query.contains(DINGTALK_KEY));
    }

    /** Returns the address to post to at a time, signed when there is a secret. */
    URI at(Instant now) {
        if (secret.isEmpty()) {
            return plain;
        }
        long time = now.toEpochMilli();
        String signature = Base64.getEncoder().encodeToString(hmac(time + "\n" + secret));
        String query = plain.getRawQuery();
        return plain.resolve((plain.getRawPath().isEmpty() ? "/" : plain.getRawPath())
                + "?" + (query == null ? "" : query + "&")
                + "timestamp=" + time + "&sign=" + URLEncoder.encode(signature, StandardCharsets.UTF_8));
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    /** Shows nothing of a secret. */
    @Override
    public String toString() {
        return "RobotAddress";
    }
}
