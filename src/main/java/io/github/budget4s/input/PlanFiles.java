package io.github.budget4s.input;

import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.Problems;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.yaml.PlanReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        // The names are made once, before several threads ask for them.
        context.names();
        List<String> files = new ArrayList<>(named);
        if (files.isEmpty()) {
            project.sources().files("plan").forEach(file -> files.add(context.inProject(file)));
        }
        if (files.isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-plan-to-check");
        }
        try {
            List<InputFile> found = context.open().resolve(files);
            context.checkOutput(found);
            return read(found, project);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<PlanDocument> read(List<InputFile> files, Project project) {
        List<Result> results = files.parallelStream()
                .map(file -> read(
                        file,
                        project,
                        // What one store calls a channel need not be what another one does.
                        files.size() == 1 ? context.names() : context.names().ofPart()))
                .toList();
        List<PlanDocument> plans = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        long count = 0;
        for (Result result : results) {
            if (result.plan() != null) {
                plans.add(result.plan());
            } else if (result.refusal() != null) {
                problems.addAll(result.refusal().problems());
                count += result.refusal().count();
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(
                    Reason.DATA, problems.subList(0, Math.min(problems.size(), Problems.LISTED)), count);
        }
        return plans;
    }

    private record Result(
            @Nullable PlanDocument plan, @Nullable RefusedException refusal) {}

    private static Result read(InputFile file, Project project, Names names) {
        try {
            return new Result(
                    PlanReader.readDocument(
                            file.path(),
                            file.name(),
                            project.budgetYear().starts(),
                            names,
                            project.sources().bookings().currency(),
                            List.of()),
                    null);
        } catch (RefusedException e) {
            return new Result(null, e);
        }
    }
}
