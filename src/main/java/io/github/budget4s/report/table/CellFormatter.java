package io.github.budget4s.report.table;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.math.BigDecimal;

/** Formats values for people, in one language. */
public interface CellFormatter {

    /** Puts a message into the language. */
    String text(Message message);

    /** Formats an amount: {@code 12,345.60}. */
    String money(Money money);

    /** Formats a ratio in percent with two decimals, half up: {@code 8.33 %}. */
    String percent(Ratio ratio);

    /** Formats what one yuan brings with two decimals, half up: {@code 1:4.50}. */
    String oneTo(Ratio ratio);

    /** Formats a decimal with all its digits: {@code 37,445.456267}. */
    String decimal(BigDecimal decimal);
}
