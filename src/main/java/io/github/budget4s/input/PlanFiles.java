package io.github.budget4s.input;

import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.InputFiles;
import io.github.budget4s.read.yaml.PlanReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads plans in order to check them: those that the user names, else that of the project. */
public final class PlanFiles {

    private final InputContext context;

    public PlanFiles(InputContext context) {
        this.context = context;
    }

    /**
     * Reads plans.
     *
     * @param named the files and patterns that the user named
     * @throws RefusedException with all that is wrong with any of them, or when none is named anywhere
     */
    public List<PlanDocument> read(List<String> named) {
        Project project = context.project();
        List<String> files = new ArrayList<>(named);
        if (files.isEmpty()) {
            project.sources().files("plan").forEach(file -> files.add(context.inProject(file)));
        }
        if (files.isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-plan");
        }
        try (InputFiles open = context.open()) {
            List<InputFile> found = open.resolve(files);
            context.checkOutput(found);
            return read(found, project);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<PlanDocument> read(List<InputFile> files, Project project) {
        List<PlanDocument> plans = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        long count = 0;
        for (InputFile file : files) {
            // What one store calls a channel need not be what another one does.
            Names names = files.size() == 1 ? context.names() : context.names().ofPart();
            try {
                plans.add(PlanReader.readDocument(
                        file.path(),
                        file.name(),
                        project.budgetYear().starts(),
                        names,
                        project.sources().bookings().currency()));
            } catch (RefusedException e) {
                problems.addAll(e.problems());
                count += e.count();
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(Reason.DATA, problems, count);
        }
        return plans;
    }
}
