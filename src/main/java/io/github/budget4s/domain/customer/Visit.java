package io.github.budget4s.domain.customer;

import io.github.budget4s.domain.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was done for a vehicle on one day, or a part of it; in figures, for there are very many of them.
 *
 * @param keys by what the customer is known
 * @param day the day as days since 1970
 * @param kind what was done
 * @param cents what the customer, the insurer or the OEM paid; below 0 for what was given back
 * @param grossProfitCents what was earned by it; {@link #UNKNOWN} where it is not known
 * @param kilometres how far the vehicle had come; {@link #UNKNOWN} where it is not known
 * @param person who did it; empty where nobody is named
 * @param store where; empty where no store is named
 */
public record Visit(
        CustomerKeys keys,
        int day,
        VisitKind kind,
        long cents,
        long grossProfitCents,
        long kilometres,
        String person,
        String store) {

    /** Stands for a figure that is not known. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    /** Holds what a line says; a null for what it does not say. */
    public Visit(
            CustomerKeys keys,
            LocalDate date,
            VisitKind kind,
            Money amount,
            @Nullable Money grossProfit,
            @Nullable Long mileage,
            String person,
            String store) {
        this(
                keys,
                (int) date.toEpochDay(),
                kind,
                amount.cents(),
                grossProfit == null ? UNKNOWN : grossProfit.cents(),
                mileage == null ? UNKNOWN : mileage,
                person,
                store);
    }

    public LocalDate date() {
        return LocalDate.ofEpochDay(day);
    }

    /** Returns how far the vehicle had come, in whole kilometres; null where it is not known. */
    public @Nullable Long mileage() {
        return kilometres == UNKNOWN ? null : kilometres;
    }
}
