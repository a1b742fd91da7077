package io.github.budget4s.read.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
                    12345.6              | 12345.6
                    12,345.60            | 12345.60
                    1,234,567            | 1234567
                    ￥12,345.60           | 12345.60
                    ¥12345               | 12345
                    ¥ 12,345.60          | 12345.60
                    RMB 100              | 100
                    CNY100               | 100
                    人民币100元             | 100
                    12345元               | 12345
                    12.5万                | 125000
                    12.5 万元             | 125000
                    1.2亿元               | 120000000
                    3千                  | 3000
                    2百万                 | 2000000
                    1千万                 | 10000000
                    120台                | 120
                    -3辆                 | -3
                    (1,200.00)           | -1200.00
                    （1,200.00）           | -1200.00
                    (¥1,200.00)          | -1200.00
                    -1200                | -1200
                    −1200                | -1200
                    －１２００                | -1200
                    -¥5                  | -5
                    ¥-5                  | -5
                    +5                   | 5
                    .5                   | 0.5
                    007                  | 7
                    １２                   | 12
                    １２，３４５．６０            | 12345.60
                    -                    | 0
                    --                   | 0
                    －                    | 0
                    —                    | 0
                    ¥ -                  | 0
                    ￥-                   | 0
                    """)
    void readsEveryFormOfANumber(String cell, BigDecimal number) {
        assertThat(value(Numbers.number(cell))).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e5",
                "1E5",
                "1e-5",
                "NaN",
                "Infinity",
                "-Infinity",
                "∞",
                "0x10",
                "1,23",
                "12,34,567",
                "1,2345",
                "1234,567",
                ",123",
                "0,123",
                "--5",
                "+-5",
                "-+5",
                "5-",
                "(5",
                "5)",
                "(-5)",
                "((5))",
                "$5",
                "5.",
                ".",
                "1.2.3",
                "1 200",
                "1 200.00",
                "12 5",
                "万",
                "元",
                "¥",
                "¥¥5",
                "5元元",
                "5万万",
                "abc",
                "五",
                "1'000",
                "1_000",
                "5f",
                "5d",
                "5L",
                "０x10",
                "120①",
                "5²",
                "½",
                "①",
                "()",
                "(-)",
                "+",
                "1-5",
                "1/2",
                "٣",
                "१२",
                "11111111111111111111111111111111111111111"
            })
    void refusesWhatIsNoPlainNumber(String cell) {
        assertThat(refusal(Numbers.number(cell))).isEqualTo("value.number [" + CellText.plain(cell) + "]");
    }

    @Test
    void saysOfAPercentageThatItIsOne() {
        assertThat(refusal(Numbers.number("5%"))).isEqualTo("value.number-percentage [5%]");
        assertThat(refusal(Numbers.money("5％"))).isEqualTo("value.number-percentage [5%]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "　", "\u00A0", "\u200B", "\uFEFF", " \u00A0　"})
    void findsNothingInBlanksOfEveryKind(String cell) {
        assertThat(Numbers.number(cell)).isInstanceOf(Reading.Blank.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A012\u00A0", "　12　", "\uFEFF12", "12\u200B", "\t12 ", "\u202F12"})
    void doesNotMindBlanksAround(String cell) {
        assertThat(value(Numbers.number(cell))).isEqualByComparingTo("12");
    }

    @Test
    void bringsBackEveryDecimalInWhateverFormItIsWritten() {
        DecimalFormat grouped = new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT));
        grouped.setParseBigDecimal(true);
        List<UnaryOperator<String>> dresses = List.of(
                text -> text,
                text -> "¥" + text,
                text -> "￥ " + text,
                text -> text + "元",
                text -> text + " 台",
                text -> "　" + text + "\u00A0",
                NumbersTest::fullWidth);
        qt().forAll(
                        longs().between(0, 999_999_999_999_999L),
                        integers().between(0, 8),
                        integers().between(0, 6))
                .checkAssert((digits, scale, dress) -> {
                    BigDecimal number = BigDecimal.valueOf(digits, scale);
                    UnaryOperator<String> dressed = dresses.get(dress);
                    for (String text : List.of(number.toPlainString(), grouped.format(number))) {
                        assertThat(value(Numbers.number(dressed.apply(text)))).isEqualByComparingTo(number);
                        assertThat(value(Numbers.number("(" + text + ")"))).isEqualByComparingTo(number.negate());
                        assertThat(value(Numbers.number("-" + text))).isEqualByComparingTo(number.negate());
                        assertThat(value(Numbers.number(text + "万"))).isEqualByComparingTo(number.movePointRight(4));
                        assertThat(value(Numbers.number(text + "亿元"))).isEqualByComparingTo(number.movePointRight(8));
                    }
                });
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(each -> wide.append((char) (each + 0xFEE0)));
        return wide.toString();
    }

    @Test
    void readsMoneyToTheCentAndRoundsNothingAway() {
        assertThat(value(Numbers.money("12.3400"))).isEqualTo(new Money(1234));
        assertThat(value(Numbers.money("760万"))).isEqualTo(new Money(760_000_000));
        assertThat(value(Numbers.money("0.0001万"))).isEqualTo(new Money(100));
        assertThat(refusal(Numbers.money("12.345"))).isEqualTo("value.cents [12.345]");
        assertThat(refusal(Numbers.money("92233720368547758.08")))
                .isEqualTo("value.amount-too-large [92233720368547758.08]");
        assertThat(refusal(Numbers.money("x"))).isEqualTo("value.number [x]");
        assertThat(Numbers.money(" ")).isInstanceOf(Reading.Blank.class);
    }

    @Test
    void multipliesByWhatTheHeadingSays() {
        Scale tenThousand =
                new Scale(Unit.Kind.ANY, BigDecimal.valueOf(10_000), Message.of("unit.heading", "x"), "CNY");
        assertThat(value(Numbers.money("1.234567", tenThousand))).isEqualTo(new Money(1_234_567));
        assertThat(refusal(Numbers.money("1.2345678", tenThousand))).isEqualTo("value.cents [1.2345678]");
        assertThat(value(Numbers.units("0.0152", tenThousand))).isEqualTo(Units.of(152));
        assertThat(refusal(Numbers.units("0.0000001"))).isEqualTo("value.units [0.0000001]");
        assertThat(refusal(Numbers.units("9223372036855"))).isEqualTo("value.units [9223372036855]");
    }

    private static <T> T value(Reading<T> reading) {
        assertThat(reading).isInstanceOf(Reading.Value.class);
        return ((Reading.Value<T>) reading).value();
    }

    private static <T> String refusal(Reading<T> reading) {
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        var message = ((Reading.Unreadable<T>) reading).message();
        return message.key() + " " + message.arguments();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    3.5     | 35000
                    3.5万    | 35000
                    3.5万元   | 35000
                    -3.5    | -35000
                    """)
    void takesAUnitThatIsSaidTwiceOnce(String cell, BigDecimal yuan) {
        assertThat(value(Numbers.number(cell, inTenThousands()))).isEqualByComparingTo(yuan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5千", "35000元", "￥35,000", "0.00035亿"})
    void refusesAUnitOtherThanTheColumns(String cell) {
        assertThat(refusal(Numbers.number(cell, inTenThousands()))).startsWith("value.unit-twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$5", "US$5", "5美元", "€5", "HK$ 1,200.00", "USD 5"})
    void refusesAnotherCurrency(String cell) {
        assertThat(refusal(Numbers.money(cell, new Scale(Unit.Kind.MONEY, null, null, "CNY"))))
                .startsWith("value.currency");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5万人民币",
                "5万元",
                "￥5万",
                "RMB 5万",
                "rmb5万",
                "5万RMB",
                "50000 CNY",
                "5万元人民币",
                "人民币5万元",
                "50,000.00元整",
                "CN¥5万",
                "RMB￥50,000",
                "5 萬元整"
            })
    void takesYuanByEachOfItsNames(String cell) {
        assertThat(value(Numbers.money(cell, Scale.ofMoney("CNY")))).isEqualTo(new Money(5_000_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5万人民币", "￥5万", "rmb5万", "50000 CNY", "5万元人民币", "CN¥5万"})
    void refusesYuanWhereAmountsAreInAnotherCurrency(String cell) {
        assertThat(refusal(Numbers.money(cell, Scale.ofMoney("EUR")))).startsWith("value.currency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5台人民币", "5台美元", "US$5万人民币", "￥5美元", "人民币", "伍万元人民币", "5万人民币/年", "5人民币6"})
    void refusesACurrencyBesideWhatIsNoAmountOfIt(String cell) {
        assertThat(refusal(Numbers.money(cell, Scale.ofMoney("CNY")))).startsWith("value.");
    }

    private static Scale inTenThousands() {
        return new Scale(Unit.Kind.MONEY, BigDecimal.valueOf(10_000), Message.of("unit.heading", "费用（万元）"), "CNY");
    }
}
