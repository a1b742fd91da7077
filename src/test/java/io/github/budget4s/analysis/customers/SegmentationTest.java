package io.github.budget4s.analysis.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.customer.Customer;
import io.github.budget4s.domain.customer.CustomerKeys;
import io.github.budget4s.domain.customer.JoinKey;
import io.github.budget4s.domain.customer.Visit;
import io.github.budget4s.domain.customer.VisitKind;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.project.SegmentRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentationTest {

    private static final LocalDate DELIVERED = LocalDate.of(2022, 1, 1);
    private static final List<JoinKey> JOIN = List.of(JoinKey.values());

    static Customer customer(String number, String model) {
        return new Customer(
                new CustomerKeys(number, "V" + number, "", ""),
                "",
                new Customer.Vehicle(model, DELIVERED, null),
                null,
                new Customer.Consent(Customer.Consent.Answer.YES, null),
                "",
                "");
    }

    static Visit visit(String number, LocalDate date, long cents) {
        return new Visit(
                new CustomerKeys(number, "", "", ""),
                date,
                VisitKind.MAINTENANCE,
                new Money(cents),
                null,
                null,
                "",
                "");
    }

    private static Segment only(List<Visit> visits, LocalDate asOf) {
        return Segmentation.of(
                        CustomerBase.of(List.of(customer("a", "m")), visits, List.of(), JOIN),
                        SegmentRules.DEFAULT,
                        asOf)
                .segments()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        // The own gap is (2 x 180 + 300) / 4 = 165 days: lost from day 331 on, at risk from day 248 on.
        "0,   LOYAL",
        "247, LOYAL",
        "248, ORDINARY",
        "330, ORDINARY",
        "331, LOST",
    })
    void aCustomerIsMeasuredByHisOwnGap(int days, CustomerClass expected) {
        LocalDate last = LocalDate.of(2024, 6, 1);
        List<Visit> visits = List.of(
                visit("a", last.minusDays(300), 100_00), visit("a", last.minusDays(200), 100_00), visit("a", last, 1));

        Segment segment = only(visits, last.plusDays(days));

        assertThat(segment.ownGap()).isEqualTo(Ratio.of(165, 1));
        assertThat(segment.customerClass()).isEqualTo(expected);
    }

    @Test
    void whoNeverCameIsMeasuredFromTheDelivery() {
        assertThat(only(List.of(), DELIVERED.plusDays(360)).customerClass()).isEqualTo(CustomerClass.ORDINARY);
        assertThat(only(List.of(), DELIVERED.plusDays(361)).customerClass()).isEqualTo(CustomerClass.LOST);
    }

    @Test
    void linesOfOneDayAreOneVisitAndInsuranceIsNone() {
        LocalDate day = LocalDate.of(2024, 6, 1);
        Visit insurance = new Visit(
                new CustomerKeys("", "Va", "", ""),
                day.plusDays(3),
                VisitKind.INSURANCE,
                new Money(5_00),
                null,
                null,
                "",
                "");

        Segment segment = only(List.of(visit("a", day, 1_00), visit("a", day, 2_00), insurance), day.plusDays(9));

        assertThat(segment.rhythm()).isEqualTo(new Rhythm(1, 0, 9, day));
        assertThat(segment.value()).isEqualTo(new Money(8_00));
    }

    @Test
    void valueIsOfTheMonthsThatCount() {
        LocalDate asOf = LocalDate.of(2026, 6, 30);
        List<Visit> visits = List.of(
                visit("a", LocalDate.of(2024, 6, 30), 1_00),
                visit("a", LocalDate.of(2024, 7, 1), 10_00),
                visit("a", asOf, 100_00),
                visit("a", asOf.plusDays(1), 1000_00));

        assertThat(only(visits, asOf).value()).isEqualTo(new Money(110_00));
        assertThat(only(visits, asOf).valueClass()).isEqualTo(ValueClass.HIGH_STABLE);
        assertThat(only(List.of(visit("a", asOf, -5)), asOf).valueClass()).isEqualTo(ValueClass.NONE);
    }

    @Test
    void theUpperPartIsHigh() {
        List<Customer> customers = new ArrayList<>();
        List<Visit> visits = new ArrayList<>();
        LocalDate asOf = LocalDate.of(2026, 6, 30);
        for (int i = 1; i <= 20; i++) {
            customers.add(customer("c" + i, "m"));
            visits.add(visit("c" + i, asOf, i <= 10 ? i * 100L : 0));
        }

        Segmentation all =
                Segmentation.of(CustomerBase.of(customers, visits, List.of(), JOIN), SegmentRules.DEFAULT, asOf);

        assertThat(all.segments())
                .filteredOn(segment -> segment.valueClass() == ValueClass.HIGH_STABLE)
                .extracting(Segment::value)
                .containsExactly(new Money(800), new Money(900), new Money(1000));
        assertThat(all.segments())
                .filteredOn(segment -> segment.valueClass() == ValueClass.NONE)
                .hasSize(10);
    }

    @Test
    void aKeyThatSeveralCustomersShareJoinsNothing() {
        CustomerKeys phone = new CustomerKeys("", "", "13800001234", "");
        Customer one = keyed(new CustomerKeys("1", "", "13800001234", ""));
        Customer two = keyed(new CustomerKeys("2", "V2", "13800001234", ""));
        Visit byPhone = new Visit(phone, DELIVERED, VisitKind.OTHER, Money.ZERO, null, null, "", "");
        Visit byVehicle = new Visit(
                new CustomerKeys("", "V2", "13800001234", ""),
                DELIVERED,
                VisitKind.OTHER,
                Money.ZERO,
                null,
                null,
                "",
                "");

        CustomerBase base = CustomerBase.of(List.of(one, two), List.of(byPhone, byVehicle), List.of(), JOIN);

        assertThat(base.owners()).extracting(owner -> owner.visits().size()).containsExactly(0, 1);
        assertThat(base.shared()).containsExactly(Map.entry(JoinKey.PHONE, 1));
        assertThat(base.strays()).hasSize(1);
        assertThat(base.joined(CustomerBase.LinesOf.VISITS)).containsExactly(Map.entry(JoinKey.VEHICLE, 1L));
    }

    private static Customer keyed(CustomerKeys keys) {
        return new Customer(
                keys,
                "",
                new Customer.Vehicle("", null, null),
                null,
                new Customer.Consent(Customer.Consent.Answer.YES, null),
                "",
                "");
    }

    @Test
    void twoVehiclesOfOneNumberAreOneCustomer() {
        Customer old = customer("a", "old");
        Customer next = new Customer(
                new CustomerKeys("a", "W", "", ""),
                "",
                new Customer.Vehicle("new", DELIVERED.plusYears(1), null),
                null,
                new Customer.Consent(Customer.Consent.Answer.YES, null),
                "",
                "");

        CustomerBase base = CustomerBase.of(List.of(next, old), List.of(), List.of(), JOIN);

        assertThat(base.owners()).hasSize(1);
        assertThat(base.owners().get(0).newest()).isEqualTo(next);
        assertThat(base.owners().get(0).firstDelivery()).isEqualTo(DELIVERED);
    }

    /** What Tablesaw counts and adds up is what plain sums say, to the cent. */
    @Test
    void crossTablesAddUpExactly() {
        Random random = new Random(7);
        List<Customer> customers = new ArrayList<>();
        List<Visit> visits = new ArrayList<>();
        LocalDate asOf = LocalDate.of(2026, 6, 30);
        for (int i = 0; i < 500; i++) {
            customers.add(customer("c" + i, random.nextInt(5) == 0 ? "" : "m" + random.nextInt(4)));
            for (int k = random.nextInt(5); k > 0; k--) {
                visits.add(
                        visit("c" + i, asOf.minusDays(random.nextInt(900)), random.nextInt(2_000_000_00) - 1_000_00));
            }
        }
        List<Segment> segments = Segmentation.of(
                        CustomerBase.of(customers, visits, List.of(), JOIN), SegmentRules.DEFAULT, asOf)
                .segments();
        List<SegmentKey> keys = List.of(SegmentKey.MODEL, SegmentKey.CLASS);
        Map<List<String>, Long> counts = new HashMap<>();
        Map<List<String>, Money> values = new HashMap<>();
        for (Segment segment : segments) {
            List<String> key = List.of(segment.model(), segment.customerClass().code());
            counts.merge(key, 1L, Long::sum);
            values.merge(key, segment.value(), Money::plus);
        }

        FinishedTable table = FinishedTable.of(segments);

        assertThat(table.groups(keys)).hasSameSizeAs(counts.entrySet()).allSatisfy(group -> {
            assertThat(group.customers()).isEqualTo(counts.get(group.keys()));
            assertThat(group.value()).isEqualTo(values.get(group.keys()));
        });
        assertThat(table.byValue().segments())
                .extracting(Segment::value)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(table.where(SegmentKey.MODEL, List.of("m1")).segments())
                .isNotEmpty()
                .allMatch(segment -> segment.model().equals("m1"));
    }

    /** Owners come at regular gaps and leave for good: of those to whom a chance is given, so many come. */
    @Test
    void chancesAreCalibratedWithinFivePoints() {
        Random random = new Random(11);
        List<Customer> customers = new ArrayList<>();
        List<Visit> known = new ArrayList<>();
        Map<String, Boolean> comes = new HashMap<>();
        LocalDate asOf = LocalDate.of(2026, 6, 30);
        for (int i = 0; i < 6000; i++) {
            String number = "c" + i;
            customers.add(new Customer(
                    new CustomerKeys(number, "", "", ""),
                    "",
                    new Customer.Vehicle("", asOf.minusDays(random.nextInt(2600)), null),
                    null,
                    new Customer.Consent(Customer.Consent.Answer.YES, null),
                    "",
                    ""));
            LocalDate day = customers.get(i).vehicle().deliveredOn();
            double gap = 200 * Math.exp(0.3 * random.nextGaussian());
            while (day != null && random.nextDouble() > 0.12) {
                day = day.plusDays(Math.max(20, (long) (gap * (1 + 0.2 * random.nextGaussian()))));
                if (day.isAfter(asOf)) {
                    comes.put(number, !day.isAfter(asOf.plusDays(ReturnChances.HORIZON)));
                    break;
                }
                known.add(visit(number, day, 100));
            }
        }
        TreeMap<Integer, double[]> bins = new TreeMap<>();
        for (Segment segment : Segmentation.of(
                        CustomerBase.of(customers, known, List.of(), JOIN), SegmentRules.DEFAULT, asOf)
                .segments()) {
            assertThat(segment.chance()).isNotNull();
            double chance = segment.chance().ratio().numerator().doubleValue()
                    / segment.chance().ratio().denominator().doubleValue();
            double[] bin = bins.computeIfAbsent((int) (chance * 5), each -> new double[3]);
            bin[0]++;
            bin[1] += chance;
            bin[2] += comes.getOrDefault(segment.owner().keys().customer(), false) ? 1 : 0;
        }

        assertThat(bins.values()).hasSizeGreaterThan(2).allSatisfy(bin -> {
            if (bin[0] >= 200) {
                assertThat(bin[2] / bin[0]).isCloseTo(bin[1] / bin[0], org.assertj.core.data.Offset.offset(0.05));
            }
        });
    }
}
