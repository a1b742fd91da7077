package io.github.budget4s.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.domain.money.Money;
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

    @Test
    void whatNoFileHasIsNothingAsAnAmountAndACountIsNoAmount() {
        Figures figures = new Figures(Map.of(Measures.SPEND, 1_05L));

        assertThat(figures.money(Measures.SPEND)).isEqualTo(new Money(105));
        assertThat(figures.money(Measures.REVENUE)).isEqualTo(Money.ZERO);
        assertThat(figures.quantities()).containsExactly(Measures.SPEND);
        assertThatThrownBy(() -> figures.money(Measures.LEADS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leads");
    }

    @Test
    void aSumBeyondWhatCanBeCountedIsNotGuessed() {
        Figures most = new Figures(Map.of(Measures.LEADS, Long.MAX_VALUE));

        assertThatThrownBy(() -> most.plus(new Figures(Map.of(Measures.LEADS, 1L))))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aSumHasWhatSomeFileHasAColumnFor() {
        Figures.Sum sum = new Figures.Sum();
        sum.add(Measures.LEADS, 2);
        sum.add(new Figures(Map.of(Measures.LEADS, 3L, Measures.VISITS, 1L)));

        assertThat(sum.figures(Set.of(Measures.LEADS, Measures.ORDERS)))
                .isEqualTo(new Figures(Map.of(Measures.LEADS, 5L, Measures.ORDERS, 0L)));
    }

    @Test
    void nothingIsDividedByLessThanNothing() {
        assertThat(Measures.COST_PER_LEAD.value(new Figures(Map.of(Measures.SPEND, 500L, Measures.LEADS, -1L))))
                .isNull();
        assertThat(Measures.COST_PER_LEAD.value(new Figures(Map.of(Measures.SPEND, -500L, Measures.LEADS, 2L))))
                .as("a refund costs less than nothing")
                .isEqualTo(Ratio.of(-5, 2));
        assertThat(Measures.COST_PER_LEAD.value(new Figures(Map.of(Measures.LEADS, 2L))))
                .isNull();
    }

    @Test
    void aThousandImpressionsAreTheUnitOfTheirCost() {
        Figures figures = new Figures(Map.of(Measures.SPEND, 50_00L, Measures.IMPRESSIONS, 4_000L));

        assertThat(Measures.COST_PER_MILLE.value(figures)).isEqualTo(Ratio.of(25, 2));
        assertThat(Measures.COST_PER_MILLE.dividend(figures)).isEqualTo(Ratio.of(50_000, 1));
    }

    @Test
    void aDifferenceNeedsBothAndAQuotientEveryPart() {
        Set<Quantity> output = Set.of(Measures.OUTPUT);
        Set<Quantity> both = Set.of(Measures.OUTPUT, Measures.INSURANCE_OUTPUT);

        assertThat(Measures.WORKSHOP_OUTPUT.isIn(output)).isFalse();
        assertThat(Measures.WORKSHOP_OUTPUT.isIn(Set.of(Measures.INSURANCE_OUTPUT)))
                .isFalse();
        assertThat(Measures.WORKSHOP_OUTPUT.isIn(both)).isTrue();
        assertThat(Measures.WORKSHOP_OUTPUT.value(new Figures(Map.of(Measures.OUTPUT, 5L))))
                .isNull();
        assertThat(Measures.WORKSHOP_OUTPUT.value(new Figures(Map.of(Measures.INSURANCE_OUTPUT, 5L))))
                .isNull();
        assertThat(Measures.COST_PER_LEAD.isIn(Set.of(Measures.SPEND))).isFalse();
        assertThat(Measures.COST_PER_LEAD.isIn(Set.of(Measures.LEADS))).isFalse();
        assertThat(Measures.COST_PER_LEAD.isIn(Set.of(Measures.SPEND, Measures.LEADS)))
                .isTrue();
        assertThat(Measures.WORKSHOP_OUTPUT.unit()).isEqualTo(Unit.MONEY);
    }

    /** Rates of months are no more added up to that of the year than costs are. */
    @Test
    void sumsAndRatesAreToldApart() {
        assertThat(Measures.WORKSHOP_OUTPUT.isSum()).isTrue();
        assertThat(Measures.LEADS.isSum()).isTrue();
        assertThat(Measures.VISIT_RATE.isSum()).isFalse();
        assertThat(Measures.VISIT_RATE.isConversion()).isTrue();
        assertThat(Measures.COST_PER_LEAD.isConversion()).isFalse();
        assertThat(Measures.PACKAGE_SHARE.isConversion()).as("of amounts").isFalse();
        assertThat(Measures.ROI.counted())
                .as("what something is taken away from")
                .isEqualTo(Measures.GROSS_PROFIT);
        assertThat(Measures.VISIT_RATE.counted()).isEqualTo(Measures.VISITS);
    }

    @Test
    void afterSalesAndAPlansOwnMeasuresAreToldApart() {
        assertThat(Measures.isService(Measures.OUTPUT)).isTrue();
        assertThat(Measures.isService(Measures.LEADS)).isFalse();
        assertThat(Measures.isOwn(Measures.own("creators"))).isTrue();
        assertThat(Measures.isOwn(Measures.LEADS)).isFalse();
    }

    @Test
    void aMeasureOfThePlansOwnIsKeptInMillionths() {
        Quantity score = Measures.own("nps", Unit.RATIO);
        Quotient quotient = Measures.ownQuotient(Measures.own("repeat", Unit.COUNT), Measures.ownDivisor("repeat"));
        Figures figures = new Figures(
                Map.of(score, 420_000L, quotient.counted(), 3_000_000L, quotient.denominator(), 12_000_000L));

        assertThat(score.value(figures)).isEqualTo(Ratio.of(42, 100));
        assertThat(quotient.value(figures)).isEqualTo(Ratio.of(1, 4));
        assertThat(quotient.name()).isEqualTo("repeat");
        assertThat(quotient.denominator()).isNotEqualTo(quotient.counted());
    }

    @Test
    void whatOnlyAPlanCountsHasItsCostAndItsLeads() {
        Quantity creators = Measures.own("creators");
        Figures figures = new Figures(Map.of(creators, 4L, Measures.SPEND, 10_00L, Measures.LEADS, 6L));

        assertThat(Measures.ownCost("cost_per_creator", creators).value(figures))
                .isEqualTo(Ratio.of(5, 2));
        assertThat(Measures.ownCost("cost_per_creator", creators).better()).isEqualTo(Better.DOWN);
        assertThat(Measures.ownLeads("leads_per_creator", creators).value(figures))
                .isEqualTo(Ratio.of(3, 2));
    }
}
