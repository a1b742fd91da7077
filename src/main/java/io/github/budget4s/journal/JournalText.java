package io.github.budget4s.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a journal as it was read.
 *
 * @param lines the lines that are ended
 * @param trailing what stands behind the last line end, left by a crash in the middle of a write; null when nothing
 *     does
 * @param length how many bytes the ended lines have
 */
public record JournalText(List<JournalLine> lines, @Nullable TrailingBytes trailing, long length) {

    /** A journal that is not there yet. */
    public static final JournalText EMPTY = new JournalText(List.of(), null, 0);

    public JournalText {
        lines = List.copyOf(lines);
    }

    /**
     * Holds what stands behind the last line end.
     *
     * @param bytes the bytes, in Base64
     * @param length how many they are
     * @param line what they are as a line; its damage says why they are none
     */
    public record TrailingBytes(String bytes, long length, JournalLine line) {}

    /** Returns the hash of the last line, and what stands for it where there is none. */
    public String tipHash() {
        return lines.isEmpty()
                ? JournalLine.NO_LINE
                : lines.get(lines.size() - 1).hash();
    }

    /** Returns the number of the last event, 0 where there is none. */
    public long lastNumber() {
        return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).number();
    }
}
