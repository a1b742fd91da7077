package io.github.budget4s.read.csv;

import io.github.budget4s.read.FileFormat;
import io.github.budget4s.read.Row;
import io.github.budget4s.read.RowParts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A text in UTF-8 or GB18030 cut at line ends. */
final class TextParts implements RowParts {

    /** As far as this behind where a cut would be even, a line is looked for that a record surely begins with. */
    private static final int WINDOW = 1 << 16;
    /** More cells than any export has. */
    private static final int MOST_CELLS = 512;

    private final Path path;
    private final FileFormat.Delimited format;
    /** Where each part begins, and at last where the file ends. */
    private final List<Long> cuts;

    private TextParts(Path path, FileFormat.Delimited format, List<Long> cuts) {
        this.path = path;
        this.format = format;
        this.cuts = cuts;
    }

    /**
     * Cuts a text.
     *
     * @param begin how many bytes the byte-order mark takes
     * @param size about how many bytes a part is to have
     */
    static TextParts cut(Path path, FileFormat.Delimited format, int begin, long size) throws IOException {
        List<Long> cuts = new ArrayList<>(List.of((long) begin));
        try (FileChannel channel = FileChannel.open(path)) {
            long end = channel.size();
            for (long even = begin + size; even < end; even += size) {
                long cut = recordBegin(channel, even, format.delimiter());
                if (cut > cuts.get(cuts.size() - 1) && cut < end) {
                    cuts.add(cut);
                }
            }
            cuts.add(end);
        }
        return new TextParts(path, format, List.copyOf(cuts));
    }

    /**
     * Finds a line that a record begins with, as far as can be told without reading from the beginning: it has as many
     * cells as the next one, and neither leaves a quote open. If that is wrong, the part before it ends inside quotes,
     * which its reader notices.
     *
     * @return -1 when none is near
     */
    private static long recordBegin(FileChannel channel, long from, char delimiter) throws IOException {
        ByteBuffer window = ByteBuffer.allocate(WINDOW);
        int read = 0;
        while (read >= 0 && window.hasRemaining()) {
            read = channel.read(window, from + window.position());
        }
        byte[] bytes = window.array();
        int limit = window.position();
        int begin = lineEnd(bytes, 0, limit);
        while (begin < limit) {
            int next = lineEnd(bytes, begin, limit);
            int afterNext = lineEnd(bytes, next, limit);
            int cells = cells(bytes, begin, next, delimiter);
            if (afterNext < limit && cells > 1 && cells == cells(bytes, next, afterNext, delimiter)) {
                return from + begin;
            }
            begin = next;
        }
        return -1;
    }

    /** Finds where the next line begins. */
    private static int lineEnd(byte[] bytes, int from, int limit) {
        int at = from;
        while (at < limit && bytes[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, limit);
    }

    /** Counts the cells of a line, -1 when its quotes are uneven. */
    private static int cells(byte[] bytes, int from, int to, char delimiter) {
        int cells = 1;
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '"') {
                quoted = !quoted;
            } else if (bytes[i] == delimiter && !quoted) {
                cells++;
            }
        }
        return quoted ? -1 : cells;
    }

    @Override
    public FileFormat format() {
        return format;
    }

    @Override
    public int count() {
        return cuts.size() - 1;
    }

    @Override
    public long forEachRow(int part, Predicate<Row> handler) throws IOException, UnevenException {
        try (FileChannel channel = FileChannel.open(path)) {
            return new PartReader(
                            channel,
                            cuts.get(part),
                            cuts.get(part + 1),
                            format.delimiter(),
                            format.encoding(),
                            MOST_CELLS)
                    .forEachRow(handler);
        }
    }
}
