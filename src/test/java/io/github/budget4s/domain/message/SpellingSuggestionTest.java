package io.github.budget4s.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingSuggestionTest {

    private static final List<String> KNOWN =
            List.of("store", "month", "units", "gross_profit", "交车日期", "门店", "月份", "sales.csv");

    @ParameterizedTest
    @CsvSource({
        "sotre,store",
        "Store,store",
        "ｓｔｏｒｅ,store",
        "stores,store",
        "monht,month",
        "grossprofit,gross_profit",
        "交车日起,交车日期",
        "交车日,交车日期",
        "门点,门店",
        "月分,月份",
        "sale.csv,sales.csv",
        "sales.xlsx,sales.csv"
    })
    void findsWhatWasMeant(String found, String meant) {
        assertThat(SpellingSuggestion.of(found, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"leads", "渠道", "x", "profit", "''"})
    void findsNothingWhereNothingIsNear(String found) {
        assertThat(SpellingSuggestion.of(found, KNOWN)).isEmpty();
    }

    @Test
    void takesTheNearerOfTwo() {
        assertThat(SpellingSuggestion.of("channels", List.of("channed", "channel")))
                .contains("channel");
    }

    @Test
    void takesTheFirstOfEquallyNearOnes() {
        assertThat(SpellingSuggestion.of("sheet3", List.of("Sheet1", "Sheet2"))).contains("Sheet1");
    }
}
