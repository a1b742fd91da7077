package io.github.budget4s.cli.options;

import io.github.budget4s.domain.money.Money;

/**
 * An amount under the name that the user gave it by writing it.
 *
 * @param text as it was written: {@code 760万}
 * @param amount what it is
 */
public record NamedAmount(String text, Money amount) {}
