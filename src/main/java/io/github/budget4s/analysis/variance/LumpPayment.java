package io.github.budget4s.analysis.variance;

import io.github.budget4s.domain.money.Money;
import java.time.YearMonth;

/**
 * Says what a channel seems to have paid ahead for months to come, where nothing but the amount says so.
 *
 * @param channel the channel
 * @param month the month in which it was paid or ordered
 * @param amount how much, in one line
 */
public record LumpPayment(String channel, YearMonth month, Money amount) {}
