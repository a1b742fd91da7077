package io.github.budget4s.read.value;

import io.github.budget4s.domain.message.Message;
import java.util.function.Function;

/**
 * Holds what came of reading one cell: a value, nothing, or a reason.
 *
 * @param <T> what the cell was to be
 */
public sealed interface Reading<T> {

    /** A value was read. */
    record Value<T>(T value) implements Reading<T> {}

    /** The cell is empty. */
    record Blank<T>() implements Reading<T> {}

    /** The cell cannot be what it was to be; the message says what was found and what was expected. */
    record Unreadable<T>(Message message) implements Reading<T> {}

    static <T> Reading<T> of(T value) {
        return new Value<>(value);
    }

    /** Refuses with a reason. */
    static <T> Reading<T> unreadable(String key, Object... arguments) {
        return new Unreadable<>(Message.of(key, arguments));
    }

    /** Reads on from a value; a blank stays blank and a reason stays a reason. */
    default <R> Reading<R> then(Function<T, Reading<R>> next) {
        if (this instanceof Value<T> value) {
            return next.apply(value.value());
        }
        if (this instanceof Unreadable<T> unreadable) {
            return new Unreadable<>(unreadable.message());
        }
        return new Blank<>();
    }
}
