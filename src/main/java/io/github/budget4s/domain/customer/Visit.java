package io.github.budget4s.domain.customer;

import io.github.budget4s.domain.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was done for a vehicle on one day, or a part of it.
 *
 * @param keys by what the customer is known
 * @param date the day
 * @param kind what was done
 * @param amount what the customer, the insurer or the OEM paid; below 0 for what was given back
 * @param grossProfit what was earned by it; null where it is not known
 * @param mileage how far the vehicle had come, in whole kilometres; null where it is not known
 * @param person who did it; empty where nobody is named
 * @param store where; empty where no store is named
 */
public record Visit(
        CustomerKeys keys,
        LocalDate date,
        VisitKind kind,
        Money amount,
        @Nullable Money grossProfit,
        @Nullable Long mileage,
        String person,
        String store) {}
