package io.github.budget4s.read.csv;

import io.github.budget4s.read.ReadingProgress;
import io.github.budget4s.read.Row;
import io.github.budget4s.read.RowParts.UnevenException;
import java.io.IOException;
import java.io.Serial;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a part of a text by its bytes and makes texts only of the cells that are asked for.
 *
 * <p>In UTF-8 and GB18030 no character of several bytes has a byte that is a comma, a tab, a semicolon, a quote or a
 * line end, so records and cells can be told apart before anything is decoded. What the strict parser would refuse, and
 * what is unusual enough to doubt that this reads it the same way, ends in {@link UnevenException}.
 */
final class PartReader {

    private static final int BUFFER = 1 << 18;

    private static final byte WIDE = 1;
    private static final byte MARK = 2;

    // A cell in a number: where it begins, how long it is, two marks, and the number of its text and one more, as far
    // as
    // somebody asked for it.
    private static final int BEGIN = 44;
    private static final int LENGTH = 24;
    private static final int LENGTHS = (1 << (BEGIN - LENGTH)) - 1;
    private static final long IS_WIDE = 1L << 23;
    private static final long IS_ESCAPED = 1L << 22;
    private static final int NUMBERS = (1 << 16) - 1;
    private static final int UNASKED = 0;

    /** Up to a trillion exclusive, so that a hundred times it is far from what can be counted. */
    private static final int MOST_FIGURES = 12;

    private static final long ONES = 0x0101010101010101L;
    private static final long TOP_BITS = 0x8080808080808080L;
    /** Below a hyphen stand line ends, quotes, commas and tabs, and little that cells are made of. */
    private static final long LOW = '-' * ONES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final FileChannel channel;
    private final byte delimiter;
    /** Eight of it. */
    private final long delimiters;

    private final Charset charset;
    private final CharsetDecoder decoder;
    /** What each byte means: 0 for a part of a cell, else of a character beyond ASCII, or a mark to be looked at. */
    private final byte[] kinds = new byte[256];

    private final byte[] buffer = new byte[BUFFER + KnownTexts.BEHIND];
    private long next;
    private final long end;
    private int position;
    private int limit;

    private final ReadingProgress progress;
    private long line = 1;
    private long toldLine = 1;
    private int count;
    /** The cells of the record at hand. */
    private final long[] cells;

    private final @Nullable String[] texts;
    private final @Nullable KnownTexts[] known;
    private boolean anyWide;
    private boolean cellIsWide;
    private boolean cellIsEscaped;

    /**
     * Prepares for the bytes from {@code begin} to {@code end}, which stands behind a line end or at the file's end.
     *
     * @param mostCells how many cells a record may have; more are doubtful
     * @param progress is told of every buffer that is read
     */
    PartReader(
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
        this.delimiters = (byte) delimiter * ONES;
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.cells = new long[mostCells];
        this.texts = new String[mostCells];
        this.known = new KnownTexts[mostCells];
        for (int i = 128; i < 256; i++) {
            kinds[i] = WIDE;
        }
        for (char mark : new char[] {delimiter, '\n', '\r', '"', '\0'}) {
            kinds[mark] = MARK;
        }
    }

    /** Hands on the rows, and says how many lines they took. */
    long forEachRow(Predicate<Row> handler) throws IOException, UnevenException {
        PartRow row = new PartRow();
        boolean more = true;
        while (more) {
            long begun = line;
            int at = plainRecord();
            if (at < 0) {
                at = record();
            }
            if (at < 0) {
                if (position == limit && next == end) {
                    break;
                }
                line = begun;
                refill();
                continue;
            }
            row.begun = begun;
            try {
                more = handler.test(row);
            } catch (DoubtException e) {
                throw e.doubt;
            }
            if (anyWide) {
                checkUnasked();
            }
            position = at;
        }
        return line - 1;
    }

    private void refill() throws IOException, UnevenException {
        if (position == 0 && limit == BUFFER) {
            throw new UnevenException("a long record");
        }
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        int wanted = (int) Math.min(BUFFER - limit, end - next);
        ByteBuffer target = ByteBuffer.wrap(buffer, limit, wanted);
        while (target.hasRemaining()) {
            int read = channel.read(target, next);
            if (read < 0) {
                throw new UnevenException("a file that became shorter");
            }
            next += read;
        }
        limit += wanted;
        progress.add(wanted, line - toldLine);
        toldLine = line;
    }

    /**
     * Finds the cells of a record without quotes, eight bytes at a time: which of them are marks is one sum for all
     * eight. Where the next record begins; -1 when this one is not so plain or not all there.
     */
    private int plainRecord() {
        byte[] bytes = buffer;
        long[] packed = cells;
        byte comma = delimiter;
        long commas = delimiters;
        int stop = limit;
        int begin = position;
        int count = 0;
        long wideBefore = 0;
        boolean anyWideCell = false;
        for (int at = position; at < stop; at += Long.BYTES) {
            long eight = (long) LONGS.get(bytes, at);
            long wideBytes = eight & TOP_BITS;
            long other = eight ^ commas;
            long marks = ((eight - LOW) & ~eight & TOP_BITS) | ((other - ONES) & ~other & TOP_BITS);
            while (marks != 0) {
                int bit = Long.numberOfTrailingZeros(marks);
                marks &= marks - 1;
                int end = at + (bit >>> 3);
                byte mark = bytes[end];
                boolean lineEnds = mark == '\n' || mark == '\r';
                if (end >= stop || mark == 0 || (mark == '"' && end == begin)) {
                    return -1;
                }
                if (!lineEnds && mark != comma) {
                    continue;
                }
                if (count == packed.length) {
                    return -1;
                }
                long before = (1L << (bit - 7)) - 1;
                boolean isWide = (wideBefore | (wideBytes & before)) != 0;
                packed[count++] = cell(begin, end, isWide, false);
                anyWideCell |= isWide;
                wideBefore = 0;
                wideBytes &= ~before;
                begin = end + 1;
                if (lineEnds) {
                    if (mark == '\r') {
                        if (begin >= stop || bytes[begin] != '\n') {
                            return -1;
                        }
                        begin++;
                    }
                    this.count = count;
                    anyWide = anyWideCell;
                    line++;
                    return begin;
                }
            }
            wideBefore |= wideBytes;
        }
        return -1;
    }

    /** Finds the cells of the record at the position: where the next one begins, -1 when its end is not there yet. */
    private int record() throws UnevenException {
        count = 0;
        anyWide = false;
        int at = position;
        if (at == limit) {
            return -1;
        }
        boolean last = next == end;
        while (true) {
            int begin = at;
            boolean quoted = at < limit && buffer[at] == '"';
            int stop;
            if (quoted) {
                begin++;
                stop = closingQuote(begin);
                if (stop < 0) {
                    return -1;
                }
                at = stop + 1;
            } else {
                stop = cellEnd(at);
                at = stop;
            }
            if (count == cells.length) {
                throw new UnevenException("many cells");
            }
            cells[count++] = cell(begin, stop, cellIsWide, quoted && cellIsEscaped);
            anyWide |= cellIsWide;
            if (at == limit) {
                if (!last) {
                    return -1;
                }
                line++;
                return at;
            }
            byte mark = buffer[at];
            if (mark == delimiter) {
                at++;
            } else if (mark == '\n') {
                line++;
                return at + 1;
            } else if (mark == '\r') {
                if (at + 1 == limit && !last) {
                    return -1;
                }
                line++;
                return at + 1 < limit && buffer[at + 1] == '\n' ? at + 2 : at + 1;
            } else {
                throw new UnevenException("a NUL, or text behind a quote");
            }
        }
    }

    /** Runs to the end of a cell without quotes, which is most of all the work that there is. */
    private int cellEnd(int begin) {
        // The launcher's compiler does not take what does not change out of a loop.
        byte[] bytes = buffer;
        byte[] kindOf = kinds;
        int stop = limit;
        int at = begin;
        int seen = 0;
        while (at < stop) {
            byte kind = kindOf[bytes[at] & 0xFF];
            if (kind == MARK && (bytes[at] != '"' || at == begin)) {
                break;
            }
            seen |= kind;
            at++;
        }
        cellIsWide = (seen & WIDE) != 0;
        return at;
    }

    /** Finds the quote that closes a cell, -1 when it is not there yet. */
    private int closingQuote(int begin) throws UnevenException {
        int at = begin;
        cellIsWide = false;
        cellIsEscaped = false;
        while (at < limit) {
            byte value = buffer[at];
            if (value == '"') {
                if (at + 1 < limit && buffer[at + 1] == '"') {
                    cellIsEscaped = true;
                    at++;
                } else if (at + 1 < limit || next == end) {
                    return at;
                } else {
                    return -1;
                }
            } else if (value == '\n' || (value == '\r' && at + 1 < limit && buffer[at + 1] != '\n')) {
                line++;
            } else if (value == 0 || (value == '\r' && at + 1 == limit)) {
                break;
            } else if (value < 0) {
                cellIsWide = true;
            }
            at++;
        }
        if (next == end || (at < limit && buffer[at] == 0)) {
            throw new UnevenException("a quote that is not closed, or a NUL");
        }
        return -1;
    }

    private static long cell(int begin, int stop, boolean isWide, boolean isEscaped) {
        return ((long) begin << BEGIN)
                | ((long) (stop - begin) << LENGTH)
                | (isWide ? IS_WIDE : 0)
                | (isEscaped ? IS_ESCAPED : 0);
    }

    private static int begin(long cell) {
        return (int) (cell >>> BEGIN);
    }

    private static int length(long cell) {
        return (int) (cell >>> LENGTH) & LENGTHS;
    }

    private static int end(long cell) {
        return begin(cell) + length(cell);
    }

    private static boolean isWide(long cell) {
        return (cell & IS_WIDE) != 0;
    }

    private static boolean isEscaped(long cell) {
        return (cell & IS_ESCAPED) != 0;
    }

    /** Looks whether the cells that nobody asked for fit the encoding. */
    private void checkUnasked() throws UnevenException {
        for (int i = 0; i < count; i++) {
            long cell = cells[i];
            if (isWide(cell) && (cell & NUMBERS) == UNASKED && !fits(begin(cell), end(cell))) {
                throw new UnevenException("bytes that do not fit the encoding");
            }
        }
    }

    private boolean fits(int begin, int stop) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return Utf8Scan.fits(buffer, begin, stop);
        }
        try {
            decoder.decode(ByteBuffer.wrap(buffer, begin, stop - begin));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private int number(int index) {
        long cell = cells[index];
        int known = (int) cell & NUMBERS;
        if (known != UNASKED) {
            return known == NUMBERS ? Row.UNNUMBERED : known - 1;
        }
        try {
            // The same bytes mean another text where quotes in them are doubled.
            int number = isEscaped(cell)
                    ? Row.UNNUMBERED
                    : known(index).number(buffer, begin(cell), end(cell), isWide(cell));
            if (number == Row.UNNUMBERED) {
                texts[index] = decode(index);
            }
            cells[index] = cell | (number == Row.UNNUMBERED ? NUMBERS : number + 1);
            return number;
        } catch (UnevenException e) {
            throw new DoubtException(e);
        }
    }

    private String decode(int index) throws UnevenException {
        long cell = cells[index];
        String text = known(index).decode(buffer, begin(cell), end(cell), isWide(cell));
        return isEscaped(cell) ? text.replace("\"\"", "\"") : text;
    }

    private String text(int index) {
        int number = number(index);
        return number == Row.UNNUMBERED
                ? Objects.requireNonNull(texts[index])
                : known(index).text(number);
    }

    private long hundredths(int begin, int stop) {
        byte[] bytes = buffer;
        boolean negative = begin < stop && bytes[begin] == '-';
        int first = negative ? begin + 1 : begin;
        long figures = 0;
        int at = first;
        while (at < stop && isFigure(bytes[at])) {
            figures = figures * 10 + (bytes[at] - '0');
            at++;
        }
        if (at == first || at - first > MOST_FIGURES) {
            return Row.NOT_PLAIN;
        }
        int decimals = 0;
        if (at < stop && bytes[at] == '.') {
            decimals = stop - at - 1;
            if (decimals != 1 && decimals != 2) {
                return Row.NOT_PLAIN;
            }
            for (at++; at < stop && isFigure(bytes[at]); at++) {
                figures = figures * 10 + (bytes[at] - '0');
            }
        }
        if (at < stop) {
            return Row.NOT_PLAIN;
        }
        long hundredths = decimals == 2 ? figures : decimals == 1 ? figures * 10 : figures * 100;
        return negative ? -hundredths : hundredths;
    }

    private static boolean isFigure(byte value) {
        return value >= '0' && value <= '9';
    }

    private KnownTexts known(int index) {
        KnownTexts column = known[index];
        if (column == null) {
            column = new KnownTexts(decoder);
            known[index] = column;
        }
        return column;
    }

    /** Carries the doubt out of a row's methods, which cannot say it. */
    private static final class DoubtException extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final UnevenException doubt;

        DoubtException(UnevenException doubt) {
            super(doubt);
            this.doubt = doubt;
        }
    }

    /** The row at hand. */
    private final class PartRow extends Row {
        private long begun;

        PartRow() {
            super(0, List.of());
        }

        @Override
        public long line() {
            return begun;
        }

        @Override
        public int size() {
            return count;
        }

        @Override
        public String cell(int index) {
            return length(cells[index]) == 0 ? "" : text(index);
        }

        @Override
        public int number(int index) {
            return PartReader.this.number(index);
        }

        @Override
        public long hundredths(int index) {
            long cell = cells[index];
            return PartReader.this.hundredths(begin(cell), end(cell));
        }

        @Override
        public List<String> cells() {
            List<String> cells = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                cells.add(cell(i));
            }
            return cells;
        }

        @Override
        public boolean isBlank(int index) {
            long cell = cells[index];
            // A byte above the blank begins a character that is to be seen, if it is ASCII.
            return length(cell) == 0 || (buffer[begin(cell)] <= ' ' && super.isBlank(index));
        }

        @Override
        public boolean endsInFigure(int index) {
            long cell = cells[index];
            return length(cell) > 0 && isFigure(buffer[end(cell) - 1]) && !(isWide(cell) && isGb18030());
        }

        @Override
        public Row kept() {
            return new Row(begun, cells());
        }
    }

    private boolean isGb18030() {
        // There a figure may be the last byte of a character of four.
        return !charset.equals(StandardCharsets.UTF_8);
    }
}
