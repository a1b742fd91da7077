package io.github.budget4s.analysis.festival;

import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;

/**
 * Says what became of one month of a history.
 *
 * @param month the month
 * @param own its days, as they were
 * @param planned its days, as they are in the planning year
 * @param factor what its units were multiplied by before the months of the year were brought back to their sum; 1 when
 *     it was left alone
 * @param before its units as sold
 * @param after its units with the festival where the planning year has it
 */
public record MonthAdjustment(
        YearMonth month, Exposure own, Exposure planned, Ratio factor, Units before, Units after) {}
