package io.github.budget4s.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PaymentMonthsTest {

    private static TreeMap<YearMonth, Double> quarterly() {
        TreeMap<YearMonth, Double> paid = new TreeMap<>();
        for (YearMonth month = YearMonth.of(2024, 1);
                month.isBefore(YearMonth.of(2025, 11));
                month = month.plusMonths(3)) {
            paid.put(month, 85_000.0);
        }
        return paid;
    }

    @Test
    void goesOnAsItWentTheLastTime() {
        TreeMap<YearMonth, Double> paid = quarterly();
        paid.put(YearMonth.of(2025, 1), 90_000.0);

        PaymentMonths months = PaymentMonths.of(paid, YearMonth.of(2025, 10)).orElseThrow();

        assertThat(months.amount(YearMonth.of(2026, 1))).isEqualTo(90_000);
        assertThat(months.amount(YearMonth.of(2026, 4))).isEqualTo(85_000);
        assertThat(months.amount(YearMonth.of(2025, 12))).isZero();
    }

    @Test
    void knowsNothingOfWhatWasNotPaidEachYearOrPaidOnceOrOften() {
        TreeMap<YearMonth, Double> missed = quarterly();
        missed.remove(YearMonth.of(2025, 4));
        assertThat(PaymentMonths.of(missed, YearMonth.of(2025, 10))).isEmpty();
        assertThat(PaymentMonths.of(new TreeMap<>(quarterly().headMap(YearMonth.of(2024, 2))), YearMonth.of(2024, 12)))
                .isEmpty();
        TreeMap<YearMonth, Double> often = new TreeMap<>();
        for (YearMonth month = YearMonth.of(2024, 1);
                month.isBefore(YearMonth.of(2026, 1));
                month = month.plusMonths(1)) {
            often.put(month, 1.0);
        }
        assertThat(PaymentMonths.of(often, YearMonth.of(2025, 12))).isEmpty();
        assertThat(PaymentMonths.of(new TreeMap<>(), YearMonth.of(2025, 12))).isEmpty();
    }
}
