package io.github.budget4s.cli.report;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Says what a board is of.
 *
 * @param month the month that is checked; null for the last one that is over
 * @param asOf the day on which it is looked at; null for what the data say
 */
public record BoardTime(@Nullable YearMonth month, @Nullable LocalDate asOf) {}
