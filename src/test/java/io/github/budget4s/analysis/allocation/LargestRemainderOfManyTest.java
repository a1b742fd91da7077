package io.github.budget4s.analysis.allocation;

import static io.github.budget4s.analysis.allocation.Yuan.CENT;
import static io.github.budget4s.analysis.allocation.Yuan.sum;
import static io.github.budget4s.analysis.allocation.Yuan.yuan;
import static io.github.budget4s.analysis.allocation.Yuan.yuans;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargestRemainderOfManyTest {

    @Test
    void leftOverUnitsGoToTheEarlierOfEqualRemainders() {
        assertThat(LargestRemainder.spreadEvenly(yuan("100"), 3, CENT)).isEqualTo(yuans("33.34", "33.33", "33.33"));
        assertThat(LargestRemainder.spreadEvenly(yuan("100"), 3, yuan("1"))).isEqualTo(yuans("34", "33", "33"));
    }

    @Test
    void whatIsShortOfAUnitGoesToTheNextRemainder() {
        assertThat(LargestRemainder.spreadEvenly(yuan("100.50"), 2, yuan("100")))
                .isEqualTo(yuans("100", "0.50"));
    }

    @Test
    void partsSumToTheWholeAndAreLessThanAUnitOff() {
        Random random = new Random(1792);
        for (int i = 0; i < 2_000; i++) {
            List<Integer> weights = IntStream.generate(() -> random.nextInt(50))
                    .limit(12)
                    .boxed()
                    .toList();
            int all = weights.stream().mapToInt(Integer::intValue).sum();
            Money total = new Money(random.nextLong(100_000_000));
            Money unit = new Money(List.of(1L, 100L, 100_000L).get(i % 3));
            List<LargestRemainder.Part> parts = LargestRemainder.spread(
                    total, weights.stream().map(weight -> Ratio.of(weight, all)).toList(), unit);
            assertThat(sum(parts.stream().map(LargestRemainder.Part::amount).toList()))
                    .isEqualTo(total);
            for (LargestRemainder.Part part : parts) {
                Ratio off = Ratio.of(part.amount().cents(), 1).minus(part.exactCents());
                assertThat(off).isLessThan(Ratio.of(unit.cents(), 1)).isGreaterThan(Ratio.of(-unit.cents(), 1));
            }
            assertThat(parts).extracting(LargestRemainder.Part::rank).doesNotHaveDuplicates();
        }
    }

    @Test
    void sharesThatAreNoWholeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LargestRemainder.spread(yuan("1"), List.of(Ratio.of(1, 2)), CENT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LargestRemainder.spread(yuan("-1"), List.of(Ratio.ONE), CENT));
    }
}
