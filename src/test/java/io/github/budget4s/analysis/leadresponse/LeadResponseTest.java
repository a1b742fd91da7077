package io.github.budget4s.analysis.leadresponse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.calendar.Holidays;
import io.github.budget4s.domain.calendar.WorkingHours;
import io.github.budget4s.domain.lead.Lead;
import io.github.budget4s.domain.lead.Temperature;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.project.ResponsePromise;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeadResponseTest {

    private static final ResponsePromise PROMISE = ResponsePromise.DEFAULT;
    private static final WorkingHours HOURS =
            new WorkingHours(PROMISE.opens(), PROMISE.closes(), PROMISE.weekends(), new Holidays(Map.of()));
    private static final LocalDateTime TEN = LocalDateTime.of(2026, 9, 14, 10, 0);

    private static Lead lead(
            String channel, LocalDateTime received, @Nullable LocalDateTime answered, Temperature hot) {
        return new Lead(received, answered, channel, "", "", hot, "");
    }

    private static LeadResponse.Summary of(@Nullable LocalDateTime asOf, Lead... leads) {
        return LeadResponse.of(List.of(leads), List.of(ResponseKey.CHANNEL), PROMISE, HOURS, asOf);
    }

    @Test
    void anHourAndAQuarterAreInTimeToTheMinute() {
        LeadResponse total = of(
                        null,
                        lead("a", TEN, TEN.plusMinutes(60), Temperature.UNSTATED),
                        lead("a", TEN, TEN.plusMinutes(61), Temperature.WARM),
                        lead("a", TEN, TEN.plusMinutes(15), Temperature.HOT),
                        lead("a", TEN, TEN.plusMinutes(16), Temperature.HOT))
                .total();

        assertThat(total.inTime()).isEqualTo(2);
        assertThat(total.late()).isEqualTo(2);
        assertThat(total.inTimeRate()).isEqualTo(Ratio.of(1, 2));
        assertThat(total.minutesOf(50, 100)).contains(16L);
    }

    @Test
    void whatIsNotAnsweredIsOpenUntilItsTimeIsOver() {
        Lead unanswered = lead("a", TEN, null, Temperature.UNSTATED);

        LeadResponse open = of(TEN.plusMinutes(60), unanswered).total();
        LeadResponse over = of(TEN.plusMinutes(61), unanswered).total();

        assertThat(open.open()).isEqualTo(1);
        assertThat(open.inTimeRate()).isNull();
        assertThat(over.unanswered()).isEqualTo(1);
        assertThat(over.inTimeRate()).isEqualTo(Ratio.ZERO);
    }

    @Test
    void whatCameLaterIsNotSeenYet() {
        LeadResponse.Summary summary = of(
                TEN,
                lead("a", TEN.plusMinutes(1), null, Temperature.UNSTATED),
                lead("", TEN.minusMinutes(5), TEN.plusMinutes(5), Temperature.UNSTATED),
                lead("b", TEN.minusMinutes(5), TEN, Temperature.UNSTATED));

        assertThat(summary.rows()).extracting(LeadResponse::key).containsExactly(List.of("b"), List.of(""));
        assertThat(summary.total().open()).isEqualTo(1);
        assertThat(summary.total().inTime()).isEqualTo(1);
    }
}
