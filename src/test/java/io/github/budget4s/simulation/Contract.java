package io.github.budget4s.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The same amount for each of some months, whenever it is paid: known from the day on which the contract is in the
 * books, where it stands there as an order, else from the day of the payment for the month.
 *
 * @param parts what is known from when on
 */
record Contract(String channel, List<Line> lines, List<Part> parts) implements Undertaking {

    /** What months cost each, and from when on the books know. */
    record Part(YearMonth first, YearMonth last, long monthly, LocalDate entered) {}

    @Override
    public long known(YearMonth month, LocalDate day) {
        return parts.stream()
                .filter(part -> !part.entered.isAfter(day) && !month.isBefore(part.first) && !month.isAfter(part.last))
                .mapToLong(Part::monthly)
                .sum();
    }
}
