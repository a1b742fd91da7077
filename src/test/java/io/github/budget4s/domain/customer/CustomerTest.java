package io.github.budget4s.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.customer.Customer.Consent;
import io.github.budget4s.domain.customer.Customer.Consent.Answer;
import io.github.budget4s.domain.customer.Customer.Vehicle;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerTest {

    private static final LocalDate EARLY = LocalDate.of(2026, 3, 1);
    private static final LocalDate LATE = LocalDate.of(2026, 6, 1);
    private static final Vehicle UNKNOWN = new Vehicle("", null, null);
    private static final Vehicle KNOWN = new Vehicle("X3", null, null);

    private static Customer customer(String vin, Vehicle vehicle) {
        return new Customer(
                new CustomerKeys("C1", vin, "", ""), "", vehicle, null, consent(Answer.UNSTATED, null), "", "");
    }

    private static Consent consent(Answer given, @Nullable LocalDate withdrawnOn) {
        return new Consent(given, withdrawnOn);
    }

    @Test
    void linesOfOneVehicleAreToldByItsNumber() {
        assertThat(customer("V1", KNOWN).isOfOneVehicle(customer("V1", KNOWN))).isTrue();
        assertThat(customer("V1", KNOWN).isOfOneVehicle(customer("V2", KNOWN))).isFalse();
        assertThat(customer("V1", UNKNOWN).isOfOneVehicle(customer("V2", UNKNOWN)))
                .isFalse();
        assertThat(customer("", KNOWN).isOfOneVehicle(customer("", KNOWN))).isTrue();
    }

    @Test
    void aLineThatSaysNothingOfAVehicleIsOfTheOneThatIsKnown() {
        assertThat(customer("V1", KNOWN).isOfOneVehicle(customer("", UNKNOWN))).isTrue();
        assertThat(customer("", UNKNOWN).isOfOneVehicle(customer("V1", KNOWN))).isTrue();
        assertThat(customer("V1", UNKNOWN).isOfOneVehicle(customer("", KNOWN))).isTrue();
        assertThat(customer("V1", KNOWN).isOfOneVehicle(customer("", KNOWN))).isFalse();
    }

    @Test
    void aVehicleBehindAPseudonymIsLikeOneWithoutANumber() {
        assertThat(customer("~abc", UNKNOWN).isOfOneVehicle(customer("V1", KNOWN)))
                .isTrue();
        assertThat(customer("V1", KNOWN).isOfOneVehicle(customer("~abc", UNKNOWN)))
                .isTrue();
        assertThat(customer("~abc", KNOWN).isOfOneVehicle(customer("V1", KNOWN)))
                .isFalse();
    }

    @Test
    void aVehicleOfWhichAnythingIsSaidIsKnown() {
        assertThat(customer("V1", KNOWN).isOfOneVehicle(customer("", new Vehicle("", EARLY, null))))
                .isFalse();
        assertThat(customer("V1", KNOWN).isOfOneVehicle(customer("", new Vehicle("", null, EARLY))))
                .isFalse();
    }

    @Test
    void twoLinesSayTogetherWhatEitherSays() {
        Customer one = new Customer(
                new CustomerKeys("", "~v", "13800000001", ""),
                "",
                new Vehicle("", EARLY, null),
                null,
                consent(Answer.YES, null),
                "east",
                "");
        Customer other = new Customer(
                new CustomerKeys("C1", "V1", "13900000002", "A1"),
                "Zhang",
                new Vehicle("X3", LATE, LATE),
                MonthDay.of(5, 1),
                consent(Answer.UNSTATED, null),
                "west",
                "Li");

        assertThat(one.with(other))
                .isEqualTo(new Customer(
                        new CustomerKeys("C1", "V1", "13800000001", "A1"),
                        "Zhang",
                        new Vehicle("X3", EARLY, LATE),
                        MonthDay.of(5, 1),
                        consent(Answer.YES, null),
                        "east",
                        "Li"));
        assertThat(other.with(one).birthday()).isEqualTo(MonthDay.of(5, 1));
        assertThat(other.with(one).vehicle()).isEqualTo(new Vehicle("X3", LATE, LATE));
        assertThat(other.with(one).keys().phone()).isEqualTo("13900000002");
        assertThat(one.with(one).keys().vehicle()).isEqualTo("~v");
    }

    @ParameterizedTest
    @CsvSource({"YES, NO, NO", "NO, YES, NO", "UNSTATED, YES, YES", "YES, UNSTATED, YES", "UNSTATED, UNSTATED, UNSTATED"
    })
    void noGoesBeforeYes(Answer one, Answer other, Answer both) {
        assertThat(consent(one, null).with(consent(other, null)).given()).isEqualTo(both);
    }

    @Test
    void theEarlierWithdrawalHolds() {
        assertThat(consent(Answer.YES, EARLY).with(consent(Answer.YES, LATE)).withdrawnOn())
                .isEqualTo(EARLY);
        assertThat(consent(Answer.YES, LATE).with(consent(Answer.YES, EARLY)).withdrawnOn())
                .isEqualTo(EARLY);
        assertThat(consent(Answer.YES, null).with(consent(Answer.YES, LATE)).withdrawnOn())
                .isEqualTo(LATE);
        assertThat(consent(Answer.YES, LATE).with(consent(Answer.YES, null)).withdrawnOn())
                .isEqualTo(LATE);
    }

    @Test
    void onTheDayOfTheWithdrawalNobodyCallsAnyMore() {
        assertThat(consent(Answer.YES, EARLY).allows(EARLY.minusDays(1))).isTrue();
        assertThat(consent(Answer.YES, EARLY).allows(EARLY)).isFalse();
        assertThat(consent(Answer.YES, null).allows(LATE)).isTrue();
        assertThat(consent(Answer.UNSTATED, null).allows(LATE)).isFalse();
        assertThat(consent(Answer.NO, null).allows(LATE)).isFalse();
    }
}
