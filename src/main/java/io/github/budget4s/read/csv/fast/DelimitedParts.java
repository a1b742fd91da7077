package io.github.budget4s.read.csv.fast;

import io.github.budget4s.read.source.FallbackException;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.RowParts;
import io.github.budget4s.read.text.Encodings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongBinaryOperator;
import java.util.function.Predicate;

/** A text in UTF-8 or GB18030 cut at line ends. */
public final class DelimitedParts implements RowParts {

    /** As far as this behind where a cut would be even, a line is looked for that a record surely begins with. */
    private static final int WINDOW = 1 << 16;

    private static final int UTF_8_MARK = 3;
    private static final byte CTRL_Z = 0x1A;
    /** More cells than any export has. */
    private static final int MOST_CELLS = 512;

    private final InputFile file;
    private final FileFormat.Delimited format;
    /** Where each part begins, and at last where the file ends. */
    private final List<Long> cuts;

    private DelimitedParts(InputFile file, FileFormat.Delimited format, List<Long> cuts) {
        this.file = file;
        this.format = format;
        this.cuts = cuts;
    }

    /**
     * Cuts a text.
     *
     * @param size about how many bytes the next part is to have, by the bytes before it and those that are left
     */
    public static DelimitedParts cut(InputFile file, FileFormat.Delimited format, LongBinaryOperator size)
            throws IOException {
        try (FileChannel channel = FileChannel.open(file.path())) {
            List<Long> cuts = new ArrayList<>(List.of(markLength(channel)));
            long begin = cuts.get(0);
            long end = textEnd(channel);
            long even = begin + size.applyAsLong(0, end - begin);
            while (even < end) {
                long cut = recordBegin(channel, even, format.delimiter());
                if (cut > cuts.get(cuts.size() - 1) && cut < end) {
                    cuts.add(cut);
                }
                even += size.applyAsLong(even - begin, end - even);
            }
            cuts.add(end);
            return new DelimitedParts(file, format, List.copyOf(cuts));
        }
    }

    /** Returns how many bytes the byte-order mark takes. */
    private static long markLength(FileChannel channel) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(UTF_8_MARK);
        channel.read(head, 0);
        return StandardCharsets.UTF_8.equals(Encodings.byMark(head.array())) ? UTF_8_MARK : 0;
    }

    /** Returns where the text ends: before the Ctrl-Z that older systems put behind it. */
    private static long textEnd(FileChannel channel) throws IOException {
        long size = channel.size();
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.read(last, Math.max(0, size - 1)) == 1 && last.get(0) == CTRL_Z ? size - 1 : size;
    }

    /**
     * Finds a line that a record begins with, as far as can be told without reading from the beginning: what would be
     * the record there has as many cells as the two behind it. If that is wrong, the part before ends inside quotes,
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
        for (int begin = 0; begin < limit; begin++) {
            if (begin > 0 && bytes[begin - 1] == '\n') {
                Shape first = Shape.of(bytes, begin, limit, delimiter);
                Shape second = Shape.of(bytes, first.end(), limit, delimiter);
                Shape third = Shape.of(bytes, second.end(), limit, delimiter);
                if (first.cells() > 1 && first.cells() == second.cells() && second.cells() == third.cells()) {
                    return from + begin;
                }
            }
        }
        return -1;
    }

    /**
     * Says how a record looks from afar.
     *
     * @param end where the next one begins
     * @param cells how many cells it has; 0 when it does not end
     */
    private record Shape(int end, int cells) {

        static Shape of(byte[] bytes, int begin, int limit, char delimiter) {
            int cells = 1;
            boolean quoted = false;
            boolean cellBegins = true;
            for (int i = begin; i < limit; i++) {
                byte value = bytes[i];
                if (value == '"' && (quoted || cellBegins)) {
                    quoted = !quoted;
                } else if (!quoted && value == '\n') {
                    return new Shape(i + 1, cells);
                }
                cellBegins = !quoted && value == delimiter;
                if (cellBegins) {
                    cells++;
                }
            }
            return new Shape(limit, 0);
        }
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
    public long forEachRow(int part, Predicate<Row> handler) throws IOException, FallbackException {
        try (FileChannel channel = FileChannel.open(file.path())) {
            return new PartScanner(
                            channel,
                            cuts.get(part),
                            cuts.get(part + 1),
                            format.delimiter(),
                            format.encoding(),
                            MOST_CELLS,
                            file.progress())
                    .forEachRow(handler);
        }
    }
}
