package io.github.budget4s.domain.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Decides whether two names of people may be one person's in two spellings: those that differ by no more than capitals,
 * width, composition, blanks, marks, or letters that look alike in any script.
 *
 * @see <a href="https://www.unicode.org/reports/tr39/#Confusable_Detection">Unicode Technical Standard 39</a>
 */
public final class Confusables {

    /** Each line a text, a blank, and the letters and figures that look like it; made and checked by a test. */
    public static final String TABLE = "/io/github/budget4s/confusables.txt";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Loaded when two people are first compared: no other command needs it. */
    private static final class Table {
        static final Map<Integer, String> PROTOTYPES = read();
    }

    private Confusables() {}

    /** Returns whether two names look like those of one person. */
    public static boolean areAlike(String one, String other) {
        String first = NameForm.key(one);
        String second = NameForm.key(other);
        return shape(first).equals(shape(second)) || shape(small(first)).equals(shape(small(second)));
    }

    /** A capital I looks like a small l, but not like a small i: what looks alike depends on the case. */
    private static String shape(String name) {
        return LookAlikes.bareShape(small(MARKS.matcher(skeleton(name)).replaceAll("")));
    }

    /** Through capitals, by which ß becomes ss and the i without a dot becomes an i. */
    private static String small(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** The skeleton of the standard: what look alike have the same. */
    private static String skeleton(String name) {
        StringBuilder skeleton = new StringBuilder(name.length());
        Normalizer.normalize(Normalizer.normalize(name, Normalizer.Form.NFKC), Normalizer.Form.NFD)
                .codePoints()
                .forEach(letter -> skeleton.append(Table.PROTOTYPES.getOrDefault(letter, Character.toString(letter))));
        return Normalizer.normalize(skeleton, Normalizer.Form.NFD);
    }

    private static Map<Integer, String> read() {
        Map<Integer, String> prototypes = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Confusables.class.getResourceAsStream(TABLE)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int blank = line.startsWith("# ") ? -1 : line.indexOf(' ');
                if (blank > 0) {
                    String prototype = line.substring(0, blank);
                    line.substring(blank + 1).codePoints().forEach(letter -> prototypes.put(letter, prototype));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(prototypes);
    }
}
