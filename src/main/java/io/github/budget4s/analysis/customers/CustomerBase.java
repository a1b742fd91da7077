package io.github.budget4s.analysis.customers;

import io.github.budget4s.domain.customer.Contact;
import io.github.budget4s.domain.customer.Customer;
import io.github.budget4s.domain.customer.CustomerKeys;
import io.github.budget4s.domain.customer.JoinKey;
import io.github.budget4s.domain.customer.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All customers with their visits and contacts, joined by the keys that the project says. */
public final class CustomerBase {

    /** Stands for a key that several customers have, as a family or a firm has one telephone. */
    private static final Owner SEVERAL = new Owner(-1);

    private static final int NOBODY = -1;

    private final List<JoinKey> join;
    private final List<Owner> owners = new ArrayList<>();
    private final Map<JoinKey, Map<String, Owner>> byKey = new EnumMap<>(JoinKey.class);
    private final Map<JoinKey, Integer> shared = new EnumMap<>(JoinKey.class);
    private final Map<LinesOf, long[]> joined = new EnumMap<>(LinesOf.class);
    private final Map<Stray, Long> strays = new TreeMap<>();

    /** What lines are of. */
    public enum LinesOf {
        VISITS,
        CONTACTS
    }

    /**
     * Names a customer of lines that is not among the customers.
     *
     * @param lines what they are of
     * @param keys by what the lines know the customer
     */
    public record Stray(LinesOf lines, CustomerKeys keys) implements Comparable<Stray> {
        @Override
        public int compareTo(Stray other) {
            int byLines = lines.compareTo(other.lines);
            return byLines != 0 ? byLines : order().compareTo(other.order());
        }

        private String order() {
            return String.join("\t", keys.customer(), keys.vehicle(), keys.phone(), keys.plate());
        }
    }

    private CustomerBase(List<JoinKey> join, int customers) {
        this.join = join;
        for (LinesOf lines : LinesOf.values()) {
            joined.put(lines, new long[join.size()]);
        }
        for (JoinKey key : join) {
            byKey.put(key, new HashMap<>(customers + customers / 2));
        }
    }

    /**
     * Joins files.
     *
     * @param join by what, the surest first: a line is of the customer whom the first key finds that it has
     */
    public static CustomerBase of(
            List<Customer> customers, List<Visit> visits, List<Contact> contacts, List<JoinKey> join) {
        CustomerBase base = new CustomerBase(join, customers.size());
        customers.forEach(base::add);
        base.addVisits(visits);
        base.addContacts(contacts);
        base.owners.parallelStream().forEach(Owner::complete);
        return base;
    }

    /** Two lines of one number are one customer with two vehicles; without numbers one vehicle is one customer. */
    private void add(Customer customer) {
        CustomerKeys keys = customer.keys();
        JoinKey identity = !keys.customer().isEmpty()
                ? JoinKey.CUSTOMER
                : !keys.vehicle().isEmpty() ? JoinKey.VEHICLE : JoinKey.PHONE;
        Map<String, Owner> known = byKey.get(identity);
        Owner owner = known == null ? null : known.get(keys.of(identity));
        if (owner == null || owner == SEVERAL) {
            owner = new Owner(owners.size());
            owners.add(owner);
        }
        owner.add(customer);
        for (JoinKey key : join) {
            String value = keys.of(key);
            Map<String, Owner> ofKey = byKey.get(key);
            if (!value.isEmpty() && ofKey != null) {
                Owner before = ofKey.putIfAbsent(value, owner);
                if (before != null && before != owner && before != SEVERAL) {
                    ofKey.put(value, SEVERAL);
                    shared.merge(key, 1, Integer::sum);
                }
            }
        }
    }

    /** Adds visits to whom they are of, looked for on all processors, with no more room than they take. */
    private void addVisits(List<Visit> visits) {
        int[] found = new int[visits.size()];
        Arrays.parallelSetAll(found, i -> find(visits.get(i).keys()));
        int[] counts = new int[owners.size()];
        for (int each : found) {
            if (each != NOBODY) {
                counts[each / join.size()]++;
            }
        }
        owners.forEach(owner -> owner.expectVisits(counts[owner.number()]));
        for (int i = 0; i < found.length; i++) {
            Owner owner = owner(LinesOf.VISITS, visits.get(i).keys(), found[i]);
            if (owner != null) {
                owner.visits().add(visits.get(i));
            }
        }
    }

    private void addContacts(List<Contact> contacts) {
        for (Contact contact : contacts) {
            Owner owner = owner(LinesOf.CONTACTS, contact.keys(), find(contact.keys()));
            if (owner != null) {
                owner.contacts().add(contact);
            }
        }
    }

    /** Finds the customer of a line, and by which key: the number of the one times the keys, and that of the other. */
    private int find(CustomerKeys keys) {
        for (int i = 0; i < join.size(); i++) {
            String value = keys.of(join.get(i));
            Map<String, Owner> known = byKey.get(join.get(i));
            Owner owner = value.isEmpty() || known == null ? null : known.get(value);
            if (owner != null && owner != SEVERAL) {
                return Math.addExact(Math.multiplyExact(owner.number(), join.size()), i);
            }
        }
        return NOBODY;
    }

    /** Counts what was found; returns the customer, null for nobody. */
    private @Nullable Owner owner(LinesOf lines, CustomerKeys keys, int found) {
        if (found == NOBODY) {
            strays.merge(new Stray(lines, keys), 1L, Long::sum);
            return null;
        }
        counts(lines)[found % join.size()]++;
        return owners.get(found / join.size());
    }

    /** Lists the customers in the order of their files. */
    public List<Owner> owners() {
        return owners;
    }

    private long[] counts(LinesOf lines) {
        return Objects.requireNonNull(joined.get(lines));
    }

    /** Counts the lines that each key joined. */
    public Map<JoinKey, Long> joined(LinesOf lines) {
        Map<JoinKey, Long> counts = new EnumMap<>(JoinKey.class);
        for (int i = 0; i < join.size(); i++) {
            if (counts(lines)[i] > 0) {
                counts.merge(join.get(i), counts(lines)[i], Long::sum);
            }
        }
        return counts;
    }

    /** Counts by key the values that several customers have, by which nothing is joined. */
    public Map<JoinKey, Integer> shared() {
        return shared;
    }

    /** Counts the lines of customers who are not among the customers. */
    public Map<Stray, Long> strays() {
        return strays;
    }

    /** Returns the last day of a visit or a contact that was made; null where there is none. */
    public @Nullable LocalDate lastDay() {
        int last = Integer.MIN_VALUE;
        for (Owner owner : owners) {
            List<Visit> visits = owner.visits();
            if (!visits.isEmpty()) {
                last = Math.max(last, visits.get(visits.size() - 1).day());
            }
        }
        return last == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(last);
    }
}
