package io.github.budget4s.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpendBeforeTest {

    /** Twelve months of 1,000 yuan, or fewer. */
    @ParameterizedTest
    @CsvSource({
        "12, 119999, false",
        "12, 120000, true",
        "12, 1201, false",
        "12, 1200, true",
        "12, 0, false",
        "6, 60000, true",
        "5, 60000, false",
        "0, 60000, false"
    })
    void aTenthOrTenTimesTheYearBeforeIsNotBelieved(int months, long total, boolean asked) {
        MonthRange before = SpendBefore.before(MonthRange.ofYear(2026));
        List<SpendEntry> entries = before.months().stream()
                .limit(months)
                .map(month -> entry(month))
                .toList();

        Money found = SpendBefore.implausible(new Money(total * 100), new Spend(entries, "spend.csv"), before);

        assertThat(found != null).isEqualTo(asked);
    }

    private static SpendEntry entry(YearMonth month) {
        SpendKey key = SpendKey.of(month, 0, "", "", "", SpendCategory.NONE, false);
        return new SpendEntry(key, new Money(100_000), 1);
    }
}
