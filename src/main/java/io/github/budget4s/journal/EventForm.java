package io.github.budget4s.journal;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.reserve.ReserveEvent;
import io.github.budget4s.domain.reserve.ReserveEvent.Header;
import io.github.budget4s.domain.reserve.Role;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns events into the fields of a line and back, in one form each: amounts {@code 50000.00}, days {@code 2026-03-05},
 * months {@code 2026-03}. A field that is not known, not there or in another form is a fault.
 */
public final class EventForm {

    private static final String REQUEST = "request";
    private static final String REQUEST_HASH = "request_hash";
    private static final String AMOUNT = "amount";
    private static final String SIGNER = "signer";
    private static final String ROLE = "role";
    private static final String RESERVE = "reserve";
    private static final String CLOCK = "clock";
    private static final String GIVEN = "stated";
    private static final Set<String> MENDED = Set.of("cut", "ended", ReserveEvent.Repaired.HEAD);
    private static final String ROLES = String.join(", ", Role.ids());

    private static final Pattern MONEY = Pattern.compile("(0|[1-9]\\d{0,13})\\.\\d\\d");
    private static final Pattern BASE64 =
            Pattern.compile("(?:[A-Za-z0-9+/]{4})*+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");
    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9]\\d{0,11})(\\.\\d{0,5}[1-9])?");

    /** Fields of the chain, which every line has. */
    private static final Set<String> OF_THE_CHAIN = Set.of(
            JournalLine.NUMBER,
            JournalLine.PREVIOUS,
            JournalLine.TIME,
            JournalLine.EVENT,
            JournalLine.KEY,
            JournalLine.SIGNATURE,
            SIGNER,
            ROLE,
            CLOCK);

    private final JournalLine line;
    private final List<Fault> faults = new ArrayList<>();
    /** Besides those of the chain; so few that a list is searched as quickly as anything. */
    private final List<String> known = new ArrayList<>();

    private EventForm(JournalLine line) {
        this.line = line;
    }

    /**
     * Holds what came of reading a line.
     *
     * @param event the event; null when there are faults
     * @param faults what is wrong with the line
     */
    public record Outcome(@Nullable ReserveEvent event, List<Fault> faults) {}

    public static Outcome read(JournalLine line) {
        EventForm form = new EventForm(line);
        ReserveEvent event = form.event();
        if (event != null) {
            for (String field : line.fields().keySet()) {
                if (!OF_THE_CHAIN.contains(field) && !form.known.contains(field)) {
                    form.faults.add(Fault.of(line.line(), "journal.unknown-field", field));
                }
            }
        }
        return form.faults.isEmpty() ? new Outcome(event, List.of()) : new Outcome(null, List.copyOf(form.faults));
    }

    private @Nullable ReserveEvent event() {
        OffsetDateTime time = field(JournalLine.TIME, "2026-03-05T09:30:00+08:00", JournalTime::read);
        String signer = text(SIGNER);
        Role role = field(ROLE, ROLES, Role::of);
        String key = text(JournalLine.KEY);
        String clock = optional(CLOCK, GIVEN, text -> text.equals(GIVEN) ? Optional.of(text) : Optional.empty());
        if (time == null || signer == null || role == null || key == null) {
            return null;
        }
        Header header = new Header(line.line(), line.hash(), time, signer, role, key, clock != null);
        return switch (line.text(JournalLine.EVENT)) {
            case "request" -> requested(header);
            case "approve" -> ofRequest((request, hash) -> new ReserveEvent.Approved(header, request, hash));
            case "reject" ->
                ofRequest((request, hash) -> new ReserveEvent.Rejected(header, request, hash, optional("reason")));
            case "release" -> released(header);
            case "return" -> returned(header);
            case "repair" -> repaired(header);
            default -> {
                faults.add(Fault.of(line.line(), "journal.unknown-event", line.text(JournalLine.EVENT)));
                yield null;
            }
        };
    }

    private @Nullable ReserveEvent requested(Header header) {
        String request = text(REQUEST);
        Money amount = field(AMOUNT, "50000.00", EventForm::money);
        String purpose = text("purpose");
        BigDecimal expected = field("expected_return", "4.5", EventForm::decimal);
        LocalDate expires = field("expires", "2026-03-05", EventForm::day);
        BigDecimal floor = optional("floor", "4.5", EventForm::decimal);
        YearMonth month = optional("month", "2026-03", EventForm::month);
        String channel = optional("channel");
        String store = optional("store");
        return request == null || amount == null || purpose == null || expected == null || expires == null
                ? null
                : new ReserveEvent.Requested(
                        header,
                        request,
                        amount,
                        purpose,
                        expected,
                        floor,
                        expires,
                        new ReserveEvent.BudgetLine(channel, month, store));
    }

    private @Nullable ReserveEvent released(Header header) {
        Money amount = field(AMOUNT, "50000.00", EventForm::money);
        Money reserve = field(RESERVE, "50000.00", EventForm::money);
        return ofRequest((request, hash) -> amount == null || reserve == null
                ? null
                : new ReserveEvent.Released(header, request, hash, amount, reserve));
    }

    private @Nullable ReserveEvent returned(Header header) {
        Money amount = field(AMOUNT, "50000.00", EventForm::money);
        return ofRequest(
                (request, hash) -> amount == null ? null : new ReserveEvent.Returned(header, request, hash, amount));
    }

    private @Nullable ReserveEvent repaired(Header header) {
        String what = field("what", "cut", text -> Optional.of(text).filter(MENDED::contains));
        String bytes = optional("bytes", "eyI=", EventForm::base64);
        return what == null ? null : new ReserveEvent.Repaired(header, what, bytes == null ? "" : bytes);
    }

    /** Makes an event about a request of the request's name and hash. */
    private interface OfRequest {
        @Nullable
        ReserveEvent of(String request, String hash);
    }

    private @Nullable ReserveEvent ofRequest(OfRequest event) {
        String request = text(REQUEST);
        String hash = text(REQUEST_HASH);
        return request == null || hash == null ? null : event.of(request, hash);
    }

    private @Nullable String text(String name) {
        return field(name, "…", text -> text.isBlank() ? Optional.empty() : Optional.of(text));
    }

    private @Nullable String optional(String name) {
        return line.fields().containsKey(name) ? text(name) : unused(name);
    }

    private <T> @Nullable T optional(String name, String example, Function<String, Optional<T>> read) {
        if (line.fields().containsKey(name)) {
            return field(name, example, read);
        }
        known.add(name);
        return null;
    }

    private @Nullable String unused(String name) {
        known.add(name);
        return null;
    }

    private <T> @Nullable T field(String name, String example, Function<String, Optional<T>> read) {
        known.add(name);
        Optional<T> value = line.fields().get(name) instanceof String text ? read.apply(text) : Optional.empty();
        if (value.isEmpty()) {
            faults.add(Fault.of(
                    line.line(),
                    "journal.field",
                    name,
                    String.valueOf(line.fields().get(name)),
                    example));
            return null;
        }
        return value.get();
    }

    private static Optional<Money> money(String text) {
        return MONEY.matcher(text).matches() ? Optional.of(Money.ofYuan(new BigDecimal(text))) : Optional.empty();
    }

    private static Optional<BigDecimal> decimal(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<String> base64(String text) {
        return BASE64.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> day.toString().equals(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text))
                    .filter(month -> month.toString().equals(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Writes the fields of an event, without those of the chain. */
    public static Map<String, Object> write(ReserveEvent event) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put(SIGNER, event.header().signer());
        fields.put(ROLE, event.header().role().id());
        fields.put(JournalLine.KEY, event.header().key());
        fields.put(JournalLine.TIME, JournalTime.write(event.header().time()));
        put(fields, CLOCK, event.header().timeGiven() ? GIVEN : null);
        if (event instanceof ReserveEvent.OfRequest about) {
            fields.put(REQUEST, about.request());
            fields.put(REQUEST_HASH, about.requestHash());
        }
        if (event instanceof ReserveEvent.Requested asked) {
            fields.put(JournalLine.EVENT, "request");
            fields.put(REQUEST, asked.request());
            fields.put(AMOUNT, asked.amount().toString());
            fields.put("purpose", asked.purpose());
            fields.put("expected_return", decimal(asked.expectedReturn()));
            fields.put("expires", asked.expires().toString());
            put(fields, "floor", asked.floor() == null ? null : decimal(asked.floor()));
            put(fields, "channel", asked.raises().channel());
            put(
                    fields,
                    "month",
                    asked.raises().month() == null
                            ? null
                            : asked.raises().month().toString());
            put(fields, "store", asked.raises().store());
        } else if (event instanceof ReserveEvent.Approved) {
            fields.put(JournalLine.EVENT, "approve");
        } else if (event instanceof ReserveEvent.Rejected rejected) {
            fields.put(JournalLine.EVENT, "reject");
            put(fields, "reason", rejected.reason());
        } else if (event instanceof ReserveEvent.Released released) {
            fields.put(JournalLine.EVENT, "release");
            fields.put(AMOUNT, released.amount().toString());
            fields.put(RESERVE, released.reserve().toString());
        } else if (event instanceof ReserveEvent.Returned returned) {
            fields.put(JournalLine.EVENT, "return");
            fields.put(AMOUNT, returned.amount().toString());
        } else if (event instanceof ReserveEvent.Repaired repaired) {
            fields.put(JournalLine.EVENT, "repair");
            fields.put("what", repaired.what());
            put(fields, "bytes", repaired.bytes().isEmpty() ? null : repaired.bytes());
        }
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static String decimal(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
