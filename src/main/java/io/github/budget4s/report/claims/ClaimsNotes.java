package io.github.budget4s.report.claims;

import io.github.budget4s.analysis.claims.ClaimsCheck;
import io.github.budget4s.analysis.claims.ItemClaims;
import io.github.budget4s.analysis.support.Support;
import io.github.budget4s.analysis.support.Support.Missing;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.sales.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says of claims what to send by when, what has lapsed, and what depends on something. */
public final class ClaimsNotes {

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
        for (ItemClaims item : check.items()) {
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
        Units sold = item.facts().allUnits();
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
        if (item.flag() == Flag.RED) {
            notes.add(Note.warning(
                    "claims.note.lapsed",
                    item.name(),
                    item.claimable(),
                    Objects.requireNonNull(item.claimBy()).toString()));
        } else if (item.flag() == Flag.YELLOW) {
            notes.add(Note.warning(
                    "claims.note.due",
                    item.name(),
                    item.claimable(),
                    Objects.requireNonNull(item.claimBy()).toString(),
                    Objects.requireNonNull(item.daysLeft())));
        }
        if (item.support().isKnown() && !item.overclaimed().isZero()) {
            notes.add(Note.warning("claims.note.overclaimed", item.name(), item.overclaimed()));
        }
    }
}
