package io.github.budget4s.domain.actual;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.actual.MeasuredValue.Dimension;
import io.github.budget4s.domain.actual.MeasuredValue.Of;
import io.github.budget4s.domain.calendar.Today;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActualsTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private static MeasuredValue value(YearMonth month, int day, String measure, String store) {
        return new MeasuredValue(month, day, measure, BigDecimal.ONE, null, null, new Of("", "", "", store));
    }

    @Test
    void aValueCountsFromItsDayOn() {
        MeasuredValue fourth = value(MAY, 4, "nps", "");
        MeasuredValue fifth = value(MAY, 5, "nps", "");
        MeasuredValue ofMonth = value(MAY, 0, "nps", "");
        Actuals all = new Actuals(List.of(ofMonth, fifth, fourth, value(MAY.plusMonths(1), 0, "nps", "")));

        assertThat(all.until(Today.named(LocalDate.of(2026, 5, 4))).values()).containsExactly(ofMonth, fourth);
    }

    @Test
    void ofAStoreIsWhatNamesItOrNone() {
        MeasuredValue east = value(MAY, 0, "nps", "East");
        MeasuredValue any = value(MAY, 0, "nps", "");
        Actuals all = new Actuals(List.of(east, any, value(MAY, 0, "nps", "West")));

        assertThat(all.ofStore("Ｅａｓｔ").values()).containsExactly(east, any);
    }

    @Test
    void monthsAreInOrderAndMeasuresAsInTheFiles() {
        Actuals all = new Actuals(List.of(
                value(MAY, 0, "nps", ""), value(MAY.minusMonths(1), 0, "members", ""), value(MAY, 1, "nps", "")));

        assertThat(all.months()).containsExactly(MAY.minusMonths(1), MAY);
        assertThat(all.measures()).containsExactly("nps", "members");
    }

    @Test
    void aValueIsOfWhateverItNames() {
        Of of = new Of("online", "", "Li", "east");

        assertThat(of.named()).containsExactly(Dimension.CHANNEL, Dimension.PERSON, Dimension.STORE);
        assertThat(of.name(Dimension.CHANNEL)).isEqualTo("online");
        assertThat(of.name(Dimension.PERSON)).isEqualTo("Li");
        assertThat(of.name(Dimension.STORE)).isEqualTo("east");
        assertThat(new Of("", "fair", "", "").named()).containsExactly(Dimension.ACTIVITY);
        assertThat(new Of("", "fair", "", "").name(Dimension.ACTIVITY)).isEqualTo("fair");
        assertThat(new Of("", "", "", "").named()).isEmpty();
    }
}
