package io.github.budget4s.domain.project;

import io.github.budget4s.domain.spend.SpendRules;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says how the lines of ledgers are taken.
 *
 * @param statuses what a status means that is not known, or means otherwise, by the status as written
 * @param sign what a minus in front of an amount of spend means
 * @param once whether numbered lines that come twice count once only; otherwise they are warned of
 * @param currency the code of the one currency that all amounts are in, {@code CNY}
 * @param spend how spend is brought to months
 * @param planYear the year of months in plans and budgets that name none; null when it is not known, and where budget
 *     years begin in another month than January
 */
public record BookingRules(
        Map<String, StatusMeaning> statuses,
        AmountSign sign,
        boolean once,
        String currency,
        SpendRules spend,
        @Nullable Integer planYear) {

    /** The currency of all amounts where nothing says another. */
    public static final String YUAN = "CNY";

    /** Nothing is given. */
    public static final BookingRules DEFAULT =
            new BookingRules(Map.of(), AmountSign.ERROR, false, YUAN, SpendRules.DEFAULT, null);

    /** Copies the map. */
    public BookingRules {
        statuses = Map.copyOf(statuses);
    }

    /** Returns the same with what the user says, which beats the project. */
    public BookingRules with(@Nullable AmountSign own, boolean countedOnce) {
        return new BookingRules(statuses, own == null ? sign : own, countedOnce, currency, spend, planYear);
    }
}
