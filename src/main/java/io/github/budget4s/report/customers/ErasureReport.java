package io.github.budget4s.report.customers;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.TableBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows from which files a customer was taken out. */
public final class ErasureReport {

    private ErasureReport() {}

    /**
     * Shows a row for each file.
     *
     * @param removed how many lines were taken out of each
     */
    public static Report of(Map<String, Integer> removed, List<Note> notes) {
        TableBuilder<Map.Entry<String, Integer>> t = new TableBuilder<>();
        t.text("file", Map.Entry::getKey);
        t.count("lines", Map.Entry::getValue).summed();
        return new Report(
                "customers erase",
                Message.of("customers.erase-title"),
                List.of(),
                t.table(new ArrayList<>(removed.entrySet())),
                notes);
    }
}
