package io.github.budget4s.report.transfer;

import io.github.budget4s.analysis.transfer.MovedBudget;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.transfer.Transfer;
import java.util.ArrayList;
import java.util.List;

/** Says what was moved in a budget, from where to where, when, why and by whom. */
public final class TransferNotes {

    /** More lines would bury all else that is to be said. */
    private static final int MOST_NOTES = 20;

    private TransferNotes() {}

    /** Lists what was moved, and what does not count yet. */
    public static List<Note> of(MovedBudget budget) {
        List<Note> notes = new ArrayList<>();
        List<Transfer> moved = budget.moved();
        if (!moved.isEmpty()) {
            notes.add(Note.information("transfers.note.moved", (long) moved.size(), budget.amount()));
            moved.stream()
                    .limit(MOST_NOTES)
                    .forEach(transfer -> notes.add(Note.information("transfers.note.one", words(transfer))));
            if (moved.size() > MOST_NOTES) {
                notes.add(Note.information("transfers.note.more", (long) moved.size() - MOST_NOTES));
            }
        }
        long unsigned =
                moved.stream().filter(transfer -> transfer.by().isEmpty()).count();
        if (unsigned > 0) {
            notes.add(Note.warning("transfers.note.nobody", unsigned));
        }
        if (!budget.later().isEmpty()) {
            notes.add(Note.information(
                    "transfers.note.later", (long) budget.later().size(), budget.laterAmount()));
        }
        return notes;
    }

    /** Puts a transfer into words: how much from where to where, and who decided it when and why. */
    public static Message words(Transfer transfer) {
        List<Object> said = new ArrayList<>();
        if (transfer.date() != null) {
            said.add(transfer.date());
        }
        if (!transfer.by().isEmpty()) {
            said.add(transfer.by());
        }
        if (!transfer.reason().isEmpty()) {
            said.add(transfer.reason());
        }
        return said.isEmpty()
                ? Message.of("transfers.words", transfer.amount(), place(transfer.from()), place(transfer.to()))
                : Message.of(
                        "transfers.words-said", transfer.amount(), place(transfer.from()), place(transfer.to()), said);
    }

    private static Message place(Transfer.Place place) {
        List<Object> names = new ArrayList<>(List.of(place.month()));
        if (!place.store().isEmpty()) {
            names.add(place.store());
        }
        if (!place.channel().isEmpty()) {
            names.add(place.channel());
        }
        return switch (names.size()) {
            case 1 -> Message.of("format.value", names.get(0));
            case 2 -> Message.of("transfers.place", names.get(0), names.get(1));
            default -> Message.of("transfers.place-of-store", names.get(0), names.get(1), names.get(2));
        };
    }
}
