package io.github.budget4s.report.leadresponse;

import io.github.budget4s.analysis.leadresponse.LeadResponse;
import io.github.budget4s.domain.calendar.Holidays;
import io.github.budget4s.domain.lead.Lead;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.project.ResponsePromise;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Says against which promise answers are held, and what of them is not known. */
public final class ResponseNotes {

    private ResponseNotes() {}

    /** Lists what the user must know of the promise, of years without known holidays, and of leads still open. */
    public static List<Note> of(
            ResponsePromise promise, Holidays known, List<Lead> leads, LeadResponse.Summary summary) {
        List<Note> notes = new ArrayList<>();
        notes.add(Note.information(
                promise.weekends() ? "response.note.promise-weekends" : "response.note.promise",
                (long) promise.within(),
                (long) promise.hotWithin(),
                promise.opens().toString(),
                promise.closes().toString()));
        TreeSet<Integer> unknown = new TreeSet<>();
        leads.forEach(lead -> unknown.add(lead.received().getYear()));
        unknown.removeAll(known.years());
        if (!unknown.isEmpty()) {
            notes.add(Note.warning(
                    "response.note.not-announced",
                    unknown.stream().map(String::valueOf).toList()));
        }
        if (summary.total().open() > 0) {
            notes.add(Note.information(
                    "response.note.open",
                    summary.total().open(),
                    summary.asOf().toString().replace('T', ' ')));
        }
        return notes;
    }
}
