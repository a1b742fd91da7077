package io.github.budget4s.domain.message;

import java.util.List;
import java.util.function.Predicate;

/**
 * Says something to a user, in no language yet: the key of a text in both language bundles, and what goes into it.
 *
 * @param key names the text in {@code messages.properties} and {@code messages_zh.properties}
 * @param arguments fill {@code {0}}, {@code {1}} and so on; text, whole numbers, money, ratios, units, months, dates,
 *     other messages, and lists of these
 */
public record Message(String key, List<Object> arguments) {

    private static final String HIDDEN = "***";

    public Message {
        arguments = List.copyOf(arguments);
    }

    /** Returns the same with nothing of the texts that go into it: where those are a person's own. */
    public Message withoutTexts() {
        return withoutTexts(text -> !text.isEmpty());
    }

    /** Returns the same with nothing of those texts that may be a person's own. */
    public Message withoutTexts(Predicate<String> personal) {
        return new Message(
                key, arguments.stream().map(each -> without(each, personal)).toList());
    }

    private static Object without(Object argument, Predicate<String> personal) {
        if (argument instanceof Message message) {
            return message.withoutTexts(personal);
        }
        return argument instanceof String text && personal.test(text) ? HIDDEN : argument;
    }

    /** Says the text of a key with its arguments in order. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
