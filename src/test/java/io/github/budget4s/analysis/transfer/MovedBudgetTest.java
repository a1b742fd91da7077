package io.github.budget4s.analysis.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.transfer.Transfer;
import io.github.budget4s.domain.transfer.Transfer.Place;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MovedBudgetTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final Budget BUDGET = new Budget(
            List.of(
                    entry(JANUARY, "a", 100),
                    entry(JANUARY, "b", 50),
                    entry(FEBRUARY, "a", 100),
                    new BudgetEntry(FEBRUARY, "a", "show", "", new Money(40))),
            "budget.csv");

    private static BudgetEntry entry(YearMonth month, String channel, long cents) {
        return new BudgetEntry(month, channel, "", "", new Money(cents));
    }

    private static Transfer transfer(@Nullable LocalDate date, Place from, Place to, long cents, long line) {
        return new Transfer(date, from, to, new Money(cents), "", "", Location.of("t.csv", line));
    }

    private static Place at(YearMonth month, String channel) {
        return new Place(month, channel, "");
    }

    private static List<String> amounts(MovedBudget moved) {
        return moved.budget().entries().stream()
                .map(entry -> entry.month() + " " + entry.channel() + entry.activity() + " "
                        + entry.amount().cents())
                .toList();
    }

    private static List<String> problems(Transfer... transfers) {
        return catchThrowableOfType(
                        RefusedException.class, () -> MovedBudget.of(BUDGET, List.of(transfers), Set.of("c"), null))
                .problems()
                .stream()
                .map(problem -> problem.location() + " " + problem.message().key())
                .toList();
    }

    @Test
    void movesMoneyAndLeavesWhatActivitiesHave() {
        MovedBudget moved = MovedBudget.of(
                BUDGET,
                List.of(
                        transfer(null, at(JANUARY, "a"), at(FEBRUARY, "a"), 100, 2),
                        transfer(null, at(JANUARY, "b"), at(FEBRUARY, "c"), 20, 3)),
                Set.of("c"),
                null);
        assertThat(amounts(moved))
                .containsExactly("2026-01 a 0", "2026-01 b 30", "2026-02 a 200", "2026-02 ashow 40", "2026-02 c 20");
        assertThat(moved.amount()).isEqualTo(new Money(120));
    }

    @Test
    void countsByDatesWhateverTheOrderOfLines() {
        LocalDate day = LocalDate.of(2026, 1, 10);
        Transfer in = transfer(day.minusDays(1), at(FEBRUARY, "a"), at(JANUARY, "b"), 100, 3);
        Transfer out = transfer(day, at(JANUARY, "b"), at(JANUARY, "a"), 150, 2);
        assertThat(amounts(MovedBudget.of(BUDGET, List.of(out, in), Set.of(), null)))
                .containsExactly("2026-01 a 250", "2026-01 b 0", "2026-02 a 0", "2026-02 ashow 40");
        // Decided before the money was there.
        Transfer early = transfer(day.minusDays(2), at(JANUARY, "b"), at(JANUARY, "a"), 150, 2);
        assertThat(problems(early, in)).containsExactly("t.csv:2 transfers.too-much");
        // On one day they count together.
        Transfer sameDay = transfer(day.minusDays(1), at(JANUARY, "b"), at(JANUARY, "a"), 150, 2);
        assertThat(MovedBudget.of(BUDGET, List.of(sameDay, in), Set.of(), null).moved())
                .hasSize(2);
    }

    @Test
    void leavesOutWhatIsDecidedLater() {
        LocalDate day = LocalDate.of(2026, 1, 10);
        Transfer onTheDay = transfer(day, at(JANUARY, "a"), at(FEBRUARY, "a"), 10, 2);
        Transfer after = transfer(day.plusDays(1), at(JANUARY, "a"), at(FEBRUARY, "a"), 1_000, 3);
        Transfer undated = transfer(null, at(JANUARY, "b"), at(FEBRUARY, "a"), 5, 4);
        MovedBudget moved = MovedBudget.of(BUDGET, List.of(onTheDay, after, undated), Set.of(), day);
        assertThat(moved.moved()).containsExactly(undated, onTheDay);
        assertThat(moved.later()).containsExactly(after);
        assertThat(moved.laterAmount()).isEqualTo(new Money(1_000));
    }

    @Test
    void refusesWhatIsNotThereWithTheLine() {
        assertThat(problems(
                        transfer(null, at(JANUARY, "a"), at(FEBRUARY, "a"), 101, 2),
                        transfer(null, at(JANUARY, "x"), at(FEBRUARY, "a"), 1, 3),
                        transfer(null, at(YearMonth.of(2025, 12), "a"), at(FEBRUARY, "a"), 1, 4),
                        transfer(null, at(JANUARY, "a"), at(YearMonth.of(2026, 3), "a"), 1, 5),
                        transfer(null, new Place(JANUARY, "a", "s"), at(FEBRUARY, "a"), 1, 6),
                        transfer(null, at(JANUARY, ""), at(FEBRUARY, "a"), 1, 7)))
                .containsExactly(
                        "t.csv:2 transfers.too-much",
                        "t.csv:3 transfers.unknown-channel",
                        "t.csv:4 transfers.unknown-month",
                        "t.csv:5 transfers.unknown-month",
                        "t.csv:6 transfers.no-stores",
                        "t.csv:7 transfers.which-channel");
        // An activity's money stays with it.
        assertThat(problems(transfer(null, at(FEBRUARY, "a"), at(JANUARY, "a"), 101, 2)))
                .containsExactly("t.csv:2 transfers.too-much");
    }

    @Test
    void sumsStayAndNoCellIsBelowNothing() {
        Random random = new Random(20260101);
        int refused = 0;
        for (int round = 0; round < 500; round++) {
            List<BudgetEntry> entries = new ArrayList<>();
            for (int month = 1; month <= 4; month++) {
                for (int channel = 0; channel < 3; channel++) {
                    entries.add(entry(YearMonth.of(2026, month), "c" + channel, random.nextInt(500)));
                }
            }
            Budget budget = new Budget(entries, "b.csv");
            List<Transfer> transfers = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                Place from = at(YearMonth.of(2026, 1 + random.nextInt(4)), "c" + random.nextInt(3));
                Place to = at(YearMonth.of(2026, 1 + random.nextInt(4)), "c" + random.nextInt(3));
                LocalDate date =
                        random.nextInt(4) == 0 ? null : LocalDate.of(2026, 1, 1).plusDays(random.nextInt(5));
                transfers.add(transfer(date, from, to, 1 + random.nextInt(300), i + 2));
            }
            try {
                MovedBudget moved = MovedBudget.of(budget, transfers, Set.of(), null);
                assertThat(sum(moved.budget())).isEqualTo(sum(budget));
                assertThat(moved.budget().entries())
                        .noneMatch(entry -> entry.amount().isNegative());
                assertThat(moved.moved()).hasSameSizeAs(transfers);
            } catch (RefusedException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(50, 450);
    }

    private static Money sum(Budget budget) {
        return budget.entries().stream().map(BudgetEntry::amount).reduce(Money.ZERO, Money::plus);
    }
}
