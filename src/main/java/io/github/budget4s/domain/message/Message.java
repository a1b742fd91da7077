package io.github.budget4s.domain.message;

import java.util.List;

/**
 * Says something to a user, in no language yet: the key of a text in both language bundles, and what goes into it.
 *
 * @param key names the text in {@code messages.properties} and {@code messages_zh.properties}
 * @param arguments fill {@code {0}}, {@code {1}} and so on; text, whole numbers, money, ratios, units, months, dates,
 *     other messages, and lists of these
 */
public record Message(String key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    /** Says the text of a key with its arguments in order. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
