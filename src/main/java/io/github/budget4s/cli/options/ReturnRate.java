package io.github.budget4s.cli.options;

import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Reading;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds how many yuan a yuan is to bring: {@code 6}, {@code 4.5}, {@code 1:4.5}.
 *
 * @param times the yuan that come back for one, at most six decimals
 */
public record ReturnRate(BigDecimal times) {

    private static final Pattern ONE_TO = Pattern.compile("1\\s*[:：]\\s*(.+)");
    private static final int DECIMALS = 6;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    public static Reading<ReturnRate> parse(String text) {
        Matcher oneTo = ONE_TO.matcher(text.strip());
        return Numbers.number(oneTo.matches() ? oneTo.group(1) : text).then(number -> {
            BigDecimal plain = number.stripTrailingZeros();
            return plain.signum() < 0 || plain.scale() > DECIMALS || plain.compareTo(MOST) > 0
                    ? Reading.unreadable("usage.return-rate", text)
                    : Reading.of(new ReturnRate(plain));
        });
    }
}
