package io.github.budget4s.analysis.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.customer.Contact;
import io.github.budget4s.domain.customer.ContactResult;
import io.github.budget4s.domain.customer.Customer;
import io.github.budget4s.domain.customer.CustomerKeys;
import io.github.budget4s.domain.customer.FollowupReason;
import io.github.budget4s.domain.customer.Visit;
import io.github.budget4s.domain.customer.VisitKind;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.project.CustomerRules;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallListTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final CustomerKeys KEYS = new CustomerKeys("a", "", "", "");

    private static Customer customer(
            @Nullable LocalDate delivered, @Nullable LocalDate insured, @Nullable MonthDay birthday) {
        return new Customer(
                KEYS,
                "",
                new Customer.Vehicle("", delivered, insured),
                birthday,
                new Customer.Consent(Customer.Consent.Answer.YES, null),
                "",
                "");
    }

    private static Visit visit(LocalDate date, VisitKind kind, @Nullable Long mileage) {
        return new Visit(KEYS, date, kind, new Money(1), null, mileage, "王", "");
    }

    private static Contact contact(LocalDate done, String kind, ContactResult result, @Nullable LocalDate next) {
        return new Contact(KEYS, done, done, "", kind, new Contact.Outcome(result, false), next, "");
    }

    private static CallList list(Customer customer, List<Visit> visits, List<Contact> contacts) {
        CustomerBase base = CustomerBase.of(List.of(customer), visits, contacts, CustomerRules.DEFAULT.join());
        return CallList.of(Segmentation.of(base, CustomerRules.DEFAULT.segments(), DAY), CustomerRules.DEFAULT, 7);
    }

    private static List<String> reasons(CallList list) {
        return list.followups().stream()
                .map(each -> each.reason().code() + " " + each.days() + " " + each.due())
                .toList();
    }

    @Test
    void afterAVisitTwoContactsAreDue() {
        List<Visit> visits = List.of(visit(DAY.minusDays(2), VisitKind.REPAIR, null));
        Customer customer = customer(null, null, null);

        assertThat(reasons(list(customer, visits, List.of()))).containsExactly("after_visit 3 2026-07-01");
        assertThat(list(customer, visits, List.of()).waiting()).isEqualTo(1);
        assertThat(reasons(list(
                        customer,
                        visits,
                        List.of(contact(DAY.minusDays(1), "after_visit_3", ContactResult.NO_ANSWER, null)))))
                .containsExactly("after_visit 3 2026-07-01");
        assertThat(reasons(list(
                        customer,
                        visits,
                        List.of(contact(DAY.minusDays(1), "after_visit_3", ContactResult.REACHED, null)))))
                .containsExactly("after_visit 7 2026-07-05");
        assertThat(reasons(list(customer, visits, List.of(contact(DAY.minusDays(1), "", ContactResult.REACHED, null)))))
                .containsExactly("after_visit 7 2026-07-05");
    }

    @Test
    void aCustomerIsLeftAloneAfterAContact() {
        List<Contact> contacts = List.of(contact(DAY, "other", ContactResult.REACHED, null));

        assertThat(reasons(list(customer(null, null, MonthDay.of(6, 30)), List.of(), contacts)))
                .isEmpty();
        assertThat(reasons(list(customer(DAY.minusDays(91), null, null), List.of(), contacts)))
                .isEmpty();
        assertThat(reasons(list(
                        customer(null, null, null),
                        List.of(visit(DAY.minusDays(3), VisitKind.REPAIR, null)),
                        List.of(contact(DAY, "birthday", ContactResult.REACHED, null)))))
                .containsExactly("after_visit 3 2026-07-03");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-28, after_delivery 3 2026-07-01",
        "2026-06-01, after_delivery 30 2026-07-01",
        "2026-04-02, after_delivery 90 2026-07-01",
        "2022-07-02, trade_in 4 2026-07-02",
        "2020-06-29, trade_in 6 2026-06-29"
    })
    void deliveriesHaveTheirDays(LocalDate delivered, String expected) {
        List<Visit> visits = delivered.isBefore(DAY.minusYears(1))
                ? List.of(visit(DAY.minusDays(40), VisitKind.MAINTENANCE, null))
                : List.of();

        assertThat(reasons(list(customer(delivered, null, null), visits, List.of())))
                .containsExactly(expected);
    }

    @Test
    void servicesAreDueByDateOrByKilometres() {
        LocalDate last = DAY.minusDays(165);
        assertThat(reasons(
                        list(customer(null, null, null), List.of(visit(last, VisitKind.MAINTENANCE, null)), List.of())))
                .containsExactly("service 0 2026-07-01");
        // 80 km a day: 10,000 km in 125 days, and two weeks before that it is day 111; 29,200 km a year are not many.
        assertThat(reasons(list(
                        customer(null, null, null),
                        List.of(
                                visit(DAY.minusDays(210), VisitKind.MAINTENANCE, 1_000L),
                                visit(DAY.minusDays(110), VisitKind.MAINTENANCE, 9_000L)),
                        List.of())))
                .containsExactly("service 0 2026-07-01");
        // 90 km a day are more than 30,000 a year; that is said two weeks after the visit.
        assertThat(reasons(list(
                        customer(null, null, null),
                        List.of(
                                visit(DAY.minusDays(110), VisitKind.MAINTENANCE, 1_000L),
                                visit(DAY.minusDays(10), VisitKind.MAINTENANCE, 10_000L)),
                        List.of(
                                contact(DAY.minusDays(8), "after_visit", ContactResult.REACHED, null),
                                contact(DAY.minusDays(4), "after_visit", ContactResult.REACHED, null)))))
                .containsExactly("frequent 0 2026-07-04");
    }

    @Test
    void insuranceBirthdayAndWhatWasAgreedAreListed() {
        assertThat(reasons(list(customer(null, DAY.plusDays(31), null), List.of(), List.of())))
                .containsExactly("insurance 0 2026-07-01");
        assertThat(reasons(list(
                        customer(null, DAY.plusDays(31), null),
                        List.of(visit(DAY.minusDays(100), VisitKind.INSURANCE, null)),
                        List.of())))
                .isEmpty();
        assertThat(reasons(list(customer(null, null, MonthDay.of(7, 6)), List.of(), List.of())))
                .containsExactly("birthday 0 2026-07-06");
        assertThat(reasons(list(customer(null, null, MonthDay.of(7, 7)), List.of(), List.of())))
                .isEmpty();
        assertThat(reasons(list(
                        customer(null, null, null),
                        List.of(),
                        List.of(contact(DAY.minusDays(20), "x", ContactResult.REACHED, DAY.minusDays(1))))))
                .containsExactly("agreed 0 2026-06-29");
    }

    @Test
    void nobodyIsContactedWithoutConsent() {
        Customer withdrawn = new Customer(
                KEYS,
                "",
                new Customer.Vehicle("", DAY.minusDays(3), null),
                null,
                new Customer.Consent(Customer.Consent.Answer.YES, DAY),
                "",
                "");
        assertThat(list(withdrawn, List.of(), List.of()).withoutConsent()).isEqualTo(1);
        assertThat(list(withdrawn, List.of(), List.of()).followups()).isEmpty();
        CallList byContact = list(
                customer(null, null, MonthDay.of(7, 2)),
                List.of(),
                List.of(contact(DAY.minusDays(10), "x", ContactResult.WITHDRAWN, null)));
        assertThat(byContact.withoutConsent()).isEqualTo(1);
    }

    @Test
    void reasonsAreFoundInListsOfEitherLanguage() {
        assertThat(FollowupReason.of("after_delivery_30")).isEqualTo(FollowupReason.AFTER_DELIVERY);
        assertThat(FollowupReason.of("after delivery, day 30")).isEqualTo(FollowupReason.AFTER_DELIVERY);
        assertThat(FollowupReason.of("交车后回访（第 30 天）")).isEqualTo(FollowupReason.AFTER_DELIVERY);
        assertThat(FollowupReason.of("电话")).isNull();
    }
}
