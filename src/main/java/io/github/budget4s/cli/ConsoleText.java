package io.github.budget4s.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes for a console whose encoding has not all characters, such as GBK, which has no minus sign: what it lacks is
 * replaced by what it has and reads the same.
 */
final class ConsoleText {

    private static final Map<Integer, String> STAND_INS = Map.ofEntries(
            Map.entry((int) '−', "-"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '×', "x"),
            Map.entry((int) '÷', "/"),
            Map.entry((int) '≤', "<="),
            Map.entry((int) '≥', ">="),
            Map.entry((int) '…', "..."),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '·', "."),
            Map.entry((int) '→', "->"),
            Map.entry((int) '✓', "v"),
            Map.entry((int) '✔', "v"),
            Map.entry((int) '✗', "x"),
            Map.entry((int) '\u00a0', " "));

    private static final String UNKNOWN = "?";

    private ConsoleText() {}

    /** Encodes a text. */
    static byte[] encoded(String text, Charset charset) {
        if (hasAll(charset)) {
            return text.getBytes(charset);
        }
        CharsetEncoder encoder = charset.newEncoder();
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            String each = Character.toString(character);
            shown.append(encoder.canEncode(each) ? each : STAND_INS.getOrDefault(character, UNKNOWN));
        });
        return shown.toString().getBytes(charset);
    }

    /** Takes UTF-8 and hands it on in the encoding of a console, line by line. */
    static OutputStream stream(OutputStream out, Charset charset) {
        return hasAll(charset) && charset.equals(StandardCharsets.UTF_8) ? out : new Transcoding(out, charset);
    }

    private static boolean hasAll(Charset charset) {
        return charset.name().startsWith("UTF-") || charset.name().equals("GB18030");
    }

    /** No character of UTF-8 has the byte of a line's end in it: up to there all characters are whole. */
    private static final class Transcoding extends OutputStream {

        private final OutputStream out;
        private final Charset charset;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        private Transcoding(OutputStream out, Charset charset) {
            this.out = out;
            this.charset = charset;
        }

        @Override
        public void write(int value) throws IOException {
            line.write(value);
            if (value == '\n') {
                handOn();
            }
        }

        @Override
        public void flush() throws IOException {
            handOn();
            out.flush();
        }

        private void handOn() throws IOException {
            out.write(encoded(line.toString(StandardCharsets.UTF_8), charset));
            line.reset();
        }
    }
}
