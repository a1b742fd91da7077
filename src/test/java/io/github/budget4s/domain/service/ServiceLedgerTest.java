package io.github.budget4s.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measures;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceLedgerTest {

    @Test
    void whatCameAfterADayIsLeftOut() {
        YearMonth may = YearMonth.of(2026, 5);
        ServiceEntry ofMonth = new ServiceEntry(may, 0, "", Figures.NONE);
        ServiceEntry fourth = new ServiceEntry(may, 4, "", Figures.NONE);
        ServiceLedger ledger = new ServiceLedger(
                List.of(new ServiceEntry(may, 5, "", Figures.NONE), fourth, ofMonth), Set.of(Measures.OUTPUT), "s.csv");

        assertThat(ledger.until(Today.named(LocalDate.of(2026, 5, 4))))
                .isEqualTo(new ServiceLedger(List.of(fourth, ofMonth), Set.of(Measures.OUTPUT), "s.csv"));
    }
}
