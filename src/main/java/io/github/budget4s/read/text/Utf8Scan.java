package io.github.budget4s.read.text;

import io.github.budget4s.read.source.InputFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a whole file for bytes that are not UTF-8.
 *
 * <p>A sample would not do: a file of a million lines may have its only Chinese word in the last one.
 */
public final class Utf8Scan {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST = 4;
    private static final long NOT_ASCII = 0x8080808080808080L;

    private final byte[] buffer = new byte[BUFFER];
    private final ByteBuffer longs = ByteBuffer.wrap(buffer);
    private long threeByteCharacters;

    private Utf8Scan() {}

    /**
     * Says where a file stops being UTF-8.
     *
     * @param offset how many bytes stand before
     * @param bytes the bytes that do not fit, in hexadecimal
     * @param threeByteCharacters how many characters of three bytes, such as Chinese ones, stand before
     */
    public record Misfit(long offset, String bytes, long threeByteCharacters) {}

    /** Finds the first bytes that do not fit UTF-8; null when the whole file does. */
    static @Nullable Misfit firstMisfit(InputFile file) throws IOException {
        try (InputStream in = file.open()) {
            return new Utf8Scan().scan(in);
        }
    }

    /** Finds the first bytes that do not fit among the first of a file, which may end inside a character. */
    public static @Nullable Misfit firstMisfitInHead(byte[] head) throws IOException {
        Misfit misfit = new Utf8Scan().scan(new ByteArrayInputStream(head));
        return misfit != null && misfit.offset() > head.length - LONGEST ? null : misfit;
    }

    /** Returns whether bytes are whole characters of UTF-8. */
    public static boolean fits(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            int length = bytes[i] >= 0 ? 1 : characterLength(bytes, i, to);
            if (length == 0) {
                return false;
            }
            i += length;
        }
        return true;
    }

    private @Nullable Misfit scan(InputStream in) throws IOException {
        long base = 0;
        int kept = 0;
        while (true) {
            int read = in.readNBytes(buffer, kept, BUFFER - kept);
            int limit = kept + read;
            boolean last = limit < BUFFER;
            // A character that the buffer cuts in two is looked at with the next buffer.
            int stop = scan(limit, last ? limit : limit - LONGEST + 1);
            if (stop < 0) {
                int at = -stop - 1;
                String bytes = Hex.of(buffer, at, Math.min(limit, at + misfitLength(at, limit)));
                return new Misfit(base + at, bytes, threeByteCharacters);
            }
            if (last) {
                return null;
            }
            kept = limit - stop;
            System.arraycopy(buffer, stop, buffer, 0, kept);
            base += stop;
        }
    }

    /** Looks at the characters that begin before {@code end}; the position behind the last, or -1 - the misfit's. */
    private int scan(int limit, int end) {
        int i = 0;
        while (i < end) {
            if (buffer[i] >= 0) {
                while (i + Long.BYTES <= end && (longs.getLong(i) & NOT_ASCII) == 0) {
                    i += Long.BYTES;
                }
                while (i < end && buffer[i] >= 0) {
                    i++;
                }
            } else {
                int length = characterLength(buffer, i, limit);
                if (length == 0) {
                    return -1 - i;
                }
                if (length == 3) {
                    threeByteCharacters++;
                }
                i += length;
            }
        }
        return i;
    }

    /** Measures the character of several bytes at a position; 0 when it is none. */
    private static int characterLength(byte[] buffer, int at, int limit) {
        int first = buffer[at] & 0xFF;
        if (first >= 0xC2 && first <= 0xDF) {
            return follows(buffer, at + 1, limit, 0x80, 0xBF) ? 2 : 0;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            // Neither longer forms than needed nor halves of surrogate pairs.
            boolean second = follows(buffer, at + 1, limit, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF);
            return second && follows(buffer, at + 2, limit, 0x80, 0xBF) ? 3 : 0;
        }
        if (first >= 0xF0 && first <= 0xF4) {
            boolean second = follows(buffer, at + 1, limit, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF);
            return second && follows(buffer, at + 2, limit, 0x80, 0xBF) && follows(buffer, at + 3, limit, 0x80, 0xBF)
                    ? 4
                    : 0;
        }
        return 0;
    }

    private static boolean follows(byte[] buffer, int at, int limit, int low, int high) {
        if (at >= limit) {
            return false;
        }
        int value = buffer[at] & 0xFF;
        return value >= low && value <= high;
    }

    /** The bytes up to where a character could begin again: what a person looks for in a hexadecimal view. */
    private int misfitLength(int at, int limit) {
        int length = 1;
        while (length < LONGEST && at + length < limit && buffer[at + length] < 0) {
            length++;
        }
        return length;
    }

    /** Writes bytes as people look for them. */
    static final class Hex {
        private Hex() {}

        static String of(byte[] bytes, int from, int to) {
            StringBuilder hex = new StringBuilder();
            for (byte value : Arrays.copyOfRange(bytes, from, to)) {
                hex.append(hex.isEmpty() ? "" : " ").append(String.format("%02X", value));
            }
            return hex.toString();
        }
    }
}
