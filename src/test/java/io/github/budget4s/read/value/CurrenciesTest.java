package io.github.budget4s.read.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrenciesTest {

    @ParameterizedTest
    @CsvSource({"CNY, CNY", "hkd, HKD", "ＨＫＤ, HKD", "港币, HKD", "人民幣, CNY", "€, EUR", "us$, USD"})
    void findsTheOneCurrencyOfACodeOrAWord(String written, String code) {
        assertThat(Currencies.one(written)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "¥", "￥", "元", "", "XYZ", "yuan"})
    void findsNoneInWhatSeveralHave(String written) {
        assertThat(Currencies.one(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "$, HKD, true",
        "$, CNY, false",
        "$, EUR, false",
        "元, HKD, true",
        "元, CNY, true",
        "元, GBP, false",
        "¥, JPY, true",
        "¥, CNY, true",
        "¥, HKD, false",
        "¥, 元, true",
        "HKD, USD, false",
        "HKD, HKD, true",
    })
    void agreesWhereBothMayBeTheSame(String one, String other, boolean agree) {
        assertThat(Currencies.agree(one, other)).isEqualTo(agree);
        assertThat(Currencies.agree(other, one)).isEqualTo(agree);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "HK$1,000", "$1000", "1000港元", "HKD 1000", "1000元", "0.1万元", "0.1万"})
    void readsAmountsOfTheProjectsCurrency(String cell) {
        assertThat(Numbers.money(cell, in("HKD"))).isEqualTo(Reading.of(Money.ofYuan(BigDecimal.valueOf(1000))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"￥1000", "RMB1000", "US$1000", "1000美元", "€1000"})
    void refusesAmountsOfOthers(String cell) {
        assertThat(Numbers.money(cell, in("HKD"))).isInstanceOf(Reading.Unreadable.class);
    }

    /** What a number format writes beside a figure is read back as it was. */
    @ParameterizedTest
    @CsvSource({"万元, 3.5万元", "HK$万, HKD3.5万", "RMB, CNY3.5", "台, 3.5台", "$, $3.5", "千, 3.5千"})
    void writesUnitsAroundFigures(String unit, String cell) {
        Unit parsed = Unit.parse(unit);

        assertThat(parsed).isNotNull();
        assertThat(parsed.around("3.5")).isEqualTo(cell);
    }

    @Test
    void saysWhatASharedSignMostLikelyIs() {
        assertThat(Currencies.likely("$")).isEqualTo("USD");
        assertThat(Currencies.likely("元")).isEqualTo("CNY");
        assertThat(Currencies.likely("EUR")).isEqualTo("EUR");
    }

    private static Scale in(String currency) {
        return new Scale(Unit.Kind.MONEY, null, Message.of("unit.heading", "x"), currency);
    }
}
