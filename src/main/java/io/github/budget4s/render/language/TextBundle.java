package io.github.budget4s.render.language;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Holds texts in the format of {@link Properties}, one in each line.
 *
 * <p>{@link Properties} looks at every character of hundreds of texts, of which a run shows a handful: that was a
 * twentieth of a start. Here a text is taken apart when it is asked for. A test compares all texts of the program with
 * what {@link Properties} reads.
 */
final class TextBundle extends ResourceBundle {

    /**
     * The texts by their key as they stand in the file, each byte a character: UTF-8 is decoded when one is asked for.
     */
    private final Map<String, String> raw = new HashMap<>();

    /** Takes the content of a file in UTF-8. */
    TextBundle(byte[] content) {
        String lines = new String(content, StandardCharsets.ISO_8859_1);
        int begin = 0;
        while (begin < lines.length()) {
            int lineEnd = lines.indexOf('\n', begin);
            int end = lineEnd < 0 ? lines.length() : lineEnd;
            int sign = lines.indexOf('=', begin);
            if (sign >= 0 && sign < end && lines.charAt(begin) != '#') {
                raw.put(
                        lines.substring(begin, sign).strip(),
                        lines.substring(sign + 1, end).stripLeading());
            }
            begin = end + 1;
        }
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        String value = raw.get(key);
        if (value == null) {
            return null;
        }
        String text = new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return text.indexOf('\\') < 0 ? text : unescape(text);
    }

    private static @Nullable String unescape(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader("text=" + text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("text");
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(raw.keySet());
    }
}
