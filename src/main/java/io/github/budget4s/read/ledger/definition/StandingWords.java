package io.github.budget4s.read.ledger.definition;

import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.project.StatusMeaning;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.Simplified;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words that a column of statuses or directions may hold, and what each means for a line. */
public final class StandingWords {

    private record Group(Standing meaning, String separated) {}

    private final boolean strict;
    private final List<Group> groups = new ArrayList<>();

    private StandingWords(boolean strict) {
        this.strict = strict;
    }

    /** Begins a list beside which any other word is asked about. */
    public static StandingWords strict() {
        return new StandingWords(true);
    }

    /** Begins a list beside which other words say nothing of whether a line counts. */
    public static StandingWords lenient() {
        return new StandingWords(false);
    }

    /**
     * Adds words of one meaning, in small letters and without blanks in them, with blanks between them. A word that is
     * there already keeps its meaning.
     */
    public StandingWords with(Standing meaning, String separated) {
        groups.add(new Group(meaning, separated));
        return this;
    }

    /** Prepares to look words up, a project's own first. */
    public Lookup lookup(Map<String, StatusMeaning> own) {
        return new Lookup(this, own);
    }

    /** Brings a cell to the form in which words are compared: without case, blanks, hyphens and letter width. */
    static String normal(String cell) {
        return Simplified.of(CellText.plain(cell).toLowerCase(Locale.ROOT)).replaceAll("[\\s_-]", "");
    }

    /** Looks words up. */
    public static final class Lookup {

        /** A remark behind a word; one with a figure in it may be a part of the amount. */
        private static final Pattern REMARK = Pattern.compile("(.+?)[(\\[【][^0-9]*[)\\]】]");

        private static final int EXAMPLES = 4;

        private final boolean strict;
        private final Map<String, Standing> meanings = new LinkedHashMap<>();

        private Lookup(StandingWords words, Map<String, StatusMeaning> own) {
            this.strict = words.strict;
            own.forEach((word, meaning) -> meanings.put(normal(word), standing(meaning)));
            for (Group group : words.groups) {
                for (String word : group.separated().split(" ")) {
                    meanings.putIfAbsent(Simplified.of(word), group.meaning());
                }
            }
        }

        private static Standing standing(StatusMeaning meaning) {
            return switch (meaning) {
                case COUNT -> Standing.COUNTED;
                case SKIP -> Standing.SKIPPED;
                case MINUS -> Standing.REFUND;
                case OPEN -> Standing.OPEN;
            };
        }

        /** Returns whether a word that is not in the list is to be asked about. */
        public boolean isStrict() {
            return strict;
        }

        /** Returns what a cell means, an empty one that the line counts; null for a word that is not in the list. */
        @Nullable
        public Standing find(String cell) {
            String word = normal(cell);
            if (word.isEmpty()) {
                return Standing.COUNTED;
            }
            Standing known = meanings.get(word);
            if (known == null) {
                Matcher remark = REMARK.matcher(word);
                known = remark.matches() ? meanings.get(remark.group(1)) : null;
            }
            return known;
        }

        /** Lists some words: the first few of those that count and of those that do not. */
        public List<String> examples() {
            List<String> examples = new ArrayList<>();
            for (boolean counted : new boolean[] {true, false}) {
                meanings.entrySet().stream()
                        .filter(each -> counted
                                ? each.getValue() == Standing.COUNTED
                                : each.getValue().reason() != null)
                        .limit(EXAMPLES)
                        .forEach(each -> examples.add(each.getKey()));
            }
            return examples;
        }

        /** Finds the word of the list that a cell was perhaps meant to have. */
        public Optional<String> nearest(String cell) {
            return SpellingSuggestion.of(
                    normal(cell), meanings.keySet().stream().sorted().toList());
        }
    }
}
