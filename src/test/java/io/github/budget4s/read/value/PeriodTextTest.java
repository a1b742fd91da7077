package io.github.budget4s.read.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTextTest {

    @ParameterizedTest
    @CsvSource({
        "1月, 0, 1, 1, ''",
        "０１月份, 0, 1, 1, ''",
        "十二月, 0, 12, 12, ''",
        "十月, 0, 10, 10, ''",
        "Jan, 0, 1, 1, ''",
        "December, 0, 12, 12, ''",
        "Mar-24, 2024, 3, 3, ''",
        "2024-01, 2024, 1, 1, ''",
        "2024/11, 2024, 11, 11, ''",
        "202412, 2024, 12, 12, ''",
        "2024年10月, 2024, 10, 10, ''",
        "2024-03-01 00:00:00, 2024, 3, 3, ''",
        "1月实际（万元）, 0, 1, 1, 实际(万元)",
        "1月(万元), 0, 1, 1, (万元)",
        "销量 2024-01, 2024, 1, 1, 销量",
        "一季度, 0, 1, 3, ''",
        "第4季度, 0, 10, 12, ''",
        "2024Q2, 2024, 4, 6, ''",
        "Q3 2024, 2024, 7, 9, ''",
        "一季度小计, 0, 1, 3, 小计",
        "1-3月, 0, 1, 3, ''",
        "下半年, 0, 7, 12, ''",
        "2024年, 2024, 1, 12, ''",
        "2024, 2024, 1, 12, ''",
        "2023年销量, 2023, 1, 12, 销量",
        "全年, 0, 1, 12, ''"
    })
    void takesMonthsOutOfAHeading(String heading, int year, int first, int last, String rest) {
        assertThat(PeriodText.of(heading)).isEqualTo(new PeriodText(new Period(year, first, last), rest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "门店", "1月5日", "1月上旬", "2024-01-05", "13月", "0月", "2024-13", "Market", "月份", "12345", "周次"})
    void findsNoMonthsInOtherHeadings(String heading) {
        assertThat(PeriodText.of(heading).period()).isNull();
    }
}
