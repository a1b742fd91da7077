package io.github.budget4s.analysis.reserve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.name.Aliases;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.reserve.ReserveEvent;
import io.github.budget4s.domain.reserve.ReserveEvent.Approved;
import io.github.budget4s.domain.reserve.ReserveEvent.Header;
import io.github.budget4s.domain.reserve.ReserveEvent.Released;
import io.github.budget4s.domain.reserve.ReserveEvent.Requested;
import io.github.budget4s.domain.reserve.ReserveEvent.Returned;
import io.github.budget4s.domain.reserve.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReleasedMoneyTest {

    private final ReserveLedger ledger = new ReserveLedger();
    private int requests;

    private static Header header(Role role, String day) {
        return new Header(1, "hash", OffsetDateTime.parse(day + "T08:00:00+08:00"), role.id(), role, role.id(), true);
    }

    private void add(ReserveEvent event) {
        assertThat(ledger.add(event)).isEmpty();
    }

    private String signed(long yuan, @Nullable String channel, @Nullable YearMonth month) {
        String name = "R" + ++requests;
        add(new Requested(
                header(Role.STAFF, "2026-01-01"),
                name,
                new Money(yuan * 100),
                "x",
                BigDecimal.ONE,
                null,
                LocalDate.parse("2027-12-31"),
                new ReserveEvent.BudgetLine(channel, month, null)));
        for (Role role : Role.SIGNING) {
            add(new Approved(header(role, "2026-01-02"), name, "hash"));
        }
        return name;
    }

    private void release(String request, long yuan, String day) {
        add(new Released(header(Role.GM, day), request, "hash", new Money(yuan * 100), new Money(100_000_000_00L)));
    }

    @Test
    void countsInTheMonthOfTheReleaseOrOfTheRequestAndTakesBackFromTheLatest() {
        String first = signed(50_000, "抖音", null);
        release(first, 30_000, "2026-03-31");
        release(first, 20_000, "2026-04-01");
        add(new Returned(header(Role.FINANCE, "2026-05-01"), first, "hash", new Money(2_500_000)));
        String second = signed(10_000, null, YearMonth.of(2026, 6));
        release(second, 10_000, "2026-05-02");
        release(signed(7_000, "抖音", null), 7_000, "2027-03-01");

        ReleasedMoney released = ReleasedMoney.of(ledger, new Names(Aliases.NONE));

        assertThat(released.of(YearMonth.of(2026, 3), "抖音")).isEqualTo(new Money(2_500_000));
        assertThat(released.of(YearMonth.of(2026, 4))).isEqualTo(Money.ZERO);
        assertThat(released.cells()).doesNotContainKey(YearMonth.of(2026, 4));
        assertThat(released.of(YearMonth.of(2026, 6), Channel.UNATTRIBUTED)).isEqualTo(new Money(1_000_000));
        assertThat(released.inYear(MonthRange.ofYear(2026)).total()).isEqualTo(new Money(3_500_000));
        assertThat(released.inYear(MonthRange.ofYear(2027)).total()).isEqualTo(new Money(700_000));
    }

    /** Whatever is released and given back, the cells add up to what is outstanding. */
    @Test
    void addsUpToWhatIsOutstanding() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            String name = signed(1_000, random.nextBoolean() ? "a" : null, null);
            long out = 0;
            for (int part = 0; part < 4; part++) {
                long amount = 1L + random.nextInt(200);
                release(name, amount, "2026-0" + (3 + part) + "-01");
                out += amount;
            }
            add(new Returned(
                    header(Role.FINANCE, "2026-07-01"),
                    name,
                    "hash",
                    new Money(100L * (1L + random.nextInt((int) out)))));

            assertThat(ReleasedMoney.of(ledger, new Names(Aliases.NONE)).total())
                    .isEqualTo(ledger.outstanding());
        }
    }
}
