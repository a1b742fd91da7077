package io.github.budget4s.domain.customer;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Brings telephone numbers to one form. */
public final class PhoneNumber {

    private static final Pattern OTHERS = Pattern.compile("[^\\d*]");
    private static final Pattern WITH_COUNTRY = Pattern.compile("(00)?86\\d{11}");
    private static final int DIGITS_OF_A_MOBILE = 11;
    /** A landline without its area code. */
    private static final int FEWEST_DIGITS = 7;

    private PhoneNumber() {}

    /**
     * Returns the digits of a number, without those of the country; nothing for what is none, and for a masked one:
     * that is the number of many.
     */
    public static String of(String written) {
        if (written.length() == DIGITS_OF_A_MOBILE && areDigits(written)) {
            return written;
        }
        String digits = OTHERS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll("");
        if (digits.contains("*") || digits.length() < FEWEST_DIGITS) {
            return "";
        }
        boolean withCountry = digits.length() > DIGITS_OF_A_MOBILE
                && WITH_COUNTRY.matcher(digits).matches();
        return withCountry ? digits.substring(digits.length() - DIGITS_OF_A_MOBILE) : digits;
    }

    private static boolean areDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
