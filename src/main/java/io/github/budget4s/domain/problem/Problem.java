package io.github.budget4s.domain.problem;

import io.github.budget4s.domain.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong, what was found and what was expected, and where.
 *
 * @param location where it stands; null when it stands in no file
 * @param message what is wrong
 */
public record Problem(@Nullable Location location, Message message) {}
