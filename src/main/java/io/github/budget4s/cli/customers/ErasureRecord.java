package io.github.budget4s.cli.customers;

import io.github.budget4s.cli.Run;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.write.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Records that a customer was erased: when, by whom, how many lines of which files; nothing of the customer. */
final class ErasureRecord {

    private static final String FILE = "erasures.csv";
    private static final String HEADINGS = "time,user,reference,file,lines\n";

    private ErasureRecord() {}

    static void add(Run run, String reference, Map<String, Integer> removed) {
        String name = run.inProject(FILE);
        Path path = run.resolve(name);
        try {
            StringBuilder text = new StringBuilder(Files.exists(path) ? Files.readString(path) : HEADINGS);
            removed.forEach((file, lines) -> text.append(
                            run.environment().operator().clock().instant().truncatedTo(ChronoUnit.SECONDS))
                    .append(',')
                    .append(quoted(run.environment().operator().user().get()))
                    .append(',')
                    .append(reference)
                    .append(',')
                    .append(quoted(file))
                    .append(',')
                    .append(lines)
                    .append('\n'));
            OutputFile.write(path, name, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new RefusedException(Reason.INPUT_OUTPUT, "customers.erase-not-recorded", name);
        }
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\n')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
