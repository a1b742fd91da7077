package io.github.budget4s.analysis.customers;

import io.github.budget4s.domain.customer.Contact;
import io.github.budget4s.domain.customer.Customer;
import io.github.budget4s.domain.customer.CustomerKeys;
import io.github.budget4s.domain.customer.JoinKey;
import io.github.budget4s.domain.customer.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All customers with their visits and contacts, joined by the keys that the project says. */
public final class CustomerBase {

    /** Stands for a key that several customers have, as a family or a firm has one telephone. */
    private static final Owner SEVERAL = new Owner();

    private final List<JoinKey> join;
    private final List<Owner> owners = new ArrayList<>();
    private final Map<JoinKey, Map<String, Owner>> byKey = new EnumMap<>(JoinKey.class);
    private final Map<JoinKey, Integer> shared = new EnumMap<>(JoinKey.class);
    private final Map<LinesOf, Map<JoinKey, Long>> joined = new EnumMap<>(LinesOf.class);
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

    private CustomerBase(List<JoinKey> join) {
        this.join = join;
        for (JoinKey key : join) {
            byKey.put(key, new HashMap<>());
        }
    }

    /**
     * Joins files.
     *
     * @param join by what, the surest first: a line is of the customer whom the first key finds that it has
     */
    public static CustomerBase of(
            List<Customer> customers, List<Visit> visits, List<Contact> contacts, List<JoinKey> join) {
        CustomerBase base = new CustomerBase(join);
        customers.forEach(base::add);
        for (Visit visit : visits) {
            Owner owner = base.find(LinesOf.VISITS, visit.keys());
            if (owner != null) {
                owner.visits().add(visit);
            }
        }
        for (Contact contact : contacts) {
            Owner owner = base.find(LinesOf.CONTACTS, contact.keys());
            if (owner != null) {
                owner.contacts().add(contact);
            }
        }
        base.owners.forEach(Owner::complete);
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
            owner = new Owner();
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

    private @Nullable Owner find(LinesOf lines, CustomerKeys keys) {
        for (JoinKey key : join) {
            String value = keys.of(key);
            Map<String, Owner> known = byKey.get(key);
            Owner owner = value.isEmpty() || known == null ? null : known.get(value);
            if (owner != null && owner != SEVERAL) {
                joined.computeIfAbsent(lines, each -> new EnumMap<>(JoinKey.class))
                        .merge(key, 1L, Long::sum);
                return owner;
            }
        }
        strays.merge(new Stray(lines, keys), 1L, Long::sum);
        return null;
    }

    /** Lists the customers in the order of their files. */
    public List<Owner> owners() {
        return owners;
    }

    /** Counts the lines that each key joined. */
    public Map<JoinKey, Long> joined(LinesOf lines) {
        return joined.getOrDefault(lines, Map.of());
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
        LocalDate last = null;
        for (Owner owner : owners) {
            List<Visit> visits = owner.visits();
            LocalDate day =
                    visits.isEmpty() ? null : visits.get(visits.size() - 1).date();
            if (day != null && (last == null || day.isAfter(last))) {
                last = day;
            }
        }
        return last;
    }
}
