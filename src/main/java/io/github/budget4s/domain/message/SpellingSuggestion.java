package io.github.budget4s.domain.message;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a mistyped one was meant to be. */
public final class SpellingSuggestion {

    private SpellingSuggestion() {}

    /**
     * Finds the nearest known name: the one that takes the fewest letters added, left out, replaced or swapped with
     * their neighbour, where capitals and full-width forms do not matter.
     *
     * <p>A name is near when at most a third of the longer one's letters differ, or one letter: {@code store} for
     * {@code sotre}, {@code 交车日期} for {@code 交车日起}. The first of equally near ones is taken.
     *
     * @return empty when no known name is near
     */
    public static Optional<String> of(String found, Collection<String> known) {
        int[] wanted = letters(found);
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            int[] letters = letters(candidate);
            int longer = Math.max(wanted.length, letters.length);
            int bearable = Math.max(1, longer / 3);
            // Of a single letter nothing would be left.
            if (longer > 1 && Math.abs(wanted.length - letters.length) <= bearable) {
                int distance = distance(wanted, letters);
                if (distance <= bearable && distance < least) {
                    nearest = candidate;
                    least = distance;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static int[] letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .toArray();
    }

    private static int distance(int[] one, int[] other) {
        int[] beforeLast = new int[other.length + 1];
        int[] last = new int[other.length + 1];
        int[] current = new int[other.length + 1];
        for (int j = 0; j <= other.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length; i++) {
            current[0] = i;
            for (int j = 1; j <= other.length; j++) {
                int replaced = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(last[j], current[j - 1]));
                boolean swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                if (swapped) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }
        return last[other.length];
    }
}
