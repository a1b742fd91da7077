package io.github.budget4s.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.money.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    @Test
    void noNameMeansTwoMeasures() {
        List<String> names = new ArrayList<>();
        for (Measure measure : Measures.ALL) {
            names.add(measure.name());
            names.addAll(measure.otherNames());
        }

        assertThat(names).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void aMeasureIsFoundByAnyOfItsNames() {
        assertThat(Measures.find("cost_per_lead")).contains(Measures.COST_PER_LEAD);
        assertThat(Measures.find("cpl")).contains(Measures.COST_PER_LEAD);
        assertThat(Measures.find("线索成本")).contains(Measures.COST_PER_LEAD);
        assertThat(Measures.find("rated_vehicles")).isEmpty();
        assertThat(Measures.find("nps")).isEmpty();
    }

    @Test
    void aCostOfThePlansOwnIsACeilingAndNothingElseIsGuessed() {
        assertThat(Measures.better("cost_per_click")).isEqualTo(Better.DOWN);
        assertThat(Measures.better("return_rate")).isEqualTo(Better.DOWN);
        assertThat(Measures.better("交车")).isEqualTo(Better.UP);
        assertThat(Measures.better("spend")).isEqualTo(Better.NONE);
        assertThat(Measures.better("repeat_rate")).isEqualTo(Better.NONE);
    }

    @Test
    void aMeasureOfTheUsersOwnIsComputedLikeTheOthers() {
        Quantity recommended = Quantity.count("recommended", Better.UP);
        Quotient rate =
                new Quotient("referral_rate", Unit.RATIO, Better.UP, recommended, Measures.ORDERS, 1, List.of("转介绍率"));
        Figures figures = new Figures(Map.of(recommended, 3L, Measures.ORDERS, 12L));

        assertThat(rate.value(figures)).isEqualTo(Ratio.of(1, 4));
        assertThat(rate.isIn(Set.of(recommended))).isFalse();
        assertThat(rate.value(new Figures(Map.of(recommended, 3L)))).isNull();
        assertThat(rate.value(new Figures(Map.of(recommended, 3L, Measures.ORDERS, 0L))))
                .isNull();
    }

    @Test
    void amountsAreInYuanAndDifferencesAreTakenBeforeDividing() {
        Figures figures = new Figures(Map.of(
                Measures.SPEND, 100_00L,
                Measures.GROSS_PROFIT, 250_50L,
                Measures.OUTPUT, 10_01L,
                Measures.INSURANCE_OUTPUT, 1L));

        assertThat(Measures.SPEND.value(figures)).isEqualTo(Ratio.of(100, 1));
        assertThat(Measures.ROI.value(figures)).isEqualTo(Ratio.of(15_050, 10_000));
        assertThat(Measures.WORKSHOP_OUTPUT.value(figures)).isEqualTo(Ratio.of(10, 1));
    }

    @Test
    void figuresAddUpAndKeepApartWhatNoFileHas() {
        Figures one = new Figures(Map.of(Measures.LEADS, 2L));
        Figures other = new Figures(Map.of(Measures.LEADS, 3L, Measures.VISITS, 0L));

        assertThat(one.plus(other)).isEqualTo(new Figures(Map.of(Measures.LEADS, 5L, Measures.VISITS, 0L)));
        assertThat(one.has(Measures.VISITS)).isFalse();
        assertThat(other.has(Measures.VISITS)).isTrue();
        assertThat(one.sum(Measures.VISITS)).isZero();
    }
}
