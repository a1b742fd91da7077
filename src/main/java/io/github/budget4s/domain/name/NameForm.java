package io.github.budget4s.domain.name;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Decides which names are the same. Two names are when their {@link #key keys} are: blanks of other kinds and widths,
 * characters that nobody sees, full-width letters, figures and signs, and the ways in which Unicode writes one letter
 * do not make two names out of one. Capitals do.
 */
public final class NameForm {

    private static final char FIRST_FULL_WIDTH = '\uff01';
    private static final char LAST_FULL_WIDTH = '\uff5e';
    /** A full-width sign is so much further on than the sign of ASCII. */
    private static final int WIDTHS_APART = FIRST_FULL_WIDTH - '!';
    /** What Chinese is written with: full-width signs that are shown as they are. */
    private static final String CHINESE_SIGNS = "（），：；！？～";

    /**
     * What are blanks to whoever looks at them, and letters or signs to Unicode: of Hangul, and Braille's without a
     * dot.
     */
    private static final String EMPTY_LETTERS = "\u115f\u1160\u3164\uffa0\u2800";

    /** What nobody sees, and counts as a mark to Unicode: joiners, and vowels of Khmer that are always there. */
    private static final String EMPTY_MARKS = "\u034f\u17b4\u17b5";

    private static final int ZERO_WIDTH_JOINER = 0x200d;

    /**
     * What CSV has before a text that a spreadsheet would take for a formula, and the sign that makes it one.
     *
     * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection, OWASP</a>
     */
    private static final Pattern GUARD = Pattern.compile("^'+(?=[=+\\-@\t\r])");

    private NameForm() {}

    /**
     * Cleans a name for being shown: without blanks around it, with one ordinary blank for each run of blanks, without
     * characters that nobody sees and without the apostrophe that guards it against being a formula. Full-width
     * letters, figures and signs become ordinary ones, except for the signs of Chinese such as brackets.
     */
    public static String clean(String name) {
        if (isClean(name)) {
            return name;
        }
        // Letters of full width have become some that a mark behind them makes another letter, signs some that begin a
        // formula.
        return withoutGuard(composed(visible(composed(withoutGuard(name.strip())))));
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** Brings a name to the form that all that are the same have in common; it is not meant to be shown. */
    public static String key(String name) {
        String clean = clean(name);
        for (int i = 0; i < clean.length(); i++) {
            if (!isPlain(clean.charAt(i))) {
                return folded(clean);
            }
        }
        return clean;
    }

    /** Returns whether two names are the same. */
    public static boolean isSame(String one, String other) {
        return one.equals(other) || key(one).equals(key(other));
    }

    /** Most names have nothing to clean, and to look costs next to nothing. */
    private static boolean isClean(String name) {
        char before = ' ';
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            boolean blankAgain = letter == ' ' && before == ' ';
            if (blankAgain || !(isPlain(letter) || CHINESE_SIGNS.indexOf(letter) >= 0)) {
                return false;
            }
            before = letter;
        }
        return name.isEmpty() || (before != ' ' && name.charAt(0) != '\'');
    }

    /** Returns whether a character is in every form what it is: of ASCII, or an ordinary Chinese one. */
    private static boolean isPlain(char letter) {
        return (letter >= ' ' && letter <= '~') || (letter >= '\u4e00' && letter <= '\u9fff');
    }

    private static String withoutGuard(String name) {
        return name.startsWith("'") ? GUARD.matcher(name).replaceFirst("") : name;
    }

    private static String visible(String name) {
        StringBuilder kept = new StringBuilder(name.length());
        int before = ' ';
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            int letter = name.codePointAt(i);
            if (isBlank(letter)) {
                if (before != ' ') {
                    kept.append(' ');
                }
                before = ' ';
            } else if (!isInvisible(letter) || joinsPictures(before, letter, name, i)) {
                kept.appendCodePoint(ofOrdinaryWidth(letter));
                before = letter;
            }
        }
        return kept.toString().strip();
    }

    private static boolean isBlank(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || EMPTY_LETTERS.indexOf(letter) >= 0;
    }

    /** Returns whether nobody sees a character: zero-width blanks, direction marks, soft hyphens. */
    private static boolean isInvisible(int letter) {
        return Character.getType(letter) == Character.FORMAT || EMPTY_MARKS.indexOf(letter) >= 0;
    }

    /** Returns whether a character makes one picture of two: a family of a man, a woman and a child. */
    private static boolean joinsPictures(int before, int letter, String name, int at) {
        return letter == ZERO_WIDTH_JOINER
                && isOfPicture(before)
                && at + 1 < name.length()
                && isOfPicture(name.codePointAt(at + 1));
    }

    private static boolean isOfPicture(int letter) {
        return switch (Character.getType(letter)) {
            case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL, Character.NON_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static int ofOrdinaryWidth(int letter) {
        return letter >= FIRST_FULL_WIDTH && letter <= LAST_FULL_WIDTH && CHINESE_SIGNS.indexOf(letter) < 0
                ? letter - WIDTHS_APART
                : letter;
    }

    /** The compatibility form of all but raised, ringed and fractional figures: ① and 1 are two shops. */
    private static String folded(String clean) {
        StringBuilder folded = new StringBuilder(clean.length());
        clean.codePoints().filter(letter -> !choosesPicture(letter)).forEach(letter -> {
            if (Character.getType(letter) == Character.OTHER_NUMBER) {
                folded.appendCodePoint(letter);
            } else {
                folded.append(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC));
            }
        });
        return clean(folded.toString().replace('\u2010', '-'));
    }

    /** Returns whether a character only says how the one before it is drawn. */
    private static boolean choosesPicture(int letter) {
        return (letter >= 0xfe00 && letter <= 0xfe0f) || (letter >= 0xe0100 && letter <= 0xe01ef);
    }
}
