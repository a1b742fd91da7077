package io.github.budget4s.domain.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.transfer.Transfer.Place;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class TransferTest {

    private static final Place FROM = new Place(YearMonth.of(2026, 5), "online", "east");

    private static boolean isWithinOne(Place to) {
        return new Transfer(null, FROM, to, new Money(1), "", "", Location.of("t.csv")).isWithinOne();
    }

    @Test
    void moneyThatChangesMonthChannelOrStoreIsMoved() {
        assertThat(isWithinOne(new Place(YearMonth.of(2026, 5), "online", "east")))
                .isTrue();
        assertThat(isWithinOne(new Place(YearMonth.of(2026, 6), "online", "east")))
                .isFalse();
        assertThat(isWithinOne(new Place(YearMonth.of(2026, 5), "fairs", "east")))
                .isFalse();
        assertThat(isWithinOne(new Place(YearMonth.of(2026, 5), "online", "west")))
                .isFalse();
    }
}
