package io.github.budget4s.cli.report;

import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Delegation;
import io.github.budget4s.cli.Run;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.read.yaml.ProjectReader;
import io.github.budget4s.report.Report;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets commands make the parts of a page or a workbook: from the same files, of which each is read once, and as of the
 * same day.
 */
final class PartSource {

    /** What most of the parts want to be told apart. */
    static final Detail DETAIL = new Detail(true, true, false);

    private final Run run;
    private final Inputs first;
    private final Map<String, List<String>> given;

    /**
     * Takes what all parts are made from.
     *
     * @param inputs what may have been read already
     * @param asOf the day on which it is looked at; null for what the data say
     */
    PartSource(Run run, Inputs inputs, BoardFiles files, @Nullable LocalDate asOf) {
        this.run = run;
        this.first = inputs.keeping(DETAIL);
        this.given = new LinkedHashMap<>(files.options());
        given.put("--as-of", asOf == null ? List.of() : List.of(asOf.toString()));
    }

    Run run() {
        return run;
    }

    /** Returns inputs that have no notes yet; what was read is not read again. */
    Inputs inputs() {
        return first.another();
    }

    /** Returns what a file is called from the project's folder, for who looks does not know where that is. */
    String nameInProject(String file) {
        Path folder = Path.of(run.inProject(ProjectReader.FILE_NAME)).getParent();
        String before = folder == null ? "" : folder + File.separator;
        return file.startsWith(before) ? file.substring(before.length()) : file;
    }

    /** Returns problems with their files as {@link #nameInProject} calls them. */
    List<Problem> inProject(List<Problem> problems) {
        return problems.stream()
                .map(problem -> {
                    Location at = problem.location();
                    return at == null
                            ? problem
                            : new Problem(
                                    new Location(nameInProject(at.file()), at.line(), at.column()), problem.message());
                })
                .toList();
    }

    /**
     * Has a command make its report.
     *
     * @param arguments its own options, before those of the files
     * @throws io.github.budget4s.domain.problem.RefusedException when it cannot be made
     */
    Report report(Command command, String... arguments) {
        return Delegation.report(command, inputs(), run, List.of(arguments), given);
    }

    /** Gives a command its options, for more than its report; its run has inputs of its own. */
    Run prepared(Command command, List<String> arguments) {
        return Delegation.prepared(command, inputs(), run, arguments, given);
    }
}
