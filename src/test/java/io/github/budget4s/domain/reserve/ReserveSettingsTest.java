package io.github.budget4s.domain.reserve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReserveSettingsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final String KEY = "MCowBQYDK2VwAyEA" + "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

    private static ReserveTerms terms(@Nullable LocalDate from, @Nullable LocalDate until, long cents) {
        return new ReserveTerms(from, until, new Money(cents), BigDecimal.ONE, 7);
    }

    @Test
    void termsHoldFromTheirFirstDayToTheirLast() {
        assertThat(terms(DAY, DAY, 1).holdOn(DAY)).isTrue();
        assertThat(terms(DAY, null, 1).holdOn(DAY.minusDays(1))).isFalse();
        assertThat(terms(null, DAY, 1).holdOn(DAY.plusDays(1))).isFalse();
        assertThat(terms(DAY, null, 1).holdOn(DAY.plusYears(9))).isTrue();
        assertThat(terms(null, DAY, 1).holdOn(DAY.minusYears(9))).isTrue();
    }

    /** A plan that is changed later does not change what a request of earlier days is held to. */
    @Test
    void earlierTermsGoBeforeThoseOfNow() {
        ReserveTerms earlier = terms(null, DAY, 100);
        ReserveTerms now = terms(null, null, 900);
        ReserveSettings settings = ReserveSettings.DEFAULT.and(earlier).and(now);

        assertThat(settings.terms(DAY)).isEqualTo(earlier);
        assertThat(settings.terms(DAY.plusDays(1))).isEqualTo(now);
        assertThat(settings.journal()).isEqualTo(ReserveSettings.JOURNAL);
    }

    @Test
    void whereNoPlanIsKnownTheDaysUntilARequestLapsesAloneAre() {
        ReserveSettings settings = ReserveSettings.DEFAULT.and(terms(null, DAY, 100));

        assertThat(settings.knowsPlan(DAY)).isTrue();
        assertThat(settings.knowsPlan(DAY.plusDays(1))).isFalse();
        assertThat(settings.terms(DAY.plusDays(1)))
                .isEqualTo(new ReserveTerms(null, null, null, null, ReserveSettings.EXPIRES_DAYS));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void anOfficeIsFoundByTheNameThatFilesHave(Role role) {
        assertThat(Role.of(role.id())).contains(role);
        assertThat(Role.ids()).contains(role.id());
        assertThat(Role.of(role.name())).as("capitals are another name").isEmpty();
    }

    @Test
    void aDayOfTheReserveIsOneOfChina() {
        OffsetDateTime late = OffsetDateTime.parse("2026-05-04T00:30:00+08:00");

        assertThat(new ReserveEvent.Header(1, "h", late, "Li", Role.GM, KEY, false).day())
                .isEqualTo(DAY);
    }

    @Test
    void aPublicKeyIsReadAsItIsWritten() {
        assertThat(PublicKeys.read(KEY)).hasValueSatisfying(key -> {
            assertThat(key).hasSize(32).startsWith(0xd7, 0x5a).endsWith(0x1a);
            assertThat(PublicKeys.write(key)).isEqualTo(KEY);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not Base64",
                // A byte too few, one too many, another algorithm, and a last character with other bits to spare.
                "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHUQ==",
                "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURoA",
                "MCowBQYDK2VuAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
                "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURp="
            })
    void whatIsNoPublicKeyIsNotRead(String text) {
        assertThat(PublicKeys.read(text)).isEmpty();
    }

    /** Under such a key a signature fits many texts, with either sign of x. */
    @Test
    void aKeyOfSmallOrderIsKnownWithEitherSign() {
        byte[] one = HexFormat.of().parseHex("01" + "00".repeat(31));
        byte[] signed = one.clone();
        signed[31] = (byte) 0x80;
        byte[] usual = Arrays.copyOfRange(Base64.getDecoder().decode(KEY), 12, 44);

        assertThat(PublicKeys.isOfSmallOrder(one)).isTrue();
        assertThat(PublicKeys.isOfSmallOrder(signed)).isTrue();
        assertThat(signed[31]).as("the key is left as it is").isEqualTo((byte) 0x80);
        assertThat(PublicKeys.isOfSmallOrder(usual)).isFalse();
    }
}
