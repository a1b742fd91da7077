package io.github.budget4s.cli.options;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.value.Currencies;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Reading;
import io.github.budget4s.read.value.Scale;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads amounts of options in the forms that files have, {@code 5万人民币} too, and keeps in which currencies they were
 * given until it is known in which all amounts are.
 */
public final class OptionAmounts {

    /** The currency of each amount that names one, by how it was written. */
    private final Map<String, String> currencies = new LinkedHashMap<>();

    /** Reads an amount. */
    Reading<Money> read(String text) {
        String currency = Numbers.currency(text);
        Reading<Money> amount = currency == null ? Numbers.money(text) : Numbers.money(text, Scale.ofMoney(currency));
        if (currency != null) {
            currencies.put(text, currency);
        }
        boolean isNoNumber = amount instanceof Reading.Unreadable<Money> unreadable
                && unreadable.message().key().equals("value.number");
        return isNoNumber ? Reading.unreadable("usage.amount", text) : amount;
    }

    /**
     * Sees that the amounts are in the currency of all.
     *
     * @throws RefusedException when one is not
     */
    public void check(String expected) {
        for (Map.Entry<String, String> each : currencies.entrySet()) {
            String currency = each.getValue();
            if (!Currencies.agree(currency, expected)) {
                throw new RefusedException(
                        Reason.USAGE, "value.currency", each.getKey(), expected, currency, Currencies.likely(currency));
            }
        }
    }
}
