package io.github.budget4s.cli.options;

import io.github.budget4s.read.value.Reading;
import io.github.budget4s.read.value.ReturnRates;
import java.math.BigDecimal;

/**
 * Holds how many yuan a yuan is to bring: {@code 6}, {@code 4.5}, {@code 1:4.5}.
 *
 * @param times the yuan that come back for one, at most six decimals
 */
public record ReturnRate(BigDecimal times) {

    public static Reading<ReturnRate> parse(String text) {
        return ReturnRates.parse(text).then(times -> Reading.of(new ReturnRate(times)));
    }
}
