package io.github.budget4s.domain.reserve;

import io.github.budget4s.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** One thing that was done with the reserve, as its journal has it. */
public sealed interface ReserveEvent {

    /** Returns what every event has. */
    Header header();

    /**
     * Holds what every event has.
     *
     * @param line the line in the journal, from 1
     * @param hash the hash of the line
     * @param time when it was, in China's time
     * @param signer who signed
     * @param role the office in which
     * @param key the public key that the signature is of
     * @param timeGiven whether the time was given by hand; else it is that of the signer's clock
     */
    record Header(
            long line, String hash, OffsetDateTime time, String signer, Role role, String key, boolean timeGiven) {

        /** Returns the day in China. */
        public LocalDate day() {
            return time.toLocalDate();
        }
    }

    /** An event that is about a request. */
    sealed interface OfRequest extends ReserveEvent {

        /** Returns the request's name: {@code R1}. */
        String request();

        /** Returns the hash of the request's line: what is signed is the whole request, not its name. */
        String requestHash();
    }

    /**
     * Asks for money.
     *
     * @param request its name: R and its place among the requests
     * @param amount how much
     * @param purpose what for
     * @param expectedReturn how many yuan each yuan is expected to bring
     * @param floor the least return that the plan asks for; null when it asks for none
     * @param expires the last day on which it can be signed and released
     * @param raises the budget that it raises
     */
    record Requested(
            Header header,
            String request,
            Money amount,
            String purpose,
            BigDecimal expectedReturn,
            @Nullable BigDecimal floor,
            LocalDate expires,
            BudgetLine raises)
            implements ReserveEvent {}

    /**
     * Names the part of the budget that released money raises.
     *
     * @param channel the channel; null for none
     * @param month the month; null for that of the release
     * @param store the store's name; null when it has none
     */
    record BudgetLine(
            @Nullable String channel,
            @Nullable YearMonth month,
            @Nullable String store) {}

    /** Signs for a request. */
    record Approved(Header header, String request, String requestHash) implements OfRequest {}

    /**
     * Refuses a request, or takes one's own back.
     *
     * @param reason why; null when not said
     */
    record Rejected(
            Header header,
            String request,
            String requestHash,
            @Nullable String reason) implements OfRequest {}

    /**
     * Releases money of a request, all of it or a part.
     *
     * @param amount how much
     * @param reserve the whole reserve of the plan at that time
     */
    record Released(Header header, String request, String requestHash, Money amount, Money reserve)
            implements OfRequest {}

    /**
     * Gives released money back to the reserve.
     *
     * @param amount how much
     */
    record Returned(Header header, String request, String requestHash, Money amount) implements OfRequest {}

    /**
     * Mends the end of the journal after a crash.
     *
     * @param what {@code cut} when half a line was cut off, {@code ended} when a whole one lacked its line end,
     *     {@code head} when the head beside the journal was not there, whatever else was mended
     * @param bytes the bytes that were cut off, in Base64; empty when none were
     */
    record Repaired(Header header, String what, String bytes) implements ReserveEvent {
        /** The head was lost: whether lines had been taken away at the end, nobody can tell. */
        public static final String HEAD = "head";
    }
}
