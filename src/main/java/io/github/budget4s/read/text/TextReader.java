package io.github.budget4s.read.text;

import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.ReadingProgress;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a file strictly: bytes that do not fit the encoding end it, and so does a NUL.
 *
 * <p>Everything before the fault is handed on first. A byte-order mark is not part of the text, nor is a Ctrl-Z at its
 * end, by which older systems mark it.
 */
public final class TextReader extends Reader {

    private static final int BUFFER = 1 << 16;
    private static final char MARK = '\uFEFF';
    private static final char CTRL_Z = '\u001A';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ReadingProgress progress;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER / 4).limit(0);
    /** How many characters were decoded before those in the buffer. */
    private long before;

    private boolean begun;
    private boolean inputEnded;
    private boolean flushed;
    private boolean faulty;
    /** The bytes that do not fit; null when the fault is a NUL. */
    private @Nullable String misfit;

    /** Says that a text breaks off, and behind how many characters. */
    public static final class TextFaultException extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final long characters;
        private final @Nullable String misfit;

        TextFaultException(long characters, @Nullable String misfit) {
            super(misfit == null ? "NUL" : misfit);
            this.characters = characters;
            this.misfit = misfit;
        }

        /** Counts the characters before the fault. */
        public long characters() {
            return characters;
        }

        /** Returns the bytes that do not fit in hexadecimal; null for a NUL. */
        @Nullable
        String misfit() {
            return misfit;
        }
    }

    public TextReader(InputFile file, Charset charset, ReadingProgress progress) throws IOException {
        this.progress = progress;
        this.in = file.open();
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!chars.hasRemaining() && !fill()) {
            return -1;
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    @Override
    public int read() throws IOException {
        return chars.hasRemaining() || fill() ? chars.get() : -1;
    }

    private boolean fill() throws IOException {
        before += chars.limit();
        chars.clear();
        while (chars.position() == 0 || (endsInCtrlZ() && !flushed && !faulty && chars.hasRemaining())) {
            if (faulty) {
                // Everything before it was handed on by now.
                chars.limit(0);
                throw new TextFaultException(before, misfit);
            }
            if (flushed) {
                chars.limit(0);
                return false;
            }
            decode();
            skipMark();
            stopAtNul();
        }
        if (flushed && endsInCtrlZ()) {
            chars.position(chars.position() - 1);
        }
        chars.flip();
        return chars.hasRemaining();
    }

    private boolean endsInCtrlZ() {
        return chars.position() > 0 && chars.get(chars.position() - 1) == CTRL_Z;
    }

    private void decode() throws IOException {
        CoderResult result = decoder.decode(bytes, chars, inputEnded);
        if (result.isError()) {
            int from = bytes.position();
            misfit = Utf8Scan.Hex.of(bytes.array(), from, from + result.length());
            faulty = true;
        } else if (result.isUnderflow()) {
            if (inputEnded) {
                flushed = decoder.flush(chars).isUnderflow();
            } else {
                refill();
            }
        }
    }

    private void refill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            inputEnded = true;
        } else {
            bytes.position(bytes.position() + read);
            progress.add(read, 0);
        }
        bytes.flip();
    }

    private void skipMark() {
        if (begun || chars.position() == 0) {
            return;
        }
        begun = true;
        if (chars.get(0) == MARK) {
            chars.flip().position(1);
            chars.compact();
        }
    }

    private void stopAtNul() {
        char[] array = chars.array();
        int end = chars.position();
        for (int i = 0; i < end; i++) {
            if (array[i] == 0) {
                chars.position(i);
                faulty = true;
                misfit = null;
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
