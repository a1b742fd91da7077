package io.github.budget4s.analysis.customers;

import io.github.budget4s.domain.customer.Contact;
import io.github.budget4s.domain.customer.ContactResult;
import io.github.budget4s.domain.customer.Customer;
import io.github.budget4s.domain.customer.CustomerKeys;
import io.github.budget4s.domain.customer.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer with all that is known: the vehicles, the visits and the contacts, each by day. */
public final class Owner {

    private static final Comparator<Visit> BY_DAY = (one, other) -> Integer.compare(one.day(), other.day());

    private final List<Customer> vehicles = new ArrayList<>(1);
    private final ArrayList<Visit> visits = new ArrayList<>(0);
    private final List<Contact> contacts = new ArrayList<>(0);
    /** The days of visits to the workshop as days since 1970, each once. */
    private int[] workshopDays = {};

    private final int number;

    /** @param number its place among the customers, from 0 */
    Owner(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    void expectVisits(int count) {
        visits.ensureCapacity(count);
    }

    /** Returns the vehicles, a line each, as they stand in the files. */
    public List<Customer> vehicles() {
        return vehicles;
    }

    /** Returns the visits by day. */
    public List<Visit> visits() {
        return visits;
    }

    /** Returns the contacts by the day on which they were due. */
    public List<Contact> contacts() {
        return contacts;
    }

    /**
     * Adds a line. One that names no other vehicle than one that is there says more of that: what one system knows of a
     * customer and what another does.
     */
    void add(Customer line) {
        for (int i = 0; i < vehicles.size(); i++) {
            if (vehicles.get(i).isOfOneVehicle(line)) {
                vehicles.set(i, vehicles.get(i).with(line));
                return;
            }
        }
        vehicles.add(line);
    }

    /** Puts visits and contacts in order when all are there. */
    void complete() {
        visits.sort(BY_DAY);
        contacts.sort((one, other) -> one.due().compareTo(other.due()));
        int[] days = new int[visits.size()];
        int count = 0;
        for (Visit visit : visits) {
            if (visit.kind().isWorkshop() && (count == 0 || days[count - 1] != visit.day())) {
                days[count++] = visit.day();
            }
        }
        workshopDays = count == days.length ? days : Arrays.copyOf(days, count);
    }

    /** Returns by what the customer is known in a list. */
    public CustomerKeys keys() {
        return newest().keys();
    }

    /** Returns the line of the vehicle that was handed over last; of those of which it is not known the last. */
    public Customer newest() {
        Customer newest = vehicles.get(0);
        for (Customer each : vehicles) {
            LocalDate delivered = each.vehicle().deliveredOn();
            LocalDate before = newest.vehicle().deliveredOn();
            if (before == null || (delivered != null && !delivered.isBefore(before))) {
                newest = each;
            }
        }
        return newest;
    }

    /** Returns the day on which the first vehicle was handed over; null where none is known. */
    public @Nullable LocalDate firstDelivery() {
        LocalDate first = null;
        for (Customer each : vehicles) {
            LocalDate day = each.vehicle().deliveredOn();
            if (day != null && (first == null || day.isBefore(first))) {
                first = day;
            }
        }
        return first;
    }

    /** Returns the store: the customer's own, else that of the last visit. */
    public String store() {
        String own = newest().store();
        if (!own.isEmpty()) {
            return own;
        }
        for (int i = visits.size() - 1; i >= 0; i--) {
            if (!visits.get(i).store().isEmpty()) {
                return visits.get(i).store();
            }
        }
        return "";
    }

    /** Returns who looks after the customer of a vehicle: who is named with it, else who received him last. */
    String person(Customer vehicle) {
        if (!vehicle.person().isEmpty()) {
            return vehicle.person();
        }
        for (int i = visits.size() - 1; i >= 0; i--) {
            if (!visits.get(i).person().isEmpty()) {
                return visits.get(i).person();
            }
        }
        return "";
    }

    /** Returns whether the customer may be contacted on a day: each line says so, and no contact since took it back. */
    boolean allowsContact(LocalDate day) {
        for (Customer each : vehicles) {
            if (!each.consent().allows(day)) {
                return false;
            }
        }
        return contacts.stream()
                .noneMatch(contact -> contact.outcome().result() == ContactResult.WITHDRAWN && contact.isDoneBy(day));
    }

    /** Counts the days on which a vehicle was in the workshop up to the end of a day. */
    public int visitsUntil(LocalDate day) {
        return visitsUntil((int) day.toEpochDay());
    }

    int visitsUntil(int day) {
        int place = Arrays.binarySearch(workshopDays, day);
        return place >= 0 ? place + 1 : -place - 1;
    }

    /** Returns the day of a visit to the workshop as days since 1970, counted from 0. */
    int workshopDay(int number) {
        return workshopDays[number];
    }
}
