package io.github.budget4s.read.csv.fast;

import io.github.budget4s.read.source.FallbackException;
import io.github.budget4s.read.source.ReadingProgress;
import io.github.budget4s.read.source.Row;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.function.Predicate;

/**
 * Tells the records and cells of a part of a file apart by the structural characters that a {@link StructuralIndex}
 * finds: delimiters, quotes and line ends.
 *
 * <p>In UTF-8 and GB18030 no character of several bytes has a byte that is a comma, a tab, a semicolon, a quote or a
 * line end, so nothing need be decoded for that. What the strict parser would refuse, and what is unusual enough to
 * doubt that this one reads it the same way, ends in {@link FallbackException}.
 */
final class PartScanner {

    private static final int BUFFER = 1 << 16;

    private static final int NOT_SIMPLE = -1;
    private static final int NOT_KNOWN = -2;

    private final FileChannel channel;
    private final byte delimiter;

    private final byte[] buffer = new byte[BUFFER + StructuralIndex.BEHIND];
    private long next;
    private final long end;
    private int position;
    private int limit;

    private final StructuralIndex structure;
    /**
     * The first structural character that is not before the position; the one before it stands right before the
     * position.
     */
    private int nextMark = 1;

    private final ReadingProgress progress;
    private long line = 1;
    private long toldLine = 1;

    // The cells of the record at hand: what stands before the first byte of each, and what stands behind its last. Of
    // a simple record these are the structural characters themselves.
    private int count;
    private int[] before;
    private int[] behind;
    private int firstBefore;
    private int firstBehind;

    // The cells of a record that is not simple.
    private final int[] ownBefore;
    private final int[] ownBehind;
    /** Those with doubled quotes in them. */
    private final BitSet escaped = new BitSet();

    private boolean anyEscaped;

    private final PartRow row;

    /**
     * Prepares for the bytes from {@code begin} to {@code end}, which stands behind a line end or at the file's end.
     *
     * @param mostCells how many cells a record may have; more are doubtful
     * @param progress is told of every buffer that is read
     */
    PartScanner(
            FileChannel channel,
            long begin,
            long end,
            char delimiter,
            Charset charset,
            int mostCells,
            ReadingProgress progress) {
        this.progress = progress;
        this.channel = channel;
        this.next = begin;
        this.end = end;
        this.delimiter = (byte) delimiter;
        this.structure = new StructuralIndex((byte) delimiter);
        this.ownBefore = new int[mostCells];
        this.ownBehind = new int[mostCells];
        this.before = ownBefore;
        this.behind = ownBehind;
        this.row = new PartRow(this, charset, mostCells);
    }

    /** Hands on the rows, and says how many lines they took. */
    long forEachRow(Predicate<Row> handler) throws IOException, FallbackException {
        boolean more = true;
        while (more) {
            long begun = line;
            int at = simpleRecord();
            if (at == NOT_SIMPLE) {
                at = record();
            }
            if (at == NOT_KNOWN) {
                line = begun;
                if (!structure.isKnownTo(limit)) {
                    structure.search(buffer, limit, nextMark - 1);
                    nextMark = 1;
                    continue;
                }
                if (next < end) {
                    refill();
                    continue;
                }
                if (position == limit) {
                    break;
                }
                at = record();
                if (at == NOT_KNOWN) {
                    throw new FallbackException("a quote that is not closed");
                }
            }
            row.begin(begun);
            try {
                more = handler.test(row);
            } catch (PartRow.DeferredFallback e) {
                throw e.cause();
            }
            row.checkEncoding();
            position = at;
        }
        return line - 1;
    }

    private void refill() throws IOException, FallbackException {
        if (position == 0 && limit == BUFFER) {
            throw new FallbackException("a long record");
        }
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        structure.restart();
        nextMark = 1;
        int wanted = (int) Math.min(BUFFER - limit, end - next);
        ByteBuffer target = ByteBuffer.wrap(buffer, limit, wanted);
        while (target.hasRemaining()) {
            int read = channel.read(target, next);
            if (read < 0) {
                throw new FallbackException("a file that became shorter");
            }
            next += read;
        }
        limit += wanted;
        progress.add(wanted, line - toldLine);
        toldLine = line;
    }

    /**
     * Finds the cells of a record in which every structural character is a delimiter or its end, as most are: then
     * nothing is to be kept of them. Where the next record begins; {@link #NOT_SIMPLE} when it is another,
     * {@link #NOT_KNOWN} when more of them are needed to tell.
     */
    private int simpleRecord() {
        // No field is asked for in the loop, for the compiler would carry along what each had been, round after round.
        byte[] bytes = buffer;
        int[] positions = structure.positions();
        int found = structure.count();
        byte comma = delimiter;
        int first = nextMark;
        int at = first;
        while (at < found && bytes[positions[at]] == comma) {
            at++;
        }
        if (at >= found) {
            return NOT_KNOWN;
        }
        int last = at;
        int stop = positions[at];
        if (bytes[stop] == '\r') {
            at++;
            if (at >= found) {
                return NOT_KNOWN;
            }
            stop++;
        }
        int cells = last - first + 1;
        if (bytes[stop] != '\n' || cells > ownBefore.length) {
            return NOT_SIMPLE;
        }
        count = cells;
        before = positions;
        firstBefore = first - 1;
        behind = positions;
        firstBehind = first;
        anyEscaped = false;
        nextMark = at + 1;
        line++;
        return stop + 1;
    }

    /**
     * Finds the cells of any record by its structure. Where the next record begins; {@link #NOT_KNOWN} when more of
     * them or more bytes are needed to tell.
     */
    private int record() throws FallbackException {
        before = ownBefore;
        firstBefore = 0;
        behind = ownBehind;
        firstBehind = 0;
        escaped.clear();
        anyEscaped = false;
        count = 0;
        int begin = position;
        int at = nextMark;
        while (true) {
            if (count == ownBefore.length) {
                throw new FallbackException("many cells");
            }
            boolean quoted = begin < limit && buffer[begin] == '"';
            at = quoted ? closingQuote(at + 1) : cellEnd(at);
            if (at == NOT_KNOWN) {
                return NOT_KNOWN;
            }
            int stop = at == structure.count() ? limit : structure.positions()[at];
            ownBefore[count] = quoted ? begin : begin - 1;
            ownBehind[count] = stop;
            count++;
            if (quoted) {
                at++;
                stop++;
                if (!isKnown(stop)) {
                    return NOT_KNOWN;
                }
            }
            if (stop == limit) {
                line++;
                nextMark = at;
                return stop;
            }
            begin = stop + 1;
            at++;
            byte mark = buffer[stop];
            if (mark == '\r') {
                if (!isKnown(begin)) {
                    return NOT_KNOWN;
                }
                if (begin < limit && buffer[begin] == '\n') {
                    begin++;
                    at++;
                }
            }
            if (mark == '\r' || mark == '\n') {
                line++;
                nextMark = at;
                return begin;
            }
            if (mark != delimiter) {
                throw new FallbackException("text behind a quote");
            }
        }
    }

    /** Returns whether a byte and all structural characters up to it are known, or that the file ends before it. */
    private boolean isKnown(int place) {
        return place < limit ? structure.isKnownTo(place + 1) : next == end && structure.isKnownTo(limit);
    }

    /**
     * Finds the character that ends a cell without quotes, among those from one on; one behind the last where the file
     * ends.
     */
    private int cellEnd(int from) throws FallbackException {
        int[] positions = structure.positions();
        int found = structure.count();
        for (int at = from; at < found; at++) {
            byte mark = buffer[positions[at]];
            if (mark == delimiter || mark == '\n' || mark == '\r') {
                return at;
            }
            if (mark == 0) {
                throw new FallbackException("a NUL");
            }
        }
        return isKnown(limit) ? found : NOT_KNOWN;
    }

    /** Finds the quote that closes the cell at hand, among those from one on. */
    private int closingQuote(int from) throws FallbackException {
        int[] positions = structure.positions();
        int found = structure.count();
        for (int at = from; at < found; at++) {
            int place = positions[at];
            if (!isKnown(place + 1)) {
                return NOT_KNOWN;
            }
            byte mark = buffer[place];
            byte following = place + 1 == limit ? 0 : buffer[place + 1];
            if (mark == '"' && following == '"') {
                escaped.set(count);
                anyEscaped = true;
                at++;
            } else if (mark == '"') {
                return at;
            } else if (mark == '\n' || (mark == '\r' && following != '\n')) {
                line++;
            } else if (mark == 0) {
                throw new FallbackException("a NUL");
            }
        }
        return NOT_KNOWN;
    }

    /** Returns the bytes among which the cells stand; more of them behind the last. */
    byte[] buffer() {
        return buffer;
    }

    /** Counts the cells of the record at hand. */
    int count() {
        return count;
    }

    /** Returns where a cell begins in the buffer. */
    int begin(int index) {
        return before[firstBefore + index] + 1;
    }

    /** Returns where a cell ends in the buffer. */
    int end(int index) {
        return behind[firstBehind + index];
    }

    /** Returns whether quotes are doubled in a cell. */
    boolean isEscaped(int index) {
        return anyEscaped && escaped.get(index);
    }
}
