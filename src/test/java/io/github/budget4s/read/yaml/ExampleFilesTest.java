package io.github.budget4s.read.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.name.Aliases;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.SupportItem;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the plans and policies of the examples to being read, and to the figures that they are told with. */
class ExampleFilesTest {

    private static final Path EXAMPLES =
            Path.of(System.getProperty("budget4s.home", ".")).resolve("examples");

    private static Plan plan(String example) {
        return PlanReader.read(
                EXAMPLES.resolve(example).resolve("plan.yaml"),
                "plan.yaml",
                new PlanTerms(1, new Names(Aliases.NONE), "CNY"));
    }

    private static List<SupportItem> support(String example) {
        return PolicyReader.read(
                        EXAMPLES.resolve(example).resolve("policy.yaml"), "policy.yaml", new Names(Aliases.NONE), "CNY")
                .items();
    }

    private static Money channels(Plan plan) {
        return plan.channels().stream().map(Channel::yearly).reduce(Money.ZERO, Money::plus);
    }

    private static Money yuan(long yuan) {
        return Money.ofYuan(BigDecimal.valueOf(yuan));
    }

    @Test
    void theAnnualPlanIsThereInFullWithItsContradictions() {
        Plan plan = plan("annual-plan");

        assertThat(plan.total()).isEqualTo(yuan(7_600_000));
        assertThat(plan.reserve()).isEqualTo(yuan(380_000));
        assertThat(plan.channels()).hasSize(8);
        assertThat(channels(plan)).isEqualTo(yuan(10_900_000));
        assertThat(plan.activities())
                .extracting(activity -> activity.time().lastMonth())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
        assertThat(plan.activities())
                .allSatisfy(activity -> assertThat(activity.targets()).isNotEmpty());
        assertThat(plan.goals().targets()).hasSize(13);
        assertThat(plan.activities().stream()
                        .flatMap(activity -> activity.targets().stream())
                        .filter(target -> Set.of("orders", "units").contains(target.measure()))
                        .map(Target::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1320");
        assertThat(plan.goals().bonus()).isNotNull();
    }

    @Test
    void itsPolicyHasAllSixKindsOfSupport() {
        assertThat(support("annual-plan"))
                .extracting(SupportItem::name)
                .containsExactly(
                        "online_ads", "offline_events", "outdoor", "roadshow", "brand_support", "group_buying");
        assertThat(support("annual-plan"))
                .extracting(item -> item.basis().getClass().getSimpleName())
                .contains(
                        Basis.ShareOfSpend.class.getSimpleName(),
                        Basis.PerVehicle.class.getSimpleName(),
                        Basis.Fixed.class.getSimpleName(),
                        Basis.PerEvent.class.getSimpleName(),
                        Basis.ShareOfRevenue.class.getSimpleName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"new-store", "store-group"})
    void theOtherPlansAddUp(String example) {
        Plan plan = plan(example);

        Money parts = plan.reserve().plus(channels(plan));
        for (RegularItem item : plan.regular()) {
            parts = parts.plus(item.yearly());
        }
        for (Activity activity : plan.activities()) {
            parts = parts.plus(activity.ownMoney());
        }
        assertThat(parts).isEqualTo(plan.total());
        assertThat(support(example)).isNotEmpty();
    }
}
