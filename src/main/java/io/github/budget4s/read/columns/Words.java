package io.github.budget4s.read.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the different words of a column, from 0 in the order in which they come; blanks around them do not count. */
public final class Words {

    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final CellNumbers cells = new CellNumbers(cell -> number(cell.strip()));

    /** Returns the number of the word in a cell; a column that the file does not have has the empty word. */
    public int number(LedgerRow row, int index) {
        return cells.of(row, index);
    }

    /** Returns the number of a word. */
    public int number(String word) {
        Integer known = numbers.putIfAbsent(word, words.size());
        if (known != null) {
            return known;
        }
        words.add(word);
        return words.size() - 1;
    }

    /** Returns the word that has a number. */
    public String word(int number) {
        return words.get(number);
    }

    /** Returns all words that came. */
    public List<String> all() {
        return List.copyOf(words);
    }
}
