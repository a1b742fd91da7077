package io.github.budget4s.domain.customer;

import java.util.Locale;

/** By what lines of several files are known to be of one customer. */
public enum JoinKey {
    CUSTOMER,
    VEHICLE,
    PHONE,
    PLATE;

    /** Begins what stands for a key that is not to be shown. */
    public static final String PSEUDONYM = "~";

    /**
     * Brings a written key to the form in which it is compared: telephones to their digits, vehicles and plates to
     * capitals without blanks, dots and hyphens; nothing for one with stars in it, which is that of many.
     */
    public String normal(String written) {
        if (written.startsWith(PSEUDONYM) || written.isEmpty() || this == CUSTOMER) {
            return written;
        }
        return this == PHONE ? PhoneNumber.of(written) : plain(written);
    }

    private static String plain(String number) {
        if (number.indexOf('*') >= 0) {
            return "";
        }
        for (int i = 0; i < number.length(); i++) {
            char letter = number.charAt(i);
            if (letter == ' ' || letter == '-' || letter == '·' || letter == '.' || Character.isLowerCase(letter)) {
                return number.toUpperCase(Locale.ROOT).replaceAll("[ ·.-]", "");
            }
        }
        return number;
    }

    /** Returns its name as {@code budget4s.yaml} has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
