package io.github.budget4s.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a list may show of a customer, and how numbers that are written in many ways become one. */
class HiddenNumbersTest {

    @ParameterizedTest
    @CsvSource({"13812341234, 138****1234", "02112345678, 021****5678", "12345678, 12****78", "1234567, ****", "'', ''"
    })
    void ofATelephoneNumberTheMiddleIsHidden(String phone, String shown) {
        assertThat(Mask.phone(phone)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"京A12348, 京A****8", "京A12, 京A****2", "京A1, ****", "'', ''"})
    void ofAPlateWhereItIsFromAndTheLastCharacterAreShown(String plate, String shown) {
        assertThat(Mask.plate(plate)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"LSVAA4187E2184321, ****4321", "123456789, ****6789", "12345678, ****", "'', ''"})
    void ofAVehicleTheLastFourCharactersAreShown(String vehicle, String shown) {
        assertThat(Mask.vehicle(vehicle)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"张三丰, 张**", "𠮷田, 𠮷**", "'', ''"})
    void ofANameTheFamilyIsShown(String name, String shown) {
        assertThat(Mask.name(name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "C7, LSVAA4187E2184321, 13812341234, 京A12348, C7, C7",
        "'', LSVAA4187E2184321, 13812341234, 京A12348, LSVAA4187E2184321, ****4321",
        "'', '', 13812341234, 京A12348, 13812341234, 138****1234",
        "'', '', '', 京A12348, 京A12348, 京A****8",
        "'', '', '', '', '', ''"
    })
    void aCustomerIsListedByTheFirstNumberThatIsKnown(
            String customer, String vehicle, String phone, String plate, String first, String shown) {
        CustomerKeys keys = new CustomerKeys(customer, vehicle, phone, plate);

        assertThat(keys.first()).isEqualTo(first);
        assertThat(Mask.key(keys)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "13812341234, 13812341234",
        "138 1234-1234, 13812341234",
        "+86 13812341234, 13812341234",
        "008613812341234, 13812341234",
        "8613812341234, 13812341234",
        "１３８１２３４１２３４, 13812341234",
        "86123456, 86123456",
        "'(021) 1234567', 0211234567",
        "1234567, 1234567",
        "123456, ''",
        "138****1234, ''",
        "13812341:34, 1381234134",
        "1381234/234, 1381234234",
        "991381234123456, 991381234123456",
        "none, ''"
    })
    void aTelephoneNumberIsItsDigitsWithoutThoseOfTheCountry(String written, String number) {
        assertThat(PhoneNumber.of(written)).isEqualTo(number);
        assertThat(JoinKey.PHONE.normal(written)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "PLATE, 京a·12345, 京A12345",
        "PLATE, 京A 12345, 京A12345",
        "PLATE, 京A-12345, 京A12345",
        "PLATE, 京A.12345, 京A12345",
        "PLATE, 京A12345, 京A12345",
        "PLATE, 京A***45, ''",
        "PLATE, *, ''",
        "VEHICLE, lsvaa4187e2184321, LSVAA4187E2184321",
        "VEHICLE, ~p1 x, ~p1 x",
        "VEHICLE, '', ''",
        "CUSTOMER, c-7 *, c-7 *"
    })
    void aNumberIsComparedWithoutCapitalsAndMarks(JoinKey key, String written, String normal) {
        assertThat(key.normal(written)).isEqualTo(normal);
    }

    @ParameterizedTest
    @EnumSource(FollowupReason.class)
    void aReasonOfACallListIsReadAgainWithItsDay(FollowupReason reason) {
        assertThat(FollowupReason.codes()).contains(reason.code());
        assertThat(FollowupReason.of(reason.code() + "_30")).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "After delivery 30, AFTER_DELIVERY",
        "after-visit, AFTER_VISIT",
        "交车后回访（第 30 天）, AFTER_DELIVERY",
        "生日关怀, BIRTHDAY",
        "重阳活动,",
        "'',"
    })
    void aReasonIsKnownByHowItBegins(String text, FollowupReason reason) {
        assertThat(FollowupReason.of(text)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "REACHED, true",
        "BOOKED, true",
        "CAME, true",
        "REFUSED, true",
        "WITHDRAWN, true",
        "NO_ANSWER, false",
        "NONE, false"
    })
    void aContactIsDoneWhenSomebodyWasSpokenToByThatDay(ContactResult result, boolean done) {
        LocalDate day = LocalDate.of(2026, 5, 4);
        Contact contact = contact(day, result);

        assertThat(contact.isDoneBy(day)).isEqualTo(done);
        assertThat(contact.isDoneBy(day.minusDays(1))).isFalse();
        assertThat(contact(null, result).isDoneBy(day)).isFalse();
    }

    private static Contact contact(@Nullable LocalDate doneOn, ContactResult result) {
        return new Contact(
                new CustomerKeys("C1", "", "", ""),
                LocalDate.of(2026, 5, 1),
                doneOn,
                "",
                "",
                new Contact.Outcome(result, false),
                null,
                "");
    }

    @Test
    void whatAVisitDoesNotSayIsNotKnownRatherThanNothing() {
        CustomerKeys keys = new CustomerKeys("C1", "", "", "");
        LocalDate day = LocalDate.of(2026, 5, 4);
        Visit unknown = new Visit(keys, day, VisitKind.REPAIR, new Money(120), null, null, "", "");
        Visit known = new Visit(keys, day, VisitKind.INSURANCE, new Money(120), Money.ZERO, 0L, "", "");

        assertThat(unknown.mileage()).isNull();
        assertThat(unknown.grossProfitCents()).isEqualTo(Visit.UNKNOWN);
        assertThat(known.mileage()).isZero();
        assertThat(known.grossProfitCents()).isZero();
        assertThat(known.date()).isEqualTo(day);
        assertThat(known.kind().isWorkshop()).isFalse();
        assertThat(unknown.kind().isWorkshop()).isTrue();
    }
}
