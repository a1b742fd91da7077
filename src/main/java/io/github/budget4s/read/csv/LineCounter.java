package io.github.budget4s.read.csv;

/** Counts lines from 1 as it is shown the characters of a text; LF, CR LF and CR alone each end one. */
final class LineCounter {

    private long line = 1;
    private boolean afterCarriageReturn;

    void accept(char character) {
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
    long line() {
        return line;
    }

    /** Returns whether a line feed would belong to the line end before it. */
    boolean afterCarriageReturn() {
        return afterCarriageReturn;
    }
}
