package io.github.budget4s.journal;

import io.github.budget4s.domain.message.Message;

/**
 * Says what is wrong with a journal.
 *
 * @param line the line in the file, from 1; 0 where the whole file is meant
 * @param message what is wrong
 */
public record Fault(long line, Message message) {

    /** Finds a fault in a line. */
    public static Fault of(long line, String key, Object... arguments) {
        return new Fault(line, Message.of(key, arguments));
    }
}
