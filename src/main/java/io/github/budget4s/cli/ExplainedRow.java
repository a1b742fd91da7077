package io.github.budget4s.cli;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the row that {@code --explain KEY} names: by its keys with commas between them, or the total. */
public final class ExplainedRow {

    private static final String WHOLE = "total";
    /** What tables show where a row has no key. */
    private static final List<String> NAMELESS = List.of(Channel.UNATTRIBUTED, "unstated");

    private ExplainedRow() {}

    /**
     * Finds a row.
     *
     * @param key what the user wrote; the words of the tables are understood in English and in the user's language
     * @throws RefusedException when there is no such row
     */
    public static <R> R find(Run run, String key, R total, List<R> rows, Function<R, List<String>> keyOf) {
        if (key.equals(WHOLE) || key.equals(run.session().localizer().text("table.total"))) {
            return total;
        }
        String nothing = run.session().localizer().text("name." + Channel.UNATTRIBUTED);
        Set<String> nameless = new HashSet<>(NAMELESS);
        NAMELESS.forEach(name -> nameless.add(run.session().localizer().text("name." + name)));
        List<String> wanted = run.names().parts(key).stream()
                .map(part -> nameless.contains(part) ? "" : part)
                .toList();
        return rows.stream()
                .filter(row -> keyOf.apply(row).equals(wanted))
                .findFirst()
                .orElseThrow(() -> unknown(
                        key,
                        rows.stream()
                                .map(row -> keyOf.apply(row).stream()
                                        .map(part -> part.isEmpty() ? nothing : part)
                                        .collect(Collectors.joining(",")))
                                .toList()));
    }

    private static RefusedException unknown(String key, List<String> known) {
        Optional<String> suggestion = SpellingSuggestion.of(key, known);
        return new RefusedException(
                Reason.USAGE,
                new Problem(
                        null,
                        suggestion
                                .map(name -> Message.of("usage.explain-nearest", key, name))
                                .orElse(Message.of("usage.explain-unknown", key, known))));
    }
}
