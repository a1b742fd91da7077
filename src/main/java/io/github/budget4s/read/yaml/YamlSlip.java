package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.message.Message;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what broke a YAML file, which the parser notices some lines later and says in English: mostly characters of a
 * Chinese input method where YAML has its own.
 *
 * @param line the line where it stands, from 1
 * @param message what it is
 */
record YamlSlip(int line, Message message) {

    /** How many lines above the one where the parser gave up may be to blame. */
    private static final int ABOVE = 3;

    private static final Pattern WIDE_BLANK = Pattern.compile("^[ \\t]*\\u3000.*");
    private static final Pattern WIDE_COLON = Pattern.compile("^[ -]*[^\\s:：#\"'{\\[]+：.*");
    private static final Pattern WIDE_BRACKET = Pattern.compile(".*[｛｝［］【】].*");
    private static final Pattern NO_BLANK = Pattern.compile("^[ -]*[^\\s:#\"'{\\[]+:[^\\s:/].*");
    private static final Pattern BACKSLASH = Pattern.compile(".*\"[^\"]*\\\\.*");

    /**
     * Finds it.
     *
     * @param found the line where the parser gave up, from 1
     * @return null where the lines have none of those characters
     */
    static @Nullable YamlSlip find(String text, long found) {
        List<String> lines = text.lines().toList();
        int last = (int) Math.min(found, lines.size());
        for (int line = last; line >= Math.max(1, last - ABOVE); line--) {
            Message message = message(lines.get(line - 1));
            if (message != null) {
                return new YamlSlip(line, message);
            }
        }
        return null;
    }

    private static @Nullable Message message(String line) {
        if (line.strip().startsWith("#")) {
            return null;
        }
        if (WIDE_BLANK.matcher(line).matches()) {
            return Message.of("yaml.wide-blank");
        }
        if (WIDE_COLON.matcher(line).matches()) {
            return Message.of("yaml.wide-colon");
        }
        if (WIDE_BRACKET.matcher(line).matches()) {
            return Message.of("yaml.wide-bracket");
        }
        if (NO_BLANK.matcher(line).matches()) {
            return Message.of("yaml.no-blank");
        }
        return BACKSLASH.matcher(line).matches() ? Message.of("yaml.backslash") : null;
    }
}
