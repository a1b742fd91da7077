package io.github.budget4s.domain.customer;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * Holds a customer and one vehicle; a customer with two has two.
 *
 * @param keys by what it is known
 * @param name the name; empty where none is known
 * @param vehicle the vehicle
 * @param birthday the day of the year; null where it is not known
 * @param consent whether the customer may be contacted
 * @param store the store; empty where none is named
 * @param person who looks after the customer; empty where nobody is named
 */
public record Customer(
        CustomerKeys keys,
        String name,
        Vehicle vehicle,
        @Nullable MonthDay birthday,
        Consent consent,
        String store,
        String person) {

    /** Returns whether another line of the customer may be of the same vehicle: one of them names none, or the same. */
    public boolean isOfOneVehicle(Customer other) {
        String own = keys.vehicle();
        String their = other.keys.vehicle();
        boolean isNone = vehicle.isUnknown() || other.vehicle.isUnknown();
        return own.equals(their) || ((own.isEmpty() || their.isEmpty() || isPseudonym(own, their)) && isNone);
    }

    private static boolean isPseudonym(String own, String their) {
        return own.startsWith(JoinKey.PSEUDONYM) || their.startsWith(JoinKey.PSEUDONYM);
    }

    /** Returns the same with what another line of the customer says beyond it; consent is given where both give it. */
    public Customer with(Customer other) {
        return new Customer(
                keys.with(other.keys),
                said(name, other.name),
                new Vehicle(
                        said(vehicle.model, other.vehicle.model),
                        vehicle.deliveredOn == null ? other.vehicle.deliveredOn : vehicle.deliveredOn,
                        vehicle.insuredUntil == null ? other.vehicle.insuredUntil : vehicle.insuredUntil),
                birthday == null ? other.birthday : birthday,
                consent.with(other.consent),
                said(store, other.store),
                said(person, other.person));
    }

    private static String said(String own, String other) {
        return own.isEmpty() ? other : own;
    }

    /**
     * Holds what is known of a vehicle.
     *
     * @param model the model; empty where none is named
     * @param deliveredOn the day on which it was handed over; null where it is not known
     * @param insuredUntil the last day of its insurance; null where it is not known
     */
    public record Vehicle(
            String model,
            @Nullable LocalDate deliveredOn,
            @Nullable LocalDate insuredUntil) {

        boolean isUnknown() {
            return model.isEmpty() && deliveredOn == null && insuredUntil == null;
        }
    }

    /**
     * Says whether a customer agreed to be contacted.
     *
     * @param given whether the customer agreed; {@link Answer#UNSTATED} where a line does not say
     * @param withdrawnOn from which day on no longer; null where that was not withdrawn
     */
    public record Consent(Answer given, @Nullable LocalDate withdrawnOn) {

        /** What a line says. */
        public enum Answer {
            UNSTATED,
            YES,
            NO
        }

        /** Returns what two lines say together: no goes before yes, and the earlier withdrawal before the later. */
        Consent with(Consent other) {
            Answer both = given.compareTo(other.given) >= 0 ? given : other.given;
            boolean isEarlier =
                    withdrawnOn != null && (other.withdrawnOn == null || withdrawnOn.isBefore(other.withdrawnOn));
            return new Consent(both, isEarlier ? withdrawnOn : other.withdrawnOn);
        }

        /** Returns whether the customer may be contacted on a day: on that of the withdrawal no longer. */
        public boolean allows(LocalDate day) {
            return given == Answer.YES && (withdrawnOn == null || day.isBefore(withdrawnOn));
        }
    }
}
