package io.github.budget4s.read.csv.fast;

import io.github.budget4s.read.source.FallbackException;
import io.github.budget4s.read.text.Utf8Scan;
import io.github.budget4s.read.value.DateOrMonth;
import io.github.budget4s.read.value.Identifiers;
import io.github.budget4s.read.value.PlainDates;
import io.github.budget4s.read.value.PlainNumbers;
import io.github.budget4s.read.value.TextHash;
import java.io.Serial;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record at which a {@link PartScanner} stands. Makes texts only of the cells that are asked for, each different
 * one of a column once.
 */
final class PartRow implements ScannedRow {

    private static final long TOP_BITS = 0x8080808080808080L;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final PartScanner scanner;
    private final byte[] buffer;
    private final boolean isUtf8;
    private final CharsetDecoder decoder;
    private final @Nullable TextDictionary[] dictionaries;

    private long line;
    /** Those cells whose bytes are known to fit the encoding, as far as a long has bits. */
    private long fitting;

    /** The codes of those cells that were asked for, as far as a long has bits. */
    private final int[] codes;

    private long coded;

    PartRow(PartScanner scanner, Charset charset, int mostCells) {
        this.scanner = scanner;
        this.buffer = scanner.buffer();
        this.isUtf8 = charset.equals(StandardCharsets.UTF_8);
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.dictionaries = new TextDictionary[mostCells];
        this.codes = new int[mostCells];
    }

    /** Carries a fallback out of the methods of a row, which declare no exception. */
    static final class DeferredFallback extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final FallbackException fallback;

        DeferredFallback(FallbackException fallback) {
            super(fallback);
            this.fallback = fallback;
        }

        FallbackException cause() {
            return fallback;
        }
    }

    /** Stands for the record that the scanner has found now. */
    void begin(long line) {
        this.line = line;
        fitting = 0;
        coded = 0;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public int size() {
        return scanner.count();
    }

    @Override
    public String cell(int index) {
        return scanner.begin(index) == scanner.end(index) ? "" : text(index);
    }

    @Override
    public List<String> cells() {
        List<String> cells = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            cells.add(cell(i));
        }
        return cells;
    }

    @Override
    public int code(int index) {
        if (index < Long.SIZE && (coded & (1L << index)) != 0) {
            return codes[index];
        }
        int code = findCode(index);
        if (index < Long.SIZE) {
            codes[index] = code;
            coded |= 1L << index;
        }
        return code;
    }

    private int findCode(int index) {
        if (scanner.isEscaped(index)) {
            // The same bytes mean another text where quotes in them are doubled.
            return NO_CODE;
        }
        try {
            int code = dictionary(index).code(buffer, scanner.begin(index), scanner.end(index));
            if (code != NO_CODE) {
                countAsFitting(index);
            }
            return code;
        } catch (FallbackException e) {
            throw new DeferredFallback(e);
        }
    }

    @Override
    public long hundredths(int index) {
        long hundredths = PlainNumbers.hundredths(buffer, scanner.begin(index), scanner.end(index));
        if (hundredths != PlainNumbers.NOT_PLAIN) {
            countAsFitting(index);
        }
        return hundredths;
    }

    @Override
    public int day(int index) {
        int day = PlainDates.day(buffer, scanner.begin(index), scanner.end(index));
        if (day != DateOrMonth.NONE) {
            countAsFitting(index);
        }
        return day;
    }

    @Override
    public boolean isBlank(int index) {
        int begin = scanner.begin(index);
        // A byte above the blank begins a character that is to be seen, if it is ASCII.
        return begin == scanner.end(index)
                || (buffer[begin] <= ' ' && cell(index).isBlank());
    }

    @Override
    public boolean endsInDigit(int index) {
        int end = scanner.end(index);
        // In GB18030 a digit may be the last byte of a character of four.
        return scanner.begin(index) < end
                && buffer[end - 1] >= '0'
                && buffer[end - 1] <= '9'
                && (isUtf8 || !isWide(index));
    }

    @Override
    public boolean isIdentifier(int index) {
        return Identifiers.is(buffer, scanner.begin(index), scanner.end(index));
    }

    @Override
    public long identifierHash(int index) {
        if (!isIdentifier(index)) {
            return NO_HASH;
        }
        long hash = TextHash.BEGIN;
        boolean isZero = true;
        for (int at = scanner.begin(index); at < scanner.end(index); at++) {
            isZero &= buffer[at] < '1' || buffer[at] > '9';
            hash = TextHash.plus(hash, (char) buffer[at]);
        }
        return isZero ? NO_HASH : TextHash.end(hash);
    }

    @Override
    public long identifierTail(int index) {
        long tail = Identifiers.tail(buffer, scanner.begin(index), scanner.end(index));
        if (tail != Identifiers.NONE) {
            countAsFitting(index);
        }
        return tail;
    }

    @Override
    public long identifierHead(int index) {
        return Identifiers.head(buffer, scanner.begin(index), scanner.end(index));
    }

    @Override
    public boolean arePlain(int[] columns) {
        for (int index : columns) {
            if (!isPlain(index)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean arePlainOrNumbered(int[] columns) {
        for (int index : columns) {
            boolean isEmpty = scanner.begin(index) == scanner.end(index);
            if (!isEmpty && !endsInDigit(index) && !isIdentifier(index) && !isPlain(index)) {
                return false;
            }
        }
        return true;
    }

    private boolean isPlain(int index) {
        int code = code(index);
        return code != NO_CODE && dictionary(index).isPlain(code);
    }

    @Override
    public void markPlain(int index) {
        int code = code(index);
        if (code != NO_CODE) {
            dictionary(index).markPlain(code);
        }
    }

    private String text(int index) {
        int code = code(index);
        if (code != NO_CODE) {
            return dictionary(index).text(code);
        }
        try {
            String text = dictionary(index).decode(buffer, scanner.begin(index), scanner.end(index));
            return scanner.isEscaped(index) ? text.replace("\"\"", "\"") : text;
        } catch (FallbackException e) {
            throw new DeferredFallback(e);
        }
    }

    private TextDictionary dictionary(int index) {
        TextDictionary dictionary = dictionaries[index];
        if (dictionary == null) {
            dictionary = new TextDictionary(decoder);
            dictionaries[index] = dictionary;
        }
        return dictionary;
    }

    /** Looks whether those cells fit the encoding of which that is not known yet. */
    void checkEncoding() throws FallbackException {
        int count = size();
        long others = count < Long.SIZE ? ~fitting & ((1L << count) - 1) : ~fitting;
        while (others != 0) {
            check(Long.numberOfTrailingZeros(others));
            others &= others - 1;
        }
        for (int i = Long.SIZE; i < count; i++) {
            check(i);
        }
    }

    private void check(int index) throws FallbackException {
        if (isWide(index) && !fits(scanner.begin(index), scanner.end(index))) {
            throw new FallbackException("bytes that do not fit the encoding");
        }
    }

    /** Returns whether any character of a cell is beyond ASCII. */
    private boolean isWide(int index) {
        byte[] bytes = buffer;
        int begin = scanner.begin(index);
        int last = scanner.end(index) - Long.BYTES;
        if (last < begin) {
            // What stands behind is shifted out, in two steps, since a long cannot be shifted by all its bits.
            long few = (long) LONGS.get(bytes, begin) << ((begin - last - 1) * Byte.SIZE) << Byte.SIZE;
            return (few & TOP_BITS) != 0;
        }
        long seen = (long) LONGS.get(bytes, begin) | (long) LONGS.get(bytes, last);
        for (int at = begin + Long.BYTES; at < last; at += Long.BYTES) {
            seen |= (long) LONGS.get(bytes, at);
        }
        return (seen & TOP_BITS) != 0;
    }

    private boolean fits(int begin, int end) {
        if (isUtf8) {
            return Utf8Scan.fits(buffer, begin, end);
        }
        try {
            decoder.decode(ByteBuffer.wrap(buffer, begin, end - begin));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private void countAsFitting(int index) {
        if (index < Long.SIZE) {
            fitting |= 1L << index;
        }
    }
}
