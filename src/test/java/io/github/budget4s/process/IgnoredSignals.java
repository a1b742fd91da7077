package io.github.budget4s.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Behind {@code nohup} and in the background of a script some signals are ignored; Linux says which. */
public final class IgnoredSignals {

    private static final Map<String, Integer> BITS = Map.of("HUP", 0, "INT", 1, "TERM", 14);

    private IgnoredSignals() {}

    /** Returns whether a process ignores a signal of that name; false where that cannot be seen. */
    public static boolean contains(Process process, String signal) throws IOException {
        return contains(String.valueOf(process.pid()), signal);
    }

    /** Returns whether this process, and so what it starts, ignores a signal of that name. */
    public static boolean contains(String signal) throws IOException {
        return contains("self", signal);
    }

    private static boolean contains(String process, String signal) throws IOException {
        Path status = Path.of("/proc", process, "status");
        Integer bit = BITS.get(signal);
        if (bit == null || !Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) >> bit & 1) == 1);
    }
}
