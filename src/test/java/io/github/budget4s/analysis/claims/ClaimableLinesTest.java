package io.github.budget4s.analysis.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.analysis.support.ActualFacts;
import io.github.budget4s.domain.claims.ClaimKey;
import io.github.budget4s.domain.claims.ClaimLine;
import io.github.budget4s.domain.claims.ClaimState;
import io.github.budget4s.domain.claims.ClaimStep;
import io.github.budget4s.domain.claims.Claims;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.Deadline;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.spend.LedgerLine;
import io.github.budget4s.domain.spend.Spend;
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
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClaimableLinesTest {

    /** What may be claimed for the lines is what may be claimed for the item, to the cent. */
    @Test
    void linesAddUpToTheItem() {
        Random random = new Random(13);
        List<Deadline> deadlines = List.of(
                new Deadline.Within(60),
                new Deadline.On(LocalDate.of(2026, 11, 5)),
                new Deadline.Dates(List.of(LocalDate.of(2026, 7, 15), LocalDate.of(2027, 1, 15))));
        for (int i = 0; i < 1_000; i++) {
            List<LedgerLine> lines = new ArrayList<>();
            List<SpendEntry> entries = new ArrayList<>();
            for (int j = 0; j < 25; j++) {
                YearMonth month = YearMonth.of(2026, 1 + random.nextInt(12));
                Money amount = new Money(1 + random.nextInt(90_000));
                SpendKey key = SpendKey.of(
                        month,
                        random.nextInt(29),
                        random.nextBoolean() ? "a" : "b",
                        random.nextBoolean() ? "" : "x" + random.nextInt(4),
                        "",
                        SpendCategory.NONE,
                        random.nextInt(8) == 0);
                entries.add(new SpendEntry(key, amount, 1));
                lines.add(new LedgerLine(
                        new SpendLine(key, null, "", SpendStage.OPEN_END, amount, 1),
                        new TreeMap<>(Map.of(month, amount)),
                        Location.of("spend.csv", j + 2)));
            }
            SupportItem rule = new SupportItem(
                    "",
                    "ads",
                    new Basis.ShareOfSpend(Ratio.of(random.nextInt(100), 100)),
                    random.nextBoolean() ? new Money(random.nextInt(400_000)) : null,
                    random.nextBoolean() ? new Money(random.nextInt(100_000)) : null,
                    new SupportItem.Coverage(List.of("a"), List.of()),
                    null,
                    deadlines.get(random.nextInt(3)));
            ClaimLine claim = new ClaimLine(
                    new ClaimKey("", "", "ads", "", ""),
                    List.of(new ClaimStep(
                            LocalDate.of(2026, 1 + random.nextInt(12), 9),
                            ClaimState.SUBMITTED,
                            new Money(random.nextInt(200_000)))),
                    Location.of("claims.csv", 2));
            ClaimsCheck check = ClaimsCheck.of(new ClaimsRequest(
                    new Policy(null, 2026, List.of(rule)),
                    new ActualFacts(
                            2026,
                            Plan.EMPTY,
                            new Spend(entries, ""),
                            new SalesHistory(new TreeMap<>()),
                            new TreeMap<>(),
                            Funnel.NONE),
                    new Claims(List.of(claim)),
                    LocalDate.of(2026, 1 + random.nextInt(12), 20),
                    30));
            ItemClaims item = check.item("ads");

            List<ClaimableLine> claimable = ClaimableLines.of(item, check.request(), lines);

            assertThat(claimable.stream()
                            .map(each -> Objects.requireNonNull(each.claimable()))
                            .reduce(Money.ZERO, Money::plus))
                    .isEqualTo(item.due().claimable());
            assertThat(claimable).allSatisfy(each -> assertThat(
                            Objects.requireNonNull(each.claimable()).isNegative())
                    .isFalse());
        }
    }
}
