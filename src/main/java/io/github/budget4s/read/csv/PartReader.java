package io.github.budget4s.read.csv;

import io.github.budget4s.read.source.ReadingProgress;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.RowParts.UnevenException;
import io.github.budget4s.read.text.Utf8Scan;
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
import java.util.BitSet;
import java.util.List;
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

    private static final int BUFFER = 1 << 16;

    private static final int NOT_EVEN = -1;
    private static final int NOT_KNOWN = -2;

    /** Up to a trillion exclusive, so that a hundred times it is far from what can be counted. */
    private static final int MOST_FIGURES = 12;

    private static final long TOP_BITS = 0x8080808080808080L;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final FileChannel channel;
    private final byte delimiter;
    private final Charset charset;
    private final CharsetDecoder decoder;

    private final byte[] buffer = new byte[BUFFER + Marks.BEHIND];
    private long next;
    private final long end;
    private int position;
    private int limit;

    private final Marks marks;
    /** The first mark that is not before the position; the one before it stands right before the position. */
    private int nextMark = 1;

    private final ReadingProgress progress;
    private long line = 1;
    private long toldLine = 1;

    // The cells of the record at hand: what stands before the first byte of each, and what stands behind its last. Of
    // an even record these are the marks themselves.
    private int count;
    private int[] before;
    private int[] behind;
    private int firstBefore;
    private int firstBehind;

    // The cells of a record that is not even.
    private final int[] ownBefore;
    private final int[] ownBehind;
    /** Those with doubled quotes in them. */
    private final BitSet escaped = new BitSet();

    private boolean anyEscaped;

    /** Those whose text is known to fit the encoding, as far as a long has bits. */
    private long fitting;

    private final @Nullable KnownTexts[] known;

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
        this.marks = new Marks((byte) delimiter);
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.ownBefore = new int[mostCells];
        this.ownBehind = new int[mostCells];
        this.before = ownBefore;
        this.behind = ownBehind;
        this.known = new KnownTexts[mostCells];
    }

    /** Hands on the rows, and says how many lines they took. */
    long forEachRow(Predicate<Row> handler) throws IOException, UnevenException {
        PartRow row = new PartRow();
        boolean more = true;
        while (more) {
            long begun = line;
            int at = evenRecord();
            if (at == NOT_EVEN) {
                at = record();
            }
            if (at == NOT_KNOWN) {
                line = begun;
                if (!marks.isKnownTo(limit)) {
                    marks.search(buffer, limit, nextMark - 1);
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
                    throw new UnevenException("a quote that is not closed");
                }
            }
            row.begun = begun;
            fitting = 0;
            try {
                more = handler.test(row);
            } catch (DoubtException e) {
                throw e.doubt;
            }
            checkOthers();
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
        marks.restart();
        nextMark = 1;
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
     * Finds the cells of a record in which every mark is a delimiter or its end, as most are: then nothing is to be
     * kept of them. Where the next record begins; {@link #NOT_EVEN} when it is another, {@link #NOT_KNOWN} when more
     * marks are needed to tell.
     */
    private int evenRecord() {
        // No field is asked for in the loop, for the compiler would carry along what each had been, round after round.
        byte[] bytes = buffer;
        int[] places = marks.places();
        int found = marks.count();
        byte comma = delimiter;
        int first = nextMark;
        int at = first;
        while (at < found && bytes[places[at]] == comma) {
            at++;
        }
        if (at >= found) {
            return NOT_KNOWN;
        }
        int last = at;
        int stop = places[at];
        if (bytes[stop] == '\r') {
            at++;
            if (at >= found) {
                return NOT_KNOWN;
            }
            stop++;
        }
        int cells = last - first + 1;
        if (bytes[stop] != '\n' || cells > ownBefore.length) {
            return NOT_EVEN;
        }
        count = cells;
        before = places;
        firstBefore = first - 1;
        behind = places;
        firstBehind = first;
        anyEscaped = false;
        nextMark = at + 1;
        line++;
        return stop + 1;
    }

    /**
     * Finds the cells of any record by its marks. Where the next record begins; {@link #NOT_KNOWN} when more marks or
     * more bytes are needed to tell.
     */
    private int record() throws UnevenException {
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
                throw new UnevenException("many cells");
            }
            boolean quoted = begin < limit && buffer[begin] == '"';
            at = quoted ? closingQuote(at + 1) : cellEnd(at);
            if (at == NOT_KNOWN) {
                return NOT_KNOWN;
            }
            int stop = at == marks.count() ? limit : marks.places()[at];
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
                throw new UnevenException("text behind a quote");
            }
        }
    }

    /** Returns whether a byte and all marks up to it are known, or that the file ends before it. */
    private boolean isKnown(int place) {
        return place < limit ? marks.isKnownTo(place + 1) : next == end && marks.isKnownTo(limit);
    }

    /**
     * Finds the mark that ends a cell without quotes, among those from one on; one behind the last mark where the file
     * ends.
     */
    private int cellEnd(int from) throws UnevenException {
        int[] places = marks.places();
        int found = marks.count();
        for (int at = from; at < found; at++) {
            byte mark = buffer[places[at]];
            if (mark == delimiter || mark == '\n' || mark == '\r') {
                return at;
            }
            if (mark == 0) {
                throw new UnevenException("a NUL");
            }
        }
        return isKnown(limit) ? found : NOT_KNOWN;
    }

    /** Finds the mark that closes the cell at hand, among those from one on. */
    private int closingQuote(int from) throws UnevenException {
        int[] places = marks.places();
        int found = marks.count();
        for (int at = from; at < found; at++) {
            int place = places[at];
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
                throw new UnevenException("a NUL");
            }
        }
        return NOT_KNOWN;
    }

    private int begin(int index) {
        return before[firstBefore + index] + 1;
    }

    private int end(int index) {
        return behind[firstBehind + index];
    }

    private boolean isEscaped(int index) {
        return anyEscaped && escaped.get(index);
    }

    /** Looks whether the cells fit the encoding of which that is not known. */
    private void checkOthers() throws UnevenException {
        long others = count < Long.SIZE ? ~fitting & ((1L << count) - 1) : ~fitting;
        while (others != 0) {
            check(Long.numberOfTrailingZeros(others));
            others &= others - 1;
        }
        for (int i = Long.SIZE; i < count; i++) {
            check(i);
        }
    }

    private void check(int index) throws UnevenException {
        if (isWide(index) && !fits(begin(index), end(index))) {
            throw new UnevenException("bytes that do not fit the encoding");
        }
    }

    /** Returns whether any character of a cell is beyond ASCII. */
    private boolean isWide(int index) {
        byte[] bytes = buffer;
        int begin = begin(index);
        int last = end(index) - Long.BYTES;
        if (last < begin) {
            // What stands behind is moved out, in two steps, since a long cannot be moved out as a whole.
            long few = (long) LONGS.get(bytes, begin) << ((begin - last - 1) * Byte.SIZE) << Byte.SIZE;
            return (few & TOP_BITS) != 0;
        }
        long seen = (long) LONGS.get(bytes, begin) | (long) LONGS.get(bytes, last);
        for (int at = begin + Long.BYTES; at < last; at += Long.BYTES) {
            seen |= (long) LONGS.get(bytes, at);
        }
        return (seen & TOP_BITS) != 0;
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

    /** Remembers that a cell fits the encoding. */
    private void countAsFitting(int index) {
        if (index < Long.SIZE) {
            fitting |= 1L << index;
        }
    }

    private int number(int index) {
        if (isEscaped(index)) {
            // The same bytes mean another text where quotes in them are doubled.
            return Row.UNNUMBERED;
        }
        try {
            int number = known(index).number(buffer, begin(index), end(index));
            if (number != Row.UNNUMBERED) {
                countAsFitting(index);
            }
            return number;
        } catch (UnevenException e) {
            throw new DoubtException(e);
        }
    }

    private String text(int index) {
        int number = number(index);
        if (number != Row.UNNUMBERED) {
            return known(index).text(number);
        }
        try {
            String text = known(index).decode(buffer, begin(index), end(index));
            return isEscaped(index) ? text.replace("\"\"", "\"") : text;
        } catch (UnevenException e) {
            throw new DoubtException(e);
        }
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
            return begin(index) == end(index) ? "" : text(index);
        }

        @Override
        public int number(int index) {
            return PartReader.this.number(index);
        }

        @Override
        public long hundredths(int index) {
            long hundredths = PartReader.this.hundredths(begin(index), end(index));
            if (hundredths != NOT_PLAIN) {
                countAsFitting(index);
            }
            return hundredths;
        }

        @Override
        public int day(int index) {
            int day = PlainDates.day(buffer, begin(index), end(index));
            if (day != NO_DAY) {
                countAsFitting(index);
            }
            return day;
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
            int begin = begin(index);
            // A byte above the blank begins a character that is to be seen, if it is ASCII.
            return begin == end(index) || (buffer[begin] <= ' ' && super.isBlank(index));
        }

        @Override
        public boolean endsInFigure(int index) {
            int end = end(index);
            return begin(index) < end && isFigure(buffer[end - 1]) && !(isGb18030() && isWide(index));
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
