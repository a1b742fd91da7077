package io.github.budget4s.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.analysis.allocation.ShareMethod;
import io.github.budget4s.cli.ColorChoice;
import io.github.budget4s.cli.options.FileInputOptions.ColumnChoice;
import io.github.budget4s.cli.options.FileInputOptions.Duplicates;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.read.value.MonthChoice;
import io.github.budget4s.read.value.Reading;
import io.github.budget4s.render.Format;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.render.language.Localizer;
import java.nio.charset.Charset;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

class ConvertersTest {

    @Command
    private static final class Values {
        @Option(names = "--money")
        private @Nullable Money money;

        @Option(names = "--month")
        private @Nullable YearMonth month;

        @Option(names = "--explain")
        private @Nullable MonthChoice explain;

        @Option(names = "--year")
        private @Nullable Year year;

        @Option(names = "--encoding")
        private @Nullable Charset encoding;

        @Option(names = "--column")
        private @Nullable ColumnChoice column;

        @Option(names = "--format")
        private @Nullable Format format;

        @Option(names = "--lang")
        private @Nullable Language language;

        @Option(names = "--color")
        private @Nullable ColorChoice color;

        @Option(names = "--share")
        private @Nullable ShareMethod share;

        @Option(names = "--duplicates")
        private @Nullable Duplicates duplicates;

        @Option(names = "--missing")
        private @Nullable MissingMonths missing;
    }

    private static Values parse(String option, String value) {
        Values values = new Values();
        CommandLine commandLine = new CommandLine(values);
        Converters.register(commandLine, new Localizer(Language.EN), new OptionAmounts());
        commandLine.parseArgs(option, value);
        return values;
    }

    private static String refusal(String option, String value) {
        StringBuilder message = new StringBuilder();
        assertThatThrownBy(() -> parse(option, value))
                .isInstanceOfSatisfying(
                        ParameterException.class,
                        failure -> message.append(
                                failure.getCause() == null
                                        ? ""
                                        : failure.getCause().getMessage()));
        return message.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1000000      | 1000000.00
                    1,000,000.00 | 1000000.00
                    760万         | 7600000.00
                    ￥760万        | 7600000.00
                    0.01         | 0.01
                    -5           | -5.00
                    5万人民币      | 50000.00
                    人民币5万元整  | 50000.00
                    5万RMB       | 50000.00
                    50,000 CNY   | 50000.00
                    """)
    void readsAmountsAsFilesHaveThem(String value, String money) {
        assertThat(parse("--money", value).money).hasToString(money);
    }

    @ParameterizedTest
    @CsvSource({"5万港币, HKD", "US$1000, USD", "$1000, USD"})
    void readsAmountsInAnotherCurrencyOnlyWhereAllAreInIt(String value, String currency) {
        OptionAmounts amounts = new OptionAmounts();
        assertThat(amounts.read(value)).isInstanceOf(Reading.Value.class);

        amounts.check(currency);
        assertThatThrownBy(() -> amounts.check("CNY"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(RefusedException.Reason.USAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03", "2026/3", "2026年3月", "202603", "Mar-26", "2026-03-31"})
    void readsMonthsAsFilesHaveThem(String value) {
        assertThat(parse("--month", value).month).isEqualTo(YearMonth.of(2026, 3));
        assertThat(parse("--explain", value).explain).isEqualTo(new MonthChoice(3, 2026));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "03", "3月", "3月份", "３"})
    void readsAMonthOfThePlannedYear(String value) {
        assertThat(parse("--explain", value).explain).isEqualTo(new MonthChoice(3, null));
    }

    @Test
    void readsYears() {
        assertThat(parse("--year", "2026").year).isEqualTo(Year.of(2026));
        assertThat(parse("--year", "2026年").year).isEqualTo(Year.of(2026));
    }

    @ParameterizedTest
    @CsvSource({
        "gbk, GB18030",
        "GBK, GB18030",
        "gb2312, GB18030",
        "cp936, GB18030",
        "GB18030, GB18030",
        "utf8, UTF-8",
        "UTF-16LE, UTF-16LE"
    })
    void readsEncodingsAndTakesTheLargestOfTheChineseOnes(String value, String encoding) {
        assertThat(parse("--encoding", value).encoding).isEqualTo(Charset.forName(encoding));
    }

    @Test
    void readsChoicesInAnyCase() {
        assertThat(parse("--share", "mean-of-years").share).isEqualTo(ShareMethod.MEAN_OF_YEARS);
        assertThat(parse("--share", "Pooled").share).isEqualTo(ShareMethod.POOLED);
        assertThat(parse("--lang", "ZH").language).isEqualTo(Language.ZH);
        assertThat(parse("--color", "never").color).isEqualTo(ColorChoice.NEVER);
        assertThat(parse("--duplicates", "sum").duplicates).isEqualTo(Duplicates.SUM);
        assertThat(parse("--missing", "zero").missing).isEqualTo(MissingMonths.ZERO);
        assertThat(parse("--format", "JSON").format).isEqualTo(Format.JSON);
    }

    @Test
    void readsAColumnsName() {
        assertThat(parse("--column", "gross_profit=利润=净").column).isEqualTo(new ColumnChoice("gross_profit", "利润=净"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --money      | 1e5       | found “1e5”, expected an amount
                    --money      | 12.345    | found “12.345”, expected an amount
                    --money      | ''        | found nothing
                    --month      | 2026-13   | found “2026-13”, which is not in the calendar
                    --explain    | 13        | found “13”, expected a month
                    --explain    | 0         | found “0”, expected a month
                    --year       | 26        | found “26”, expected a year
                    --encoding   | gbx!      | found “gbx!”, expected an encoding
                    --encoding   | ''        | found “”, expected an encoding
                    --column     | units     | found “units”, expected COLUMN=NAME
                    --column     | units=    | found “units=”, expected COLUMN=NAME
                    --column     | =units    | found “=units”, expected COLUMN=NAME
                    --column     | untis=x   | did you mean “units”?
                    --column     | colour=x  | found “colour”, expected one of date, month
                    --share      | mean      | found “mean”, expected one of pooled, mean-of-years
                    --share      | poold     | did you mean “pooled”?
                    --lang       | de        | expected one of zh, en
                    --format     | cvs       | did you mean “csv”?
                    --color      | sometimes | expected one of auto, always, never
                    --duplicates | add       | expected one of error, sum
                    --missing    | none      | expected one of error, zero
                    """)
    void refusesInTheUsersLanguage(String option, String value, String part) {
        assertThat(refusal(option, value)).contains(part);
    }
}
