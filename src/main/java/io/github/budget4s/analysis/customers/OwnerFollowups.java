package io.github.budget4s.analysis.customers;

import io.github.budget4s.domain.customer.Contact;
import io.github.budget4s.domain.customer.Customer;
import io.github.budget4s.domain.customer.FollowupReason;
import io.github.budget4s.domain.customer.Visit;
import io.github.budget4s.domain.customer.VisitKind;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.project.FollowupRules;
import io.github.budget4s.domain.project.SegmentRules;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists for what one customer is to be contacted, whether or not he may be. */
final class OwnerFollowups {

    /** A contact so many days before the day on which it is due counts for it. */
    private static final int EARLY = 7;

    private static final int DAYS_OF_A_YEAR = 365;
    /** Over less the kilometres say little of a year. */
    private static final int FEWEST_DAYS = 60;
    /** After a visit a customer is asked about that first. */
    private static final int AFTER_VISITS = 14;

    private final Segment segment;
    private final Owner owner;
    private final LocalDate asOf;
    private final FollowupRules rules;
    private final List<Contact> done;
    private final List<Followup> found = new ArrayList<>();

    private OwnerFollowups(Segment segment, LocalDate asOf, FollowupRules rules) {
        this.segment = segment;
        this.owner = segment.owner();
        this.asOf = asOf;
        this.rules = rules;
        this.done = owner.contacts().isEmpty()
                ? List.of()
                : owner.contacts().stream()
                        .filter(contact -> contact.isDoneBy(asOf))
                        .toList();
    }

    /** Lists what is due by the end of a day, and is not done and not too late to be of use. */
    static List<Followup> of(
            Segment segment, LocalDate asOf, LocalDate until, FollowupRules rules, SegmentRules segments) {
        OwnerFollowups followups = new OwnerFollowups(segment, asOf, rules);
        followups.addAgreed();
        followups.addAfterVisit();
        for (Customer vehicle : segment.owner().vehicles()) {
            followups.addAfterDelivery(vehicle);
            followups.addTradeIn(vehicle);
        }
        followups.addInsurance();
        if (segment.customerClass() == CustomerClass.LOST) {
            followups.addLost(segments);
        } else {
            followups.addService();
            followups.addFrequent();
        }
        followups.addBirthday(until);
        LocalDate from = asOf.minusDays(rules.lateDays());
        return followups.found.stream()
                .filter(each -> !each.due().isAfter(until) && !each.due().isBefore(from))
                .toList();
    }

    private void add(Customer vehicle, FollowupReason reason, int days, LocalDate due) {
        found.add(new Followup(owner, vehicle, reason, days, due));
    }

    /** Counts the contacts since a day that were for a reason, or for none that a list has. */
    private long contacts(FollowupReason reason, LocalDate from) {
        return done.stream()
                .filter(contact -> contact.doneOn() != null && !contact.doneOn().isBefore(from))
                .filter(contact -> {
                    FollowupReason other = FollowupReason.of(contact.kind());
                    return other == null || other == reason;
                })
                .count();
    }

    private void addUnlessDone(Customer vehicle, FollowupReason reason, int days, LocalDate due) {
        if (contacts(reason, due.minusDays(EARLY)) == 0) {
            add(vehicle, reason, days, due);
        }
    }

    private void addAgreed() {
        LocalDate due = null;
        LocalDate agreed = null;
        for (Contact contact : owner.contacts()) {
            if (contact.nextDate() != null && !contact.due().isAfter(asOf)) {
                due = contact.nextDate();
                agreed = contact.doneOn() == null ? contact.due() : contact.doneOn();
            }
        }
        LocalDate since = agreed;
        if (due != null
                && since != null
                && done.stream()
                        .noneMatch(contact ->
                                contact.doneOn() != null && contact.doneOn().isAfter(since))) {
            add(owner.newest(), FollowupReason.AGREED, 0, due);
        }
    }

    private @Nullable Visit last(boolean maintenance) {
        for (int i = owner.visits().size() - 1; i >= 0; i--) {
            Visit visit = owner.visits().get(i);
            boolean isWanted = maintenance
                    ? visit.kind() == VisitKind.MAINTENANCE || visit.kind() == VisitKind.OTHER
                    : visit.kind().isWorkshop();
            if (isWanted && !visit.date().isAfter(asOf)) {
                return visit;
            }
        }
        return null;
    }

    /** The second contact is due when there was one since the visit, the first when there was none. */
    private void addAfterVisit() {
        Visit visit = last(false);
        if (visit == null) {
            return;
        }
        long contacts = contacts(FollowupReason.AFTER_VISIT, visit.date());
        for (int i = (int) Math.min(contacts, rules.visits().size());
                i < rules.visits().size();
                i++) {
            int days = rules.visits().get(i);
            add(vehicle(visit), FollowupReason.AFTER_VISIT, days, visit.date().plusDays(days));
        }
    }

    /** Returns the line of the vehicle that was there; of a customer with one it is that. */
    private Customer vehicle(Visit visit) {
        for (Customer each : owner.vehicles()) {
            boolean isSame = !visit.keys().vehicle().isEmpty()
                    ? each.keys().vehicle().equals(visit.keys().vehicle())
                    : !visit.keys().plate().isEmpty()
                            && each.keys().plate().equals(visit.keys().plate());
            if (isSame) {
                return each;
            }
        }
        return owner.newest();
    }

    private void addAfterDelivery(Customer vehicle) {
        LocalDate delivered = vehicle.vehicle().deliveredOn();
        if (delivered == null) {
            return;
        }
        LocalDate from = delivered;
        for (int days : rules.deliveries()) {
            LocalDate due = delivered.plusDays(days);
            if (contacts(FollowupReason.AFTER_DELIVERY, from) == 0) {
                add(vehicle, FollowupReason.AFTER_DELIVERY, days, due);
            }
            from = due.plusDays(1);
        }
    }

    private void addTradeIn(Customer vehicle) {
        LocalDate delivered = vehicle.vehicle().deliveredOn();
        for (int years = rules.ages().tradeInFrom();
                delivered != null && years <= rules.ages().tradeInTo();
                years++) {
            addUnlessDone(vehicle, FollowupReason.TRADE_IN, years, delivered.plusYears(years));
        }
    }

    private void addInsurance() {
        for (Customer vehicle : owner.vehicles()) {
            LocalDate until = vehicle.vehicle().insuredUntil();
            for (Visit visit : owner.visits()) {
                LocalDate renewed = visit.date().plusYears(1);
                boolean isLater = until == null || renewed.isAfter(until);
                if (visit.kind() == VisitKind.INSURANCE
                        && isLater
                        && !visit.date().isAfter(asOf)
                        && vehicle(visit).equals(vehicle)) {
                    until = renewed;
                }
            }
            if (until != null && !until.isBefore(asOf)) {
                addUnlessDone(vehicle, FollowupReason.INSURANCE, 0, until.minusDays(rules.insuranceDays()));
            }
        }
    }

    /** By date or by the kilometres that are to be expected, whichever comes first. */
    private void addService() {
        Visit last = last(true);
        Customer vehicle = last == null ? owner.newest() : vehicle(last);
        LocalDate from = last == null ? vehicle.vehicle().deliveredOn() : last.date();
        if (from == null) {
            return;
        }
        long days = rules.service().days();
        Ratio daily = kilometresADay();
        if (daily != null && !daily.equals(Ratio.ZERO)) {
            days = Math.min(
                    days,
                    Ratio.of(rules.service().kilometres(), 1)
                            .dividedBy(daily)
                            .toDecimal(0, RoundingMode.FLOOR)
                            .longValue());
        }
        addUnlessDone(
                vehicle,
                FollowupReason.SERVICE,
                0,
                from.plusDays(days).minusDays(rules.service().ahead()));
    }

    /** Returns the kilometres a day between the first and the last visit that have them; null where too few do. */
    private @Nullable Ratio kilometresADay() {
        if (owner.vehicles().size() > 1) {
            return null;
        }
        Visit first = null;
        Visit last = null;
        for (Visit visit : owner.visits()) {
            if (visit.mileage() != null && !visit.date().isAfter(asOf)) {
                first = first == null ? visit : first;
                last = visit;
            }
        }
        if (first == null || last == null || first.mileage() == null || last.mileage() == null) {
            return null;
        }
        LocalDate delivered = owner.newest().vehicle().deliveredOn();
        LocalDate from = first.date();
        long before = first.mileage();
        if (delivered != null && delivered.isBefore(from)) {
            from = delivered;
            before = 0;
        }
        long days = last.date().toEpochDay() - from.toEpochDay();
        long kilometres = last.mileage() - before;
        return days < FEWEST_DAYS || kilometres < 0 ? null : Ratio.of(kilometres, days);
    }

    /** On the day on which more than the gaps that are held to be lost have passed. */
    private void addLost(SegmentRules segments) {
        Rhythm rhythm = segment.rhythm();
        if (rhythm.since() < 0) {
            return;
        }
        LocalDate since = asOf.minusDays(rhythm.since());
        long days = segments.lost()
                        .times(segment.ownGap())
                        .toDecimal(0, RoundingMode.FLOOR)
                        .longValue()
                + 1;
        addUnlessDone(owner.newest(), FollowupReason.LOST, 0, since.plusDays(days));
    }

    private void addFrequent() {
        Ratio daily = kilometresADay();
        Visit last = last(false);
        if (daily != null
                && last != null
                && daily.times(Ratio.of(DAYS_OF_A_YEAR, 1))
                                .compareTo(Ratio.of(rules.ages().frequentKilometres(), 1))
                        > 0
                && done.stream()
                        .noneMatch(contact -> FollowupReason.of(contact.kind()) == FollowupReason.FREQUENT
                                && contact.doneOn() != null
                                && contact.doneOn()
                                        .isAfter(asOf.minusDays(rules.ages().seldomDays())))) {
            addUnlessDone(vehicle(last), FollowupReason.FREQUENT, 0, last.date().plusDays(AFTER_VISITS));
        }
    }

    /** A birthday that is over is not late; one on 29 February is on the 28th in other years. */
    private void addBirthday(LocalDate until) {
        MonthDay birthday = owner.newest().birthday();
        if (birthday == null) {
            return;
        }
        LocalDate due = birthday.atYear(asOf.getYear());
        due = due.isBefore(asOf) ? birthday.atYear(asOf.getYear() + 1) : due;
        if (!due.isAfter(until)) {
            addUnlessDone(owner.newest(), FollowupReason.BIRTHDAY, 0, due);
        }
    }
}
