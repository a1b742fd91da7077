package io.github.budget4s.domain.customer;

/**
 * Holds by what a line knows its customer; empty texts where it does not say.
 *
 * @param customer the customer's number
 * @param vehicle the vehicle's identification number, or what else names it; in capitals, without blanks
 * @param phone the telephone number, its digits alone, without those of the country
 * @param plate the number plate, in capitals, without blanks
 */
public record CustomerKeys(String customer, String vehicle, String phone, String plate) {

    /** Returns the number by which files may be joined. */
    public String of(JoinKey key) {
        return switch (key) {
            case CUSTOMER -> customer;
            case VEHICLE -> vehicle;
            case PHONE -> phone;
            case PLATE -> plate;
        };
    }

    /** Returns the same with the keys of another line where this has none, or one that is not to be shown. */
    CustomerKeys with(CustomerKeys other) {
        return new CustomerKeys(
                better(customer, other.customer),
                better(vehicle, other.vehicle),
                better(phone, other.phone),
                better(plate, other.plate));
    }

    private static String better(String own, String other) {
        return own.isEmpty() || (own.startsWith(JoinKey.PSEUDONYM) && !other.isEmpty()) ? other : own;
    }

    /** Returns what names the customer in a list: the number, else the vehicle, the telephone, the plate. */
    public String first() {
        for (JoinKey key : JoinKey.values()) {
            if (!of(key).isEmpty()) {
                return of(key);
            }
        }
        return "";
    }
}
