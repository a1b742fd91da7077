package io.github.budget4s.read.value;

import io.github.budget4s.domain.money.Ratio;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads rates: {@code 5%}, {@code 0.05}. */
public final class Percentages {

    /** A rate has no currency and no multiple: {@code 5万%} or {@code 0.05元} is a slip. */
    private static final Pattern RATE = Pattern.compile("[-+−–]?[\\d.,]+\\s*%?");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percentages() {}

    /** Reads a rate; a figure of more than 1 without a percent sign is refused, for nobody can tell 5 from 500 %. */
    public static Reading<Ratio> ratio(String cell) {
        String text = CellText.plain(cell);
        if (!text.isEmpty() && !RATE.matcher(text).matches()) {
            return Reading.unreadable("value.percentage", text);
        }
        boolean percent = text.endsWith("%");
        Reading<BigDecimal> number = Numbers.number(percent ? text.substring(0, text.length() - 1) : text);
        return number.then(value -> {
            if (percent) {
                return Reading.of(Ratio.of(value).dividedBy(Ratio.of(HUNDRED)));
            }
            return value.abs().compareTo(BigDecimal.ONE) > 0
                    ? Reading.unreadable("value.percentage", text)
                    : Reading.of(Ratio.of(value));
        });
    }
}
