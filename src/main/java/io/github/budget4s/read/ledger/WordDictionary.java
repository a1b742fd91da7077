package io.github.budget4s.read.ledger;

import io.github.budget4s.domain.name.NameForm;
import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.name.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Numbers the different names in a column, from 0 in the order in which they come. */
final class WordDictionary {

    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final NameKind kind;
    private final boolean isOfMany;
    private final Names names;
    private final CodeCache cells;
    /** What stood for no name, other than nothing. */
    private final Set<String> without = new TreeSet<>();

    /** Begins with no name of a column. */
    WordDictionary(LedgerColumn column, Names names) {
        this.kind = column.nameKind();
        this.isOfMany = column.isOfMany();
        this.names = names;
        this.cells = new CodeCache(cell -> {
            String written = NameForm.clean(cell);
            if (LedgerColumn.isNoName(written)) {
                without.add(written);
            }
            return number(column.name(cell));
        });
    }

    /** Returns what stood for no name, other than nothing. */
    Set<String> without() {
        return without;
    }

    /** Returns the number of the name in a cell; a column that the file does not have has the empty name. */
    int number(LedgerRow row, int index) {
        return cells.of(row, index);
    }

    int number(String name) {
        String word = isOfMany ? name : names.name(kind, name);
        Integer known = numbers.putIfAbsent(word, words.size());
        if (known != null) {
            return known;
        }
        words.add(word);
        return words.size() - 1;
    }

    String word(int number) {
        return words.get(number);
    }

    List<String> all() {
        return List.copyOf(words);
    }
}
