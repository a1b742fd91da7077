package io.github.budget4s.read.json;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Serial;

/** Hands on a text as long as no more blanks and line ends stand in a row than any program writes. */
final class BlankBound extends FilterReader {

    /** More are no layout; a parser takes half a minute for a thousand million. */
    static final int MOST = 1 << 20;

    private int inRow;

    BlankBound(Reader text) {
        super(text);
    }

    /** Says that there are more. */
    static final class BlankException extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        for (int i = offset; i < offset + read; i++) {
            inRow = target[i] > ' ' ? 0 : inRow + 1;
            if (inRow > MOST) {
                throw new BlankException();
            }
        }
        return read;
    }
}
