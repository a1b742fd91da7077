package io.github.budget4s.read.ledger.line;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.name.NameForm;
import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.row.CodeCache;
import io.github.budget4s.read.ledger.row.LedgerRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Numbers the different names in a column, from 0 in the order in which they come. */
public final class WordDictionary {

    /** More stores, activities or models than anybody has; without end they would fill the memory. */
    private static final int MOST_NAMES = 100_000;

    /** Each channel is looked at beside all others, which takes minutes for more. */
    private static final int MOST_CHANNELS = 10_000;

    /** Stands for the name of the line at hand, where each line has another one. */
    private static final int AT_HAND = Integer.MAX_VALUE;

    /** So many are remembered where each line has another name. */
    private static final int REMEMBERED = 10_000;

    private static final int MOST_CHARACTERS = 1 << 24;

    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final NameKind kind;
    private final boolean isOfMany;
    private final Names names;
    private final LedgerColumn column;
    private final String file;
    private long characters;
    private String atHand = "";
    private boolean tooMany;
    private final CodeCache cells;
    /** What stood for no name, other than nothing. */
    private final Set<String> without = new TreeSet<>();

    /**
     * Begins with no name of a column.
     *
     * @param file the file that is read, for messages
     */
    WordDictionary(LedgerColumn column, Names names, String file) {
        this.column = column;
        this.file = file;
        this.kind = column.nameKind();
        this.isOfMany = column.isOfMany();
        this.names = names;
        this.cells = new CodeCache(cell -> {
            noteNoName(cell);
            return number(column.name(cell));
        });
    }

    private void noteNoName(String cell) {
        String written = NameForm.clean(cell);
        if (LedgerColumn.isNoName(written)) {
            without.add(written);
        }
    }

    /** Returns the file that is read. */
    String file() {
        return file;
    }

    /** Returns what stood for no name, other than nothing. */
    public Set<String> without() {
        return without;
    }

    /** Returns the number of the name in a cell; a column that the file does not have has the empty name. */
    int number(LedgerRow row, int index) {
        boolean isInFile = index >= 0 && index < row.size();
        if (isOfMany && isInFile && (tooMany || words.size() > REMEMBERED)) {
            // To look for it among those before would cost more than all else, and it is hardly there.
            tooMany = true;
            String cell = row.cell(index);
            noteNoName(cell);
            atHand = column.name(cell);
            return AT_HAND;
        }
        return cells.of(row, index);
    }

    /**
     * Returns the number of a name.
     *
     * @throws RefusedException when there are more names than can be
     */
    public int number(String name) {
        String word = isOfMany ? name : names.name(kind, name);
        Integer known = numbers.putIfAbsent(word, words.size());
        if (known != null) {
            return known;
        }
        words.add(word);
        characters += word.length();
        long most = kind == NameKind.CHANNEL ? MOST_CHANNELS : MOST_NAMES;
        if (kind != NameKind.OTHER && (words.size() > most || characters > MOST_CHARACTERS)) {
            throw new RefusedException(
                    Reason.DATA,
                    new Problem(Location.of(file), Message.of("file.too-many-names", column.englishName(), most, (long)
                            MOST_CHARACTERS)));
        }
        return words.size() - 1;
    }

    String word(int number) {
        return number == AT_HAND ? atHand : words.get(number);
    }

    /** Counts the different names; empty where there were more than were remembered. */
    public OptionalInt distinct() {
        return tooMany ? OptionalInt.empty() : OptionalInt.of(words.size() - (numbers.containsKey("") ? 1 : 0));
    }

    /** Says that a later part of the file had names that are not remembered. */
    public void beTooMany() {
        tooMany = true;
    }

    public List<String> all() {
        return List.copyOf(words);
    }
}
