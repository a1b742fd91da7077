package io.github.budget4s.cli.options;

import io.github.budget4s.domain.money.Money;

/**
 * Holds a minimum or maximum given on the command line: {@code 2026-02=5万}, {@code 抖音=20万}.
 *
 * @param part the month or the channel
 * @param amount the amount
 */
public record BoundChoice(String part, Money amount) {}
