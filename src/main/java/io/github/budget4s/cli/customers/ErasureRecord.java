package io.github.budget4s.cli.customers;

import io.github.budget4s.cli.Run;
import io.github.budget4s.render.SpreadsheetFormula;
import io.github.budget4s.write.RecordFile;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Records that a customer was erased: when, by whom, how many lines of which files; nothing of the customer. While it
 * is open nobody else erases.
 */
final class ErasureRecord implements AutoCloseable {

    private static final String FILE = "erasures.csv";
    private static final String HEADINGS = "time,user,reference,file,lines\n";

    private final Run run;
    private final RecordFile file;

    private ErasureRecord(Run run, RecordFile file) {
        this.run = run;
        this.file = file;
    }

    /** Opens the one of the project, which is none that a link leads to. */
    static ErasureRecord open(Run run) {
        String name = run.inProject(FILE);
        return new ErasureRecord(run, RecordFile.open(run.resolve(name), name, HEADINGS));
    }

    void add(String reference, Map<String, Integer> removed) {
        StringBuilder text = new StringBuilder();
        removed.forEach((changed, lines) -> text.append(
                        run.environment().operator().clock().instant().truncatedTo(ChronoUnit.SECONDS))
                .append(',')
                .append(quoted(run.environment().operator().user().get()))
                .append(',')
                .append(reference)
                .append(',')
                .append(quoted(changed))
                .append(',')
                .append(lines)
                .append('\n'));
        file.add(text.toString());
    }

    private static String quoted(String text) {
        String safe = SpreadsheetFormula.isRun(text) ? "'" + text : text;
        return safe.chars().anyMatch(letter -> ",\"\r\n".indexOf(letter) >= 0)
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    @Override
    public void close() {
        file.close();
    }
}
