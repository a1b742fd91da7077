package io.github.budget4s.analysis.customers;

import io.github.budget4s.domain.customer.Contact;
import io.github.budget4s.domain.project.CustomerRules;
import io.github.budget4s.domain.project.FollowupRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lists whom to contact: each customer once, for the reason that goes first, and none who did not agree or was spoken
 * to within the days of rest.
 *
 * @param asOf the day on which the list is made
 * @param until the last day that it is for
 * @param followups by the day on which they are due
 * @param waiting how many further reasons wait for customers of the list
 * @param withoutConsent how many customers are left out for they did not agree, or no longer do
 * @param resting how many are left out for they were spoken to lately
 */
public record CallList(
        LocalDate asOf, LocalDate until, List<Followup> followups, long waiting, long withoutConsent, long resting) {

    public CallList {
        followups = List.copyOf(followups);
    }

    /**
     * Makes the list.
     *
     * @param days for how many days, that of {@code segments} among them
     */
    public static CallList of(Segmentation segments, CustomerRules rules, int days) {
        LocalDate asOf = segments.asOf();
        LocalDate until = asOf.plusDays(days - 1L);
        FollowupRules followups = rules.followups();
        Comparator<Followup> order = Comparator.comparing(
                        (Followup each) -> followups.priority().indexOf(each.reason()))
                .thenComparing(Followup::due);
        List<Followup> chosen = new ArrayList<>();
        long waiting = 0;
        long withoutConsent = 0;
        long resting = 0;
        for (Segment segment : segments.segments()) {
            List<Followup> all = OwnerFollowups.of(segment, asOf, until, followups, rules.segments());
            if (all.isEmpty()) {
                continue;
            }
            if (!segment.owner().allowsContact(asOf)) {
                withoutConsent++;
                continue;
            }
            LocalDate from = restsUntil(segment.owner(), asOf, followups.restDays());
            if (from.isAfter(until)) {
                resting++;
                continue;
            }
            Followup first = all.stream().min(order).orElseThrow();
            waiting += all.size() - 1;
            chosen.add(
                    first.due().isBefore(from) && from.isAfter(asOf)
                            ? new Followup(first.owner(), first.vehicle(), first.reason(), first.days(), from)
                            : first);
        }
        chosen.sort(Comparator.comparing(Followup::due)
                .thenComparing((Followup each) -> followups.priority().indexOf(each.reason())));
        return new CallList(asOf, until, chosen, waiting, withoutConsent, resting);
    }

    /** Returns what is for some stores and persons; none of them: for all. */
    public CallList only(List<String> stores, List<String> persons) {
        return new CallList(
                asOf,
                until,
                followups.stream()
                        .filter(each ->
                                stores.isEmpty() || stores.contains(each.owner().store()))
                        .filter(each -> persons.isEmpty() || persons.contains(each.person()))
                        .toList(),
                waiting,
                withoutConsent,
                resting);
    }

    /** Returns the first day on which a customer may be contacted again. */
    private static LocalDate restsUntil(Owner owner, LocalDate asOf, int restDays) {
        LocalDate from = LocalDate.MIN;
        for (Contact contact : owner.contacts()) {
            LocalDate done = contact.doneOn();
            if (done != null
                    && contact.isDoneBy(asOf)
                    && done.plusDays(restDays + 1L).isAfter(from)) {
                from = done.plusDays(restDays + 1L);
            }
        }
        return from;
    }
}
