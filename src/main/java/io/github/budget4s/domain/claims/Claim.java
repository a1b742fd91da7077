package io.github.budget4s.domain.claims;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.Location;
import java.time.LocalDate;

/**
 * Holds one claim that the OEM has, or has paid.
 *
 * @param date the day on which it was sent; the first of the month where only the month is known
 * @param item the item of the policy
 * @param amount the amount, negative for a correction
 * @param location where it stands
 */
public record Claim(LocalDate date, String item, Money amount, Location location) {}
