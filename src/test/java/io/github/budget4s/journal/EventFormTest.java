package io.github.budget4s.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.reserve.ReserveEvent;
import io.github.budget4s.domain.reserve.ReserveEvent.BudgetLine;
import io.github.budget4s.domain.reserve.ReserveEvent.Header;
import io.github.budget4s.domain.reserve.Role;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventFormTest {

    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-04-20T10:00:00+08:00");
    private static final LocalDate EXPIRES = LocalDate.of(2026, 5, 4);

    private static Header header(boolean timeGiven) {
        return new Header(1, "", TIME, "Li", Role.FINANCE, "KEY", timeGiven);
    }

    static List<ReserveEvent> events() {
        return List.of(
                new ReserveEvent.Requested(
                        header(true),
                        "R1",
                        new Money(5_000_005),
                        "more fairs",
                        new BigDecimal("4.5"),
                        new BigDecimal("10"),
                        EXPIRES,
                        new BudgetLine("online", YearMonth.of(2026, 3), "east")),
                new ReserveEvent.Requested(
                        header(false),
                        "R2",
                        new Money(1),
                        "a fair",
                        new BigDecimal("0.000001"),
                        null,
                        EXPIRES,
                        new BudgetLine(null, null, null)),
                new ReserveEvent.Approved(header(false), "R1", "HASH"),
                new ReserveEvent.Rejected(header(false), "R1", "HASH", "not now"),
                new ReserveEvent.Rejected(header(false), "R1", "HASH", null),
                new ReserveEvent.Released(header(false), "R1", "HASH", new Money(200), new Money(900)),
                new ReserveEvent.Returned(header(false), "R1", "HASH", new Money(200)),
                new ReserveEvent.Repaired(header(false), "cut", "eyI="),
                new ReserveEvent.Repaired(header(false), "head", ""));
    }

    private static JournalLine line(Map<String, Object> fields) {
        return JournalReader.parse((CanonicalJson.write(fields) + "\n").getBytes(StandardCharsets.UTF_8))
                .lines()
                .get(0);
    }

    private static EventForm.Outcome read(ReserveEvent event, String field, Object value) {
        Map<String, Object> fields = new TreeMap<>(EventForm.write(event));
        fields.put(field, value);
        return EventForm.read(line(fields));
    }

    private static void assertFault(EventForm.Outcome outcome, String field, String found) {
        assertThat(outcome.event()).isNull();
        assertThat(outcome.faults()).hasSize(1);
        Message message = outcome.faults().get(0).message();
        assertThat(message.key()).isEqualTo("journal.field");
        assertThat(message.arguments().subList(0, 2)).containsExactly(field, found);
        assertThat(outcome.faults().get(0).line()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsWrittenIsRead(ReserveEvent event) {
        JournalLine line = line(EventForm.write(event));
        EventForm.Outcome outcome = EventForm.read(line);

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.event())
                .usingRecursiveComparison()
                .ignoringFields("header.hash")
                .isEqualTo(event);
    }

    @Test
    void amountsAndFiguresAreWrittenInOneForm() {
        Map<String, Object> fields = EventForm.write(events().get(0));

        assertThat(fields)
                .containsEntry("amount", "50000.05")
                .containsEntry("expected_return", "4.5")
                .containsEntry("floor", "10")
                .containsEntry("month", "2026-03")
                .containsEntry("expires", "2026-05-04")
                .containsEntry("at", "2026-04-20T10:00:00+08:00")
                .containsEntry("clock", "stated")
                .containsEntry("role", "finance");
        assertThat(EventForm.write(events().get(1)))
                .doesNotContainKeys("floor", "month", "channel", "store", "clock")
                .containsEntry("expected_return", "0.000001");
        assertThat(EventForm.write(events().get(8))).doesNotContainKey("bytes");
        assertThat(EventForm.write(events().get(4))).doesNotContainKey("reason");
    }

    @ParameterizedTest
    @CsvSource({
        "amount, 50000",
        "amount, 50000.0",
        "amount, 050000.00",
        "amount, -1.00",
        "amount, 100000000000000.00",
        "expected_return, 4.50",
        "expected_return, 1e3",
        "expected_return, 0.0000001",
        "expected_return, ''",
        "expires, 2026-5-4",
        "expires, 2026-02-30",
        "expires, +2026-05-04",
        "floor, 04.5",
        "month, 2026-13",
        "month, 202603",
        "month, +12026-03",
        "purpose, ' '",
        "channel, ''",
        "store, ' '",
        "role, Finance",
        "clock, given",
        "signer, ''",
        "at, 2026-04-20T10:00:00Z"
    })
    void aFieldInAnotherFormIsAFault(String field, String written) {
        assertFault(read(events().get(0), field, written), field, written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount", "reserve"})
    void aReleaseNeedsItsAmountAndTheReserve(String field) {
        assertFault(read(events().get(5), field, 5L), field, "5");
    }

    @ParameterizedTest
    @CsvSource({"7, what, lost", "7, bytes, e", "7, bytes, eyI", "7, bytes, ey=I", "6, amount, 1", "2, request_hash, ''"
    })
    void otherEventsAreHeldToTheirFormToo(int event, String field, String written) {
        assertFault(read(events().get(event), field, written), field, written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"request", "amount", "purpose", "expected_return", "expires", "signer", "role", "key", "at"})
    void whatIsNotThereIsAFault(String field) {
        Map<String, Object> fields = new TreeMap<>(EventForm.write(events().get(0)));
        fields.remove(field);

        assertFault(EventForm.read(line(fields)), field, "null");
    }

    @Test
    void aFieldThatNobodyKnowsIsAFaultEvenIfAnotherEventHasIt() {
        EventForm.Outcome outcome = read(events().get(2), "amount", "1.00");

        assertThat(outcome.event()).isNull();
        assertThat(outcome.faults()).containsExactly(Fault.of(1, "journal.unknown-field", "amount"));
    }

    @Test
    void anEventThatNobodyKnowsIsAFault() {
        assertThat(read(events().get(2), "event", "steal").faults())
                .containsExactly(Fault.of(1, "journal.unknown-event", "steal"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-20T10:00:00+08:00, true",
        "2026-04-20T10:00:00+09:00, false",
        "2026-04-20T10:00:00Z, false",
        "2026-04-20T10:00+08:00, false",
        "2026-04-20 10:00:00+08:00, false",
        "2026-02-29T10:00:00+08:00, false",
        "2026-04-20T24:00:00+08:00, false",
        "2026-04-2/T10:00:00+08:00, false",
        "2026-04-2:T10:00:00+08:00, false",
        "0000-01-01T00:00:00+08:00, true",
        "9999-12-31T23:59:59+08:00, true"
    })
    void aTimeHasOneForm(String text, boolean valid) {
        assertThat(JournalTime.read(text).isPresent()).isEqualTo(valid);
        JournalTime.read(text)
                .ifPresent(time -> assertThat(JournalTime.write(time)).isEqualTo(text));
    }

    @Test
    void timesAreInChinaToTheSecond() {
        assertThat(JournalTime.write(JournalTime.of(Instant.parse("2026-04-20T16:30:00.999Z"))))
                .isEqualTo("2026-04-21T00:30:00+08:00");
        assertThat(JournalTime.write(JournalTime.of(LocalDateTime.parse("2026-04-20T16:30:00.999"))))
                .isEqualTo("2026-04-20T16:30:00+08:00");
        assertThat(JournalTime.write(OffsetDateTime.parse("2026-04-20T16:30:00Z")))
                .isEqualTo("2026-04-21T00:30:00+08:00");
    }
}
