package io.github.budget4s.analysis.customers;

import io.github.budget4s.domain.customer.JoinKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A table in two parts: one with pseudonyms for keys and without what is personal, and one with that alone, joined by
 * the pseudonym.
 *
 * @param shared the first, its headings first
 * @param personal the second, its headings first
 */
public record SplitTable(List<List<String>> shared, List<List<String>> personal) {

    /**
     * Takes a table apart.
     *
     * @param columns the English name of each column, null where it is not known
     * @param rows the rows, the headings first; shorter ones end in blank cells
     * @param personal the English names of the columns that go to the second part
     * @param pseudonyms gives what stands for a key
     * @return null where there is no key by which the parts could be joined
     */
    public static @Nullable SplitTable of(
            List<@Nullable String> columns,
            List<List<String>> rows,
            List<String> personal,
            BiFunction<JoinKey, String, String> pseudonyms) {
        int joined = -1;
        for (JoinKey key : JoinKey.values()) {
            joined = joined < 0 ? columns.indexOf(key.code()) : joined;
        }
        if (joined < 0) {
            return null;
        }
        List<List<String>> shared = new ArrayList<>(rows.size());
        List<List<String>> own = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            List<String> one = new ArrayList<>();
            List<String> other = new ArrayList<>();
            for (int k = 0; k < columns.size(); k++) {
                String name = columns.get(k);
                String cell = k < rows.get(i).size() ? rows.get(i).get(k) : "";
                JoinKey key = key(name);
                String hidden = i == 0 || key == null ? cell : pseudonyms.apply(key, cell);
                boolean isPersonal = name != null && personal.contains(name);
                if (key != null || !isPersonal) {
                    one.add(hidden);
                }
                if (k == joined) {
                    other.add(hidden);
                } else if (isPersonal) {
                    other.add(cell);
                }
            }
            shared.add(one);
            own.add(other);
        }
        return new SplitTable(shared, own);
    }

    private static @Nullable JoinKey key(@Nullable String name) {
        for (JoinKey key : JoinKey.values()) {
            if (key.code().equals(name)) {
                return key;
            }
        }
        return null;
    }
}
