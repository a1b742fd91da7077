package io.github.budget4s.analysis.customers;

import io.github.budget4s.domain.customer.Contact;
import io.github.budget4s.domain.customer.ContactResult;
import io.github.budget4s.domain.customer.Visit;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.project.FollowupRules;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says of one person in one store how the customers were followed up.
 *
 * @param person the person; empty where nobody is named
 * @param store the store; empty where none is named
 * @param due how many customers were in the workshop whom to contact after it was due in the period
 * @param inTime how many of these were spoken to by that day
 * @param contacts how many contacts were made in the period
 * @param reached in how many of these somebody spoke to the customer
 * @param booked in how many of these a visit was booked
 * @param came after how many of these the customer was in the workshop within 30 days
 */
public record ContactRates(
        String person, String store, long due, long inTime, long contacts, long reached, long booked, long came) {

    /** Within so many days after a contact a visit is held to follow from it. */
    public static final int CAME_WITHIN = 30;

    /** Returns how many who were due were spoken to in time. */
    public @Nullable Ratio inTimeRate() {
        return due == 0 ? null : Ratio.of(inTime, due);
    }

    /** Returns in how many of the contacts in which somebody spoke to the customer a visit was booked. */
    public @Nullable Ratio bookedRate() {
        return reached == 0 ? null : Ratio.of(booked, reached);
    }

    /** Returns after how many of them the customer came. */
    public @Nullable Ratio cameRate() {
        return reached == 0 ? null : Ratio.of(came, reached);
    }

    private record Key(String person, String store) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byStore = store.compareTo(other.store);
            return byStore != 0 ? byStore : person.compareTo(other.person);
        }
    }

    /** Adds up two of one person or, for the total, of several. */
    public ContactRates plus(ContactRates other) {
        return new ContactRates(
                person,
                store,
                due + other.due,
                inTime + other.inTime,
                contacts + other.contacts,
                reached + other.reached,
                booked + other.booked,
                came + other.came);
    }

    /**
     * Counts by person and store.
     *
     * @param from the first day of the period, up to {@code asOf}
     */
    public static List<ContactRates> of(CustomerBase base, FollowupRules rules, LocalDate from, LocalDate asOf) {
        TreeMap<Key, ContactRates> sums = new TreeMap<>();
        for (Owner owner : base.owners()) {
            if (owner.allowsContact(asOf) && !rules.visits().isEmpty()) {
                addVisits(owner, rules.visits().get(0), from, asOf, sums);
            }
            for (Contact contact : owner.contacts()) {
                LocalDate done = contact.doneOn();
                if (done != null && !done.isBefore(from) && !done.isAfter(asOf)) {
                    boolean isReached = contact.outcome().result().isReached();
                    boolean isBooked = contact.outcome().result() == ContactResult.BOOKED
                            || contact.outcome().result() == ContactResult.CAME;
                    LocalDate last = done.plusDays(CAME_WITHIN).isAfter(asOf) ? asOf : done.plusDays(CAME_WITHIN);
                    boolean came = owner.visitsUntil(last) > owner.visitsUntil(done);
                    String person = contact.by().isEmpty() ? owner.person(owner.newest()) : contact.by();
                    add(
                            sums,
                            new ContactRates(
                                    person,
                                    contact.store().isEmpty() ? owner.store() : contact.store(),
                                    0,
                                    0,
                                    1,
                                    isReached ? 1 : 0,
                                    isReached && isBooked ? 1 : 0,
                                    isReached && came ? 1 : 0));
                }
            }
        }
        return List.copyOf(sums.values());
    }

    private static void addVisits(
            Owner owner, int days, LocalDate from, LocalDate asOf, TreeMap<Key, ContactRates> sums) {
        LocalDate before = null;
        for (Visit visit : owner.visits()) {
            LocalDate due = visit.date().plusDays(days);
            boolean isInPeriod = visit.kind().isWorkshop() && !due.isBefore(from) && !due.isAfter(asOf);
            if (isInPeriod && !visit.date().equals(before)) {
                before = visit.date();
                boolean inTime = owner.contacts().stream()
                        .anyMatch(contact -> contact.isDoneBy(due)
                                && contact.doneOn() != null
                                && !contact.doneOn().isBefore(visit.date()));
                add(sums, new ContactRates(owner.person(owner.newest()), owner.store(), 1, inTime ? 1 : 0, 0, 0, 0, 0));
            }
        }
    }

    private static void add(TreeMap<Key, ContactRates> sums, ContactRates one) {
        sums.merge(new Key(one.person, one.store), one, ContactRates::plus);
    }
}
