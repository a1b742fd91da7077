package io.github.budget4s.domain.message;

/**
 * Stands beside a result: what was done, or what to beware of.
 *
 * @param level how much it matters
 * @param message what is said
 */
public record Note(Level level, Message message) {

    /** How much a note matters. */
    public enum Level {
        /** Says what was done. */
        INFORMATION,
        /** Says what may make the result wrong. */
        WARNING
    }

    /** Says what was done. */
    public static Note information(String key, Object... arguments) {
        return new Note(Level.INFORMATION, Message.of(key, arguments));
    }

    /** Says what may make the result wrong. */
    public static Note warning(String key, Object... arguments) {
        return new Note(Level.WARNING, Message.of(key, arguments));
    }
}
