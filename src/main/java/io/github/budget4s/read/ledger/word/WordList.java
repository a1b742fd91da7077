package io.github.budget4s.read.ledger.word;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.Simplified;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words that the cells of a column may hold, and what each means.
 *
 * @param <T> what a word means
 */
public final class WordList<T> {

    /** What {@link #code} answers for a word that is not in the list. */
    public static final int UNKNOWN = -1;

    private final @Nullable String unknownKey;
    private final List<T> meanings = new ArrayList<>();
    private final Map<String, T> words = new HashMap<>();

    private WordList(T blank, @Nullable String unknownKey) {
        this.unknownKey = unknownKey;
        meanings.add(blank);
    }

    /**
     * Begins a list beside which other words are a mistake.
     *
     * @param blank what an empty cell means
     * @param unknownKey says that a word is unknown; with {@code -nearest} behind it where one is like it
     */
    public static <T> WordList<T> strict(T blank, String unknownKey) {
        return new WordList<>(blank, unknownKey);
    }

    /**
     * Begins a list beside which other words are a dealer's own, and no reason to refuse a line.
     *
     * @param blank what an empty cell and all other words mean
     */
    public static <T> WordList<T> lenient(T blank) {
        return new WordList<>(blank, null);
    }

    /** Adds words of one meaning, with blanks between them. */
    public WordList<T> with(T meaning, String separated) {
        if (!meanings.contains(meaning)) {
            meanings.add(meaning);
        }
        for (String word : separated.split(" ")) {
            words.put(Simplified.of(word), meaning);
        }
        return this;
    }

    /** Returns a small number for the meaning of a cell. */
    public int code(String cell) {
        if (cell.isBlank()) {
            return 0;
        }
        T meaning = words.get(word(cell));
        return meaning == null ? unknownKey == null ? 0 : UNKNOWN : meanings.indexOf(meaning);
    }

    public T meaning(int code) {
        return meanings.get(code);
    }

    /** Returns what a word means; null when it is not in the list. */
    public @Nullable T find(String word) {
        return words.get(Simplified.of(word));
    }

    /** Says that a word is not in the list, and which one was perhaps meant. */
    public Message unknown(String cell) {
        return SpellingSuggestion.of(
                        word(cell), words.keySet().stream().sorted().toList())
                .map(name -> Message.of(unknownKey + "-nearest", cell.strip(), name))
                .orElse(Message.of(String.valueOf(unknownKey), cell.strip()));
    }

    private static String word(String cell) {
        return Simplified.of(CellText.plain(cell).toLowerCase(Locale.ROOT));
    }
}
