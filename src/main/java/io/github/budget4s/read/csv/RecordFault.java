package io.github.budget4s.read.csv;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.text.LineCounter;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Says why a record cannot be read.
 *
 * <p>The parser that reads millions of records in a hurry knows only on which line the broken one begins. Once it has
 * given up, that one record is gone through again without haste, to say what is wrong with it and in which cell.
 *
 * @param line where the fault stands
 * @param cell in which cell of the record, counted from 1
 * @param message what is wrong
 */
record RecordFault(long line, int cell, Message message) {

    private enum State {
        CELL_BEGINS,
        PLAIN,
        QUOTED,
        QUOTE_CLOSED
    }

    /** Finds the fault in the record that begins on a line; null when there is none. */
    static @Nullable RecordFault find(Reader text, long recordLine, char delimiter) throws IOException {
        LineCounter lines = new LineCounter();
        int character = text.read();
        while (character >= 0 && lines.line() < recordLine) {
            lines.accept((char) character);
            character = text.read();
        }
        if (character == '\n' && lines.afterCarriageReturn()) {
            character = text.read();
        }
        State state = State.CELL_BEGINS;
        int cell = 1;
        int cellLength = 0;
        int recordLength = 0;
        long opened = recordLine;
        while (character >= 0) {
            boolean counts = true;
            if (state == State.QUOTED) {
                if (character == '"') {
                    state = State.QUOTE_CLOSED;
                    counts = false;
                }
            } else if (character == delimiter) {
                state = State.CELL_BEGINS;
                cell++;
                cellLength = 0;
                counts = false;
            } else if (character == '\n' || character == '\r') {
                return null;
            } else if (state == State.CELL_BEGINS && character == '"') {
                state = State.QUOTED;
                opened = lines.line();
                counts = false;
            } else if (state == State.QUOTE_CLOSED && character == '"') {
                state = State.QUOTED;
            } else if (state == State.QUOTE_CLOSED) {
                String found = wholeCharacter((char) character, text);
                return lines.line() == opened
                        ? new RecordFault(lines.line(), cell, Message.of("rows.text-after-quote", found))
                        : new RecordFault(lines.line(), cell, Message.of("rows.text-after-quote-far", found, opened));
            } else {
                state = State.PLAIN;
            }
            if (counts) {
                cellLength++;
                recordLength++;
            }
            if (cellLength > RecordHandler.LONGEST_CELL) {
                Message message = state == State.QUOTED
                        ? Message.of("rows.quote-too-far", RecordHandler.LONGEST_CELL)
                        : Message.of("rows.cell-too-long", RecordHandler.LONGEST_CELL);
                return new RecordFault(recordLine, cell, message);
            }
            if (recordLength > RecordHandler.LONGEST_RECORD || cell > RecordHandler.MOST_CELLS) {
                return new RecordFault(
                        recordLine,
                        0,
                        Message.of("rows.record-too-long", RecordHandler.MOST_CELLS, RecordHandler.LONGEST_RECORD));
            }
            lines.accept((char) character);
            character = text.read();
        }
        return state == State.QUOTED ? new RecordFault(recordLine, cell, Message.of("rows.quote-open")) : null;
    }

    /** A character beyond the 65,536 first is two in Java; half of one cannot be shown. */
    private static String wholeCharacter(char character, Reader text) throws IOException {
        if (!Character.isHighSurrogate(character)) {
            return Character.toString(character);
        }
        int second = text.read();
        return second < 0 ? Character.toString(character) : new String(new char[] {character, (char) second});
    }
}
