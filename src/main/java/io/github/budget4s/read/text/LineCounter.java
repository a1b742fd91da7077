package io.github.budget4s.read.text;

/** Counts lines from 1 as it is shown the characters of a text; LF, CR LF and CR alone each end one. */
public final class LineCounter {

    private long line = 1;
    private boolean afterCarriageReturn;

    public void accept(char character) {
        if (character == '\r') {
            line++;
            afterCarriageReturn = true;
        } else {
            if (character == '\n' && !afterCarriageReturn) {
                line++;
            }
            afterCarriageReturn = false;
        }
    }

    /** Says on which line the next character stands. */
    public long line() {
        return line;
    }

    /** Returns whether a line feed would belong to the line end before it. */
    public boolean afterCarriageReturn() {
        return afterCarriageReturn;
    }
}
