package io.github.budget4s.read.ledger.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.value.DateOrMonth;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.Reading;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleMonthsTest {

    private static final LedgerColumn MONTH = LedgerColumn.of("month", CellType.MONTH, "月份");
    private static final LedgerColumn DATE = LedgerColumn.of("date", CellType.DATE, "日期");

    @ParameterizedTest
    @CsvSource({
        "2026, 1月, true, true",
        "2026, 十二月, true, true",
        "2026, 3, true, false",
        "2026, Jan, true, true",
        "2026, 13月, false, false",
        "2026, 1月5日, false, false",
        "2026, 一季度, false, false",
        "0, 1月, false, false"
    })
    void readsMonthsAloneInTheYearOfTheTitle(int year, String cell, boolean inMonths, boolean inDates) {
        TitleMonths months = new TitleMonths(year, false);

        assertThat(months.read(cell, MONTH) != null).isEqualTo(inMonths);
        assertThat(months.read(cell, DATE) != null).isEqualTo(inDates);
    }

    /** Each store may have its months from the first on; what runs on behind the last month is of another year. */
    @ParameterizedTest
    @CsvSource({
        "1月 2月 3月, -1",
        "1月 1月 2月 1月 2月, -1",
        "3月 5月 4月, -1",
        "11月 12月 1月, 2",
        "4月 12月 3月, 2",
        "2026年1月 2月, -1",
        "2025年12月 1月, 1",
        "1月 2025年12月, 1",
        "2026年1月 2026年2月, -1",
        "2025年1月 2026年2月, -1"
    })
    void refusesMonthsThatMayBeOfAnotherYear(String cells, int expected) {
        TitleMonths months = new TitleMonths(2026, false);
        int refused = -1;
        List<String> all = List.of(cells.split(" "));
        for (int i = 0; i < all.size(); i++) {
            Reading<DateOrMonth> byTitle = months.read(all.get(i), MONTH);
            Reading<DateOrMonth> reading = byTitle == null ? Dates.moment(all.get(i)) : byTitle;
            DateOrMonth month = ((Reading.Value<DateOrMonth>) reading).value();
            if (months.contradiction(month.month(), byTitle != null, all.get(i)) != null && refused < 0) {
                refused = i;
            }
        }

        assertThat(refused).isEqualTo(expected);
    }
}
