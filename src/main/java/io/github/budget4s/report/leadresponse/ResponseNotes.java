package io.github.budget4s.report.leadresponse;

import io.github.budget4s.analysis.leadresponse.LeadResponse;
import io.github.budget4s.domain.calendar.Holidays;
import io.github.budget4s.domain.customer.Mask;
import io.github.budget4s.domain.lead.Lead;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.project.ResponsePromise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says against which promise answers are held, and what of them is not known. */
public final class ResponseNotes {

    private static final int SHOWN = 3;

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
        addRepeated(leads, notes);
        if (summary.total().open() > 0) {
            notes.add(Note.information(
                    "response.note.open",
                    summary.total().open(),
                    summary.asOf().toString().replace('T', ' ')));
        }
        return notes;
    }

    /** One customer who asks on two platforms is two leads, and two calls. */
    private static void addRepeated(List<Lead> leads, List<Note> notes) {
        Map<String, Long> counts = leads.stream()
                .map(Lead::phone)
                .filter(phone -> !phone.isEmpty())
                .collect(Collectors.groupingBy(phone -> phone, TreeMap::new, Collectors.counting()));
        List<String> repeated = counts.entrySet().stream()
                .filter(each -> each.getValue() > 1)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(each -> Mask.phone(each.getKey()) + " ×" + each.getValue())
                .toList();
        if (!repeated.isEmpty()) {
            long all = counts.values().stream().mapToLong(Long::longValue).sum();
            List<String> shown = repeated.subList(0, Math.min(repeated.size(), SHOWN));
            notes.add(Note.warning(
                    repeated.size() > SHOWN ? "response.note.many-same-phones" : "response.note.same-phones",
                    all,
                    (long) counts.size(),
                    (long) repeated.size(),
                    shown));
        }
    }
}
