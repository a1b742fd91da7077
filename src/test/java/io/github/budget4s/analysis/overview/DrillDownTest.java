package io.github.budget4s.analysis.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.budget4s.analysis.overview.DrillNode.Level;
import io.github.budget4s.analysis.overview.DrillNode.Line;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.project.Tolerances;
import io.github.budget4s.domain.spend.LedgerLine;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import io.github.budget4s.domain.spend.SpendLine;
import io.github.budget4s.domain.spend.SpendStage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrillDownTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private static DrillDown drill() {
        return new DrillDown(Tolerances.DEFAULT, null, 1);
    }

    private static BudgetEntry budget(YearMonth month, String channel, long yuan) {
        return new BudgetEntry(month, channel, "", "", new Money(yuan * 100));
    }

    private static SpendKey key(YearMonth month, int day, String channel, String activity) {
        return SpendKey.of(month, day, channel, activity, "", SpendCategory.NONE, false);
    }

    private static SpendEntry spend(YearMonth month, String channel, String activity, long yuan) {
        return new SpendEntry(key(month, 3, channel, activity), new Money(yuan * 100), 1);
    }

    private static LedgerLine line(int number, YearMonth month, String channel, String activity, long yuan) {
        Money amount = new Money(yuan * 100);
        return new LedgerLine(
                new SpendLine(key(month, 3, channel, activity), null, "FP" + number, SpendStage.OPEN_END, amount, 1),
                new TreeMap<>(Map.of(month, amount)),
                Location.of("spend.csv", number));
    }

    /** What is not spent of a month that is running is no saving; what is over its budget stays that. */
    @Test
    void onlyWhatIsOverIsBelowItsBudget() {
        YearMonth february = JANUARY.plusMonths(1);
        List<BudgetEntry> budgets =
                List.of(budget(JANUARY, "抖音", 100), budget(february, "抖音", 100), budget(february, "电台", 10));
        List<SpendEntry> spent =
                List.of(spend(JANUARY, "抖音", "", 80), spend(february, "抖音", "", 30), spend(february, "电台", "", 12));

        DrillNode year = new DrillDown(Tolerances.DEFAULT, Today.named(LocalDate.of(2026, 2, 10)), 1)
                .withBudget(budgets)
                .withSpend(spent)
                .years()
                .get(0);

        assertThat(year.ratio()).isNull();
        DrillNode running = year.below().get(1);
        assertThat(year.below().get(0).ratio()).isEqualTo(Ratio.of(-1, 5));
        assertThat(running.ratio()).isNull();
        assertThat(running.below()).extracting(DrillNode::ratio).containsExactly(null, Ratio.of(1, 5));
    }

    @Test
    void aYearIsTakenApartDownToTheLines() {
        List<DrillNode> years = drill().withBudget(List.of(budget(JANUARY, "抖音", 100)))
                .withSpend(List.of(spend(JANUARY, "抖音", "团购", 90), spend(JANUARY, "抖音", "", 20)))
                .withResults(List.of(new FunnelEntry(
                        JANUARY, 0, "抖音", "团购", "", new Figures(Map.of(Measures.LEADS, 7L, Measures.ORDERS, 2L)))))
                .withLines(List.of(
                        line(2, JANUARY, "抖音", "团购", 50),
                        line(3, JANUARY, "抖音", "团购", 40),
                        line(4, JANUARY, "抖音", "", 20)))
                .years();

        DrillNode year = years.get(0);
        assertThat(year.name()).isEqualTo("2026");
        assertThat(year.flag()).isEqualTo(Flag.RED);
        DrillNode month = year.below().get(0);
        DrillNode channel = month.below().get(0);
        assertThat(List.of(year.sum(), month.sum(), channel.sum()))
                .containsOnly(new DrillNode.Sum(new Money(100_00), new Money(110_00), 7, 2));
        assertThat(channel.below()).extracting(DrillNode::name).containsExactly("团购", "");
        // It has no budget of its own, so that it is judged with its channel.
        assertThat(channel.below().get(0).flag()).isNull();
        assertThat(channel.below().get(0).lines())
                .extracting(Line::reference, Line::place)
                .containsExactly(tuple("FP2", "spend.csv:2"), tuple("FP3", "spend.csv:3"));
    }

    @Test
    void whereNoActivityIsNamedTheLinesAreTheChannels() {
        DrillNode channel = drill().withSpend(List.of(spend(JANUARY, "展厅", "", 20)))
                .withLines(List.of(line(9, JANUARY, "展厅", "", 20)))
                .years()
                .get(0)
                .below()
                .get(0)
                .below()
                .get(0);

        assertThat(channel.level()).isEqualTo(Level.CHANNEL);
        assertThat(channel.below()).isEmpty();
        assertThat(channel.lines()).hasSize(1);
        // No year without any budget is over it.
        assertThat(channel.flag()).isNull();
    }

    @Test
    void moneyThatNobodyGrantedIsRed() {
        DrillNode month = drill().withBudget(List.of(budget(JANUARY, "抖音", 100)))
                .withSpend(List.of(spend(JANUARY, "电台", "", 1)))
                .years()
                .get(0)
                .below()
                .get(0);

        assertThat(month.flag()).isEqualTo(Flag.OK);
        assertThat(month.below()).extracting(DrillNode::flag).containsExactly(Flag.RED, Flag.OK);
    }

    @Test
    void whatWasPaidLaterDoesNotCount() {
        Today today = Today.named(LocalDate.of(2026, 1, 2));

        assertThat(new DrillDown(Tolerances.DEFAULT, today, 1)
                        .withSpend(List.of(spend(JANUARY, "抖音", "", 90)))
                        .withLines(List.of(line(2, JANUARY, "抖音", "", 90)))
                        .years())
                .isEmpty();
    }

    @Test
    void aYearBeginsWithItsMonthAndTheLastComesFirst() {
        List<DrillNode> years = new DrillDown(Tolerances.DEFAULT, null, 4)
                .withBudget(List.of(budget(YearMonth.of(2026, 3), "", 1), budget(YearMonth.of(2026, 4), "", 1)))
                .years();

        assertThat(years).extracting(DrillNode::name).containsExactly("2026", "2025");
    }

    /** However much there is: little of it is shown, and what is left out makes up the difference. */
    @Test
    void whatIsShownAndLeftOutAddsUp() {
        Random random = new Random(7);
        List<SpendEntry> entries = new ArrayList<>();
        List<LedgerLine> lines = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            YearMonth month = JANUARY.plusMonths(random.nextInt(24));
            String channel = "渠道" + random.nextInt(12);
            String activity = channel.endsWith("3") ? "" : "活动" + random.nextInt(60);
            long yuan = random.nextInt(1_000) - 50;
            entries.add(spend(month, channel, activity, yuan));
            lines.add(line(i, month, channel, activity, yuan));
        }

        List<DrillNode> years = drill().withSpend(entries).withLines(lines).years();

        assertThat(years.stream().map(year -> year.sum().spent()).reduce(Money.ZERO, Money::plus))
                .isEqualTo(entries.stream().map(SpendEntry::amount).reduce(Money.ZERO, Money::plus));
        List<DrillNode> nodes = years.stream().flatMap(DrillDownTest::all).toList();
        for (DrillNode node : nodes) {
            Money shown = node.below().isEmpty()
                    ? node.lines().stream().map(Line::amount).reduce(Money.ZERO, Money::plus)
                    : node.below().stream().map(each -> each.sum().spent()).reduce(Money.ZERO, Money::plus);
            assertThat(shown.plus(node.leftOut().sum().spent()))
                    .isEqualTo(node.sum().spent());
        }
        assertThat(nodes.stream().filter(node -> node.level() == Level.ACTIVITY).count())
                .isBetween(200L, (long) DrillDown.MOST_ACTIVITIES);
        assertThat(nodes.stream().mapToLong(node -> node.lines().size()).sum())
                .isBetween(400L, (long) DrillDown.MOST_LINES);
        assertThat(nodes.stream().filter(node -> node.level() == Level.MONTH)).hasSize(24);
    }

    private static Stream<DrillNode> all(DrillNode node) {
        return Stream.concat(Stream.of(node), node.below().stream().flatMap(DrillDownTest::all));
    }
}
