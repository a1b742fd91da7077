package io.github.budget4s.report.workbook;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.table.Formula;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The results of several commands in one workbook, as formulas where that can be.
 *
 * @param title what it is of
 * @param store the store; null when it has no name
 * @param sheets in their order
 * @param parameters what formulas call by a name of its own, and where it stands
 * @param inputs the files that it was made from
 * @param notes what was done, and what to beware of
 */
public record Workbook(
        Message title,
        @Nullable String store,
        List<Sheet> sheets,
        Map<Formula.Parameter, Formula.At> parameters,
        List<InputSummary> inputs,
        List<Note> notes) {

    public Workbook {
        sheets = List.copyOf(sheets);
        parameters = new LinkedHashMap<>(parameters);
        inputs = List.copyOf(inputs);
        notes = List.copyOf(notes);
    }
}
