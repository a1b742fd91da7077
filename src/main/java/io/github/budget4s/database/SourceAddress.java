package io.github.budget4s.database;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address of a source, taken apart: a project may come from a stranger, and drivers have parameters that load
 * classes, read files or send them away. Of these none gets through, for only what is known to be harmless does.
 *
 * @param engine what is there
 * @param url the address without parameters
 * @param hosts the machines, with their ports where those are given; none for files
 * @param file the file of an embedded engine; empty for one in memory, null for servers
 * @param parameters those that were given, all of them allowed
 */
record SourceAddress(
        Engine engine,
        String url,
        List<String> hosts,
        @Nullable String file,
        Map<String, String> parameters) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "[::1]");

    /**
     * Takes an address apart.
     *
     * @param source by which name messages call it
     */
    static SourceAddress of(String source, String url) {
        int mark = url.indexOf('?');
        int end = mark >= 0
                ? mark
                : url.startsWith("jdbc:sqlserver:") && url.indexOf(';') >= 0 ? url.indexOf(';') : url.length();
        String base = url.substring(0, end);
        for (Engine engine : Engine.values()) {
            Matcher matcher = engine.address().matcher(base);
            if (matcher.matches()) {
                boolean isFile = engine.isEmbedded();
                return new SourceAddress(
                        engine,
                        base,
                        isFile ? List.of() : List.of(matcher.group("hosts").split(",")),
                        isFile ? matcher.group("file") : null,
                        parameters(source, engine, url.substring(Math.min(url.length(), end + 1))));
            }
        }
        throw refused(
                source,
                Message.of(
                        "source.address",
                        withoutSecrets(base),
                        Arrays.stream(Engine.values()).map(Engine::shown).collect(Collectors.joining(", "))));
    }

    private static Map<String, String> parameters(String source, Engine engine, String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String each : text.split("[&;]")) {
            if (each.isEmpty()) {
                continue;
            }
            int equals = each.indexOf('=');
            String name = equals < 0 ? each : each.substring(0, equals);
            if (!engine.parameters().contains(name)) {
                throw refused(
                        source,
                        Message.of(
                                "source.parameter",
                                name,
                                engine.parameters().stream().sorted().toList()));
            }
            parameters.put(name, equals < 0 ? "" : each.substring(equals + 1));
        }
        return parameters;
    }

    /** An address with a user and a password in it is not repeated. */
    private static String withoutSecrets(String url) {
        return url.replaceAll("//[^/@]*@", "//***@");
    }

    private static RefusedException refused(String source, Message why) {
        return new RefusedException(Reason.DATA, new Problem(Location.of(source), why));
    }

    /** Returns the first host that is another machine, and is none of those that the user allows; null for none. */
    @Nullable
    String hostNotAllowed(Set<String> allowed) {
        for (String each : hosts) {
            String host = each.replaceFirst(":\\d+$", "");
            boolean isHere = LOOPBACK.contains(host) || host.matches("127(\\.\\d{1,3}){3}");
            if (!isHere && !allowed.contains(host) && !allowed.contains(each)) {
                return host;
            }
        }
        return null;
    }
}
