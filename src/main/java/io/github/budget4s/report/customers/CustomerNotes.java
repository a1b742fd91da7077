package io.github.budget4s.report.customers;

import io.github.budget4s.analysis.customers.CustomerBase;
import io.github.budget4s.analysis.customers.CustomerBase.LinesOf;
import io.github.budget4s.analysis.customers.CustomerBase.Stray;
import io.github.budget4s.analysis.customers.Segmentation;
import io.github.budget4s.domain.customer.CustomerKeys;
import io.github.budget4s.domain.customer.JoinKey;
import io.github.budget4s.domain.customer.Mask;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.project.SegmentRules;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says by which rules customers are sorted, and what of the files does not fit together. */
public final class CustomerNotes {

    private static final int SHOWN = 5;

    private CustomerNotes() {}

    /** Lists by what lines were joined, and which were not. */
    public static List<Note> ofJoin(CustomerBase base) {
        List<Note> notes = new ArrayList<>();
        for (LinesOf lines : LinesOf.values()) {
            List<Message> parts = new ArrayList<>();
            base.joined(lines)
                    .forEach((key, count) ->
                            parts.add(Message.of("customers.joined-by", count, Message.of("name." + key.code()))));
            if (!parts.isEmpty()) {
                notes.add(Note.information(
                        switch (lines) {
                            case VISITS -> "customers.note.joined-visits";
                            case CONTACTS -> "customers.note.joined-contacts";
                        },
                        parts));
            }
        }
        for (Map.Entry<JoinKey, Integer> each : base.shared().entrySet()) {
            notes.add(Note.warning(
                    "customers.note.shared",
                    (long) each.getValue(),
                    Message.of("name." + each.getKey().code())));
        }
        if (!base.strays().isEmpty()) {
            List<String> first = base.strays().keySet().stream()
                    .limit(SHOWN)
                    .map(Stray::keys)
                    .map(CustomerNotes::key)
                    .toList();
            notes.add(Note.warning(
                    "customers.note.strays",
                    base.strays().values().stream().mapToLong(Long::longValue).sum(),
                    (long) base.strays().size(),
                    first));
        }
        return notes;
    }

    private static String key(CustomerKeys keys) {
        return Mask.key(keys);
    }

    /** Lists by what customers are measured. */
    public static List<Note> ofSegments(Segmentation segments, SegmentRules rules, boolean isDayAssumed) {
        List<Note> notes = new ArrayList<>();
        if (isDayAssumed) {
            notes.add(Note.information("customers.note.as-of", segments.asOf()));
        }
        notes.add(
                segments.isGapAssumed()
                        ? Note.warning("customers.note.gap-assumed", segments.gap())
                        : Note.information("customers.note.gap", segments.gap()));
        notes.add(Note.information(
                "customers.note.classes",
                rules.lost()
                        .toDecimal(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString(),
                rules.atRisk()
                        .toDecimal(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString(),
                (long) rules.loyalVisits()));
        if (segments.highFrom() != null) {
            notes.add(Note.information(
                    "customers.note.value",
                    Message.of(rules.byGrossProfit() ? "name.gross_profit" : "name.output"),
                    (long) rules.months(),
                    segments.highFrom(),
                    rules.highShare()));
        }
        notes.add(
                segments.chances() == null
                        ? Note.warning("customers.note.alive-none")
                        : Note.information(
                                "customers.note.alive", segments.chances().observations()));
        return notes;
    }
}
