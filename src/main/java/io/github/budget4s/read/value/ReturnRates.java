package io.github.budget4s.read.value;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how many yuan a yuan is to bring: {@code 6}, {@code 4.5}, {@code 1:4.5}; at most six decimals. */
public final class ReturnRates {

    private static final Pattern ONE_TO = Pattern.compile("1\\s*[:：]\\s*(.+)");
    private static final int DECIMALS = 6;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private ReturnRates() {}

    public static Reading<BigDecimal> parse(String text) {
        Matcher oneTo = ONE_TO.matcher(text.strip());
        return Numbers.number(oneTo.matches() ? oneTo.group(1) : text).then(number -> {
            BigDecimal plain = number.stripTrailingZeros();
            return plain.signum() < 0 || plain.scale() > DECIMALS || plain.compareTo(MOST) > 0
                    ? Reading.unreadable("usage.return-rate", text)
                    : Reading.of(plain);
        });
    }
}
