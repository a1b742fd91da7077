package io.github.budget4s.read.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-05",
                "2024/3/5",
                "2024.3.5",
                "2024.03.05",
                "20240305",
                "2024年3月5日",
                "2024年03月05号",
                "2024 年 3 月 5 日",
                "２０２４－０３－０５",
                "２０２４年３月５日",
                "　2024-03-05\u00A0",
                "\uFEFF2024-03-05",
                "2024-03-05 14:30",
                "2024-03-05 14:30:00",
                "2024-03-05 14:30:00.0",
                "2024-03-05T14:30:00",
                "2024-03-05T14:30:00Z",
                "2024-03-05T14:30:00+08:00",
                "2024/3/5 9:05",
                "2024/3/5 2:30 PM",
                "2024/3/5 下午 2:30:00",
                "2024.3.5 14:30",
                "20240305 14:30",
                "2024年3月5日14时30分",
                "2024年3月5日 14时30分20秒",
                "2024年3月5日 14:30",
                "2024-03-05  00:00:00",
                "2024-03-05 24:00"
            })
    void readsEveryFormOfADate(String cell) {
        assertThat(Dates.moment(cell)).isEqualTo(Reading.of(new DateOrMonth(YearMonth.of(2024, 3), 5)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03", "2024-3", "2024/3", "2024/03", "2024.03", "2024年3月", "2024年03月", "2024 年 3 月",
                "2024年3月份", "202403", "Mar-24", "mar-24", "MAR-2024", "Mar 2024", "Mar. 2024", "March 2024",
                "２０２４年３月", "２０２４０３", "　202403\u00A0"
            })
    void readsEveryFormOfAMonth(String cell) {
        assertThat(Dates.moment(cell)).isEqualTo(Reading.of(new DateOrMonth(YearMonth.of(2024, 3), 0)));
    }

    @ParameterizedTest
    @CsvSource({"2024.10, 10", "Sept 2024, 9", "Sep-24, 9", "May-24, 5", "Dec-24, 12"})
    void tellsMonthsApart(String cell, int month) {
        assertThat(Dates.moment(cell)).isEqualTo(Reading.of(new DateOrMonth(YearMonth.of(2024, month), 0)));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-30, value.no-such-date",
        "2023-02-29, value.no-such-date",
        "2024-13, value.no-such-date",
        "2024-00, value.no-such-date",
        "2024-03-00, value.no-such-date",
        "202413, value.no-such-date",
        "20240230, value.no-such-date",
        "2024年13月, value.no-such-date",
        "2024.1, value.date",
        "24-3-5, value.date-short-year",
        "24-03-05, value.date-short-year",
        "3-5-2024, value.date-year-last",
        "5/3/2024, value.date-year-last",
        "2024-3/5, value.date",
        "2024-03-05-01, value.date",
        "Feb-30-24, value.date",
        "Foo-24, value.date",
        "Ma-24, value.date",
        "Marc-24, value.date",
        "Mar-240, value.date",
        "3月, value.date-without-year",
        "一月, value.date-without-year",
        "Mar, value.date-without-year",
        "3月5日, value.date-without-year",
        "2024年一月, value.date-in-chinese-figures",
        "二〇二四年一月, value.date-in-chinese-figures",
        "二零二四年1月5日, value.date-in-chinese-figures",
        "24年1月, value.date-short-year",
        "24-01, value.date-short-year",
        "24/01/05, value.date-short-year",
        "2024-1月, value.date-mixed",
        "2024/01-2024/03, value.date-range",
        "2024-01-01 至 2024-01-31, value.date-range",
        "2024, value.date",
        "2024年, value.date",
        "45356, value.date-serial",
        "2024-03-05 25:00, value.date",
        "2024-03-05 14:60, value.date",
        "2024-03-05 14:30:61, value.date",
        "2024-03-05 14, value.date",
        "2024-03-05 x, value.date",
        "2024-03-05①, value.date",
        "合计, value.date",
        "-, value.date",
        "0204-03-05, value.year",
        "2204-03-05, value.year",
        "1979-12, value.year",
        "1900-01-01, value.year",
        "2101-01, value.year",
        "0000-01-01, value.year"
    })
    void refusesWhatIsNoDateAndSaysWhy(String cell, String key) {
        assertThat(key(Dates.moment(cell))).isEqualTo(key);
    }

    @Test
    void namesTheYearsThatItTakes() {
        assertThat(Dates.moment("1979-12")).isEqualTo(Reading.unreadable("value.year", "1979-12", "1980", "2100"));
        assertThat(Dates.moment("1980-01")).isInstanceOf(Reading.Value.class);
        assertThat(Dates.moment("2100-12-31")).isInstanceOf(Reading.Value.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "\u00A0", "\uFEFF"})
    void findsNothingInBlanks(String cell) {
        assertThat(Dates.moment(cell)).isInstanceOf(Reading.Blank.class);
        assertThat(Dates.monthOfYear(cell, cell)).isInstanceOf(Reading.Blank.class);
    }

    @Test
    void bringsBackEveryDayInWhateverFormItIsWritten() {
        LocalDate first = LocalDate.of(1980, 1, 1);
        int days = (int) (LocalDate.of(2100, 12, 31).toEpochDay() - first.toEpochDay());
        qt().withExamples(5_000).forAll(integers().between(0, days)).checkAssert(offset -> {
            LocalDate date = first.plusDays(offset);
            int year = date.getYear();
            int month = date.getMonthValue();
            int day = date.getDayOfMonth();
            for (String text : List.of(
                    date.toString(),
                    year + "/" + month + "/" + day,
                    year + "." + month + "." + day,
                    date.toString().replace("-", ""),
                    year + "年" + month + "月" + day + "日",
                    date + " 23:59:59")) {
                assertThat(Dates.moment(text)).isEqualTo(Reading.of(new DateOrMonth(YearMonth.from(date), day)));
            }
            for (String text : List.of(
                    YearMonth.from(date).toString(),
                    year + "/" + month,
                    year + "年" + month + "月",
                    YearMonth.from(date).toString().replace("-", ""),
                    date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + year)) {
                assertThat(Dates.moment(text)).isEqualTo(Reading.of(new DateOrMonth(YearMonth.from(date), 0)));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"2024, 3", "2024年, 3月", "2024, 03", "２０２４, ３月份", "' 2024 ', ' 3 '"})
    void readsAMonthOutOfTwoCells(String year, String month) {
        assertThat(Dates.monthOfYear(year, month)).isEqualTo(Reading.of(new DateOrMonth(YearMonth.of(2024, 3), 0)));
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 13, value.no-such-date",
        "2024, 0, value.no-such-date",
        "24, 3, value.month-of-year",
        "2024, x, value.month-of-year",
        "2024, '', value.month-of-year",
        "'', 3, value.month-of-year",
        "1870, 3, value.year"
    })
    void refusesTwoCellsThatMakeNoMonth(String year, String month, String key) {
        assertThat(key(Dates.monthOfYear(year, month))).isEqualTo(key);
    }

    @Test
    void knowsAMonthFromADay() {
        assertThat(new DateOrMonth(YearMonth.of(2024, 3), 0).isMonth()).isTrue();
        assertThat(new DateOrMonth(YearMonth.of(2024, 3), 1).isMonth()).isFalse();
    }

    private static String key(Reading<DateOrMonth> reading) {
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        return ((Reading.Unreadable<DateOrMonth>) reading).message().key();
    }
}
