package io.github.budget4s.report.claims;

import io.github.budget4s.analysis.claims.ClaimsCheck;
import io.github.budget4s.analysis.claims.DueMoney;
import io.github.budget4s.analysis.claims.ItemClaims;
import io.github.budget4s.analysis.claims.PartClaims;
import io.github.budget4s.analysis.support.Support;
import io.github.budget4s.analysis.support.Support.Missing;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.sales.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Says of claims what to send by when, what has lapsed, and what depends on something. */
public final class ClaimsNotes {

    /** More notes would bury all else; the rows of the report say the rest. */
    private static final int MOST_PARTS = 3;

    private ClaimsNotes() {}

    /**
     * Lists the notes.
     *
     * @param dayAssumed whether the user left it to the spend on which day it is looked at
     */
    public static List<Note> of(ClaimsCheck check, boolean dayAssumed) {
        List<Note> notes = new ArrayList<>();
        LocalDate asOf = check.request().asOf();
        if (dayAssumed) {
            notes.add(Note.warning("claims.note.day-assumed", asOf.toString()));
        }
        Set<String> stores = new HashSet<>();
        check.request().facts().spend().entries().forEach(entry -> stores.add(entry.store()));
        for (ItemClaims item : check.items()) {
            List<String> own = item.support().item().coverage().stores();
            Basis basis = item.support().item().basis();
            boolean isOfSpend = basis instanceof Basis.ShareOfSpend || basis instanceof Basis.PerEvent;
            if (isOfSpend && !own.isEmpty() && own.stream().noneMatch(stores::contains)) {
                notes.add(Note.warning("claims.note.no-store", item.name(), own));
            }
            addSupport(item, notes);
            addClaim(item, notes);
        }
        return notes;
    }

    private static void addSupport(ItemClaims item, List<Note> notes) {
        Support support = item.support();
        if (support.missing() != null) {
            notes.add(
                    support.missing() == Missing.UNITS
                            ? Note.warning("claims.note.missing-units", item.name())
                            : Note.warning("claims.note.missing-revenue", item.name()));
            return;
        }
        Units minimum = support.item().minimumUnits();
        Units sold = item.entitlement().facts().allUnits();
        if (minimum == null || support.conditional().isZero()) {
            return;
        }
        if (support.condition() == Support.Condition.FAILED && sold != null) {
            notes.add(
                    Note.information("claims.note.condition-open", item.name(), minimum, sold, support.conditional()));
        } else if (support.condition() == Support.Condition.UNKNOWN) {
            notes.add(Note.warning("claims.note.condition-unknown", item.name(), minimum, support.conditional()));
        }
    }

    private static void addClaim(ItemClaims item, List<Note> notes) {
        if (item.parts().isEmpty()) {
            addLapsed(item.name(), item.due(), notes);
            addDue(item.name(), item.due(), notes);
        } else {
            addParts(item, part -> !part.due().lapsed().isZero(), ClaimsNotes::addLapsed, notes);
            addParts(item, part -> part.due().isSoon(), ClaimsNotes::addDue, notes);
        }
        if (item.support().isKnown() && !item.overclaimed().isZero()) {
            notes.add(Note.warning("claims.note.overclaimed", item.name(), item.overclaimed()));
        }
    }

    /** What a note says of. */
    @FunctionalInterface
    private interface Sayer {

        void add(Object name, DueMoney due, List<Note> notes);
    }

    private static void addParts(ItemClaims item, Predicate<PartClaims> which, Sayer sayer, List<Note> notes) {
        List<PartClaims> parts = item.parts().stream().filter(which).toList();
        parts.stream()
                .limit(MOST_PARTS)
                .forEach(part -> sayer.add(
                        Message.of("claims.part-of", item.name(), ClaimsReport.name(part)), part.due(), notes));
        if (parts.size() > MOST_PARTS) {
            notes.add(Note.warning("claims.note.more-parts", item.name(), (long) parts.size() - MOST_PARTS));
        }
    }

    private static void addLapsed(Object name, DueMoney due, List<Note> notes) {
        if (!due.lapsed().isZero()) {
            notes.add(Note.warning(
                    "claims.note.lapsed",
                    name,
                    due.lapsed(),
                    Objects.requireNonNull(due.lapsedOn()).toString()));
        }
    }

    private static void addDue(Object name, DueMoney due, List<Note> notes) {
        if (due.isSoon()) {
            notes.add(Note.warning(
                    "claims.note.due",
                    name,
                    due.claimable(),
                    Objects.requireNonNull(due.claimBy()).toString(),
                    Objects.requireNonNull(due.daysLeft())));
        }
    }
}
