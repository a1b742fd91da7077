package io.github.budget4s.domain.customer;

/** Hides what tells who a customer is, and leaves what tells two customers of a list apart. */
public final class Mask {

    private static final int HIDDEN_OF_A_PHONE = 4;
    private static final int SHOWN_OF_A_PLATE = 2;
    private static final int SHOWN_OF_A_VEHICLE = 4;
    private static final String STARS = "****";

    private Mask() {}

    /** Returns a family name: {@code 张**}. */
    public static String name(String name) {
        return name.isEmpty()
                ? ""
                : new StringBuilder()
                        .appendCodePoint(name.codePointAt(0))
                        .append("**")
                        .toString();
    }

    /** Returns a number without its middle: {@code 138****1234}. */
    public static String phone(String phone) {
        int shown = phone.length() - HIDDEN_OF_A_PHONE;
        if (shown < HIDDEN_OF_A_PHONE) {
            return phone.isEmpty() ? "" : STARS;
        }
        int before = shown / 2;
        return phone.substring(0, before) + STARS + phone.substring(before + HIDDEN_OF_A_PHONE);
    }

    /** Returns where a plate is from and its last character: {@code 京A****8}. */
    public static String plate(String plate) {
        return plate.length() <= SHOWN_OF_A_PLATE + 1
                ? plate.isEmpty() ? "" : STARS
                : plate.substring(0, SHOWN_OF_A_PLATE) + STARS + plate.substring(plate.length() - 1);
    }

    /** Returns the last four characters of a vehicle's number: {@code ****4321}. */
    public static String vehicle(String vehicle) {
        return vehicle.length() <= SHOWN_OF_A_VEHICLE * 2
                ? vehicle.isEmpty() ? "" : STARS
                : STARS + vehicle.substring(vehicle.length() - SHOWN_OF_A_VEHICLE);
    }

    /** Returns the number by which a customer is listed, hidden unless it is one that only the dealer knows. */
    public static String key(CustomerKeys keys) {
        if (!keys.customer().isEmpty()) {
            return keys.customer();
        }
        return !keys.vehicle().isEmpty()
                ? vehicle(keys.vehicle())
                : !keys.phone().isEmpty() ? phone(keys.phone()) : plate(keys.plate());
    }
}
