package io.github.budget4s.read.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Knows the encodings that text files come in. */
public final class Encodings {

    private Encodings() {}

    /** What Excel and WPS in China write where it is not Unicode; GBK and GB2312 are parts of it. */
    public static Charset gb18030() {
        // Its tables are large: they are loaded for the files that have it.
        return Charset.forName("GB18030");
    }

    /** Returns the encoding by the byte-order mark at the beginning of a file; null when there is none. */
    public static @Nullable Charset byMark(byte[] head) {
        if (head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }
}
