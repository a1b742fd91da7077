package io.github.budget4s.input;

import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.Problems;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.read.source.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads plans in order to check them: those that the user names, else that of the project. */
public final class PlanFiles {

    private final InputContext context;
    private final Inputs inputs;
    private final PlanSource plans;

    /**
     * Prepares to read.
     *
     * @param inputs reads the files that plans name
     */
    public PlanFiles(InputContext context, Inputs inputs) {
        this.context = context;
        this.inputs = inputs;
        this.plans = new PlanSource(context);
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
            return readAll(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the policy, with what a plan that is read already, and may contradict itself, says of stores. */
    public Policy policy(PlanDocument plan, List<String> option) {
        PolicyFiles files = new PolicyFiles(context, inputs.names);
        Policy policy = files.read(inputs.named("policy", option));
        return option.isEmpty() ? files.with(policy, plan.plan(), plan.file()) : policy;
    }

    private List<PlanDocument> readAll(List<InputFile> files) {
        List<Result> results = files.parallelStream()
                .map(file -> read(
                        file,
                        // What one store calls a channel need not be what another one does.
                        files.size() == 1 ? context.names() : context.names().ofPart()))
                .toList();
        List<PlanDocument> read = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        long count = 0;
        for (Result result : results) {
            if (result.plan() != null) {
                read.add(completed(result.plan()));
            } else if (result.refusal() != null) {
                problems.addAll(result.refusal().problems());
                count += result.refusal().count();
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(
                    Reason.DATA, problems.subList(0, Math.min(problems.size(), Problems.LISTED)), count);
        }
        return read;
    }

    private record Result(
            @Nullable PlanDocument plan, @Nullable RefusedException refusal) {}

    private PlanDocument completed(PlanDocument document) {
        return document.plan().goals().namesFiles()
                ? document.with(plans.completed(document.plan(), document.file(), inputs))
                : document;
    }

    private Result read(InputFile file, Names names) {
        try {
            return new Result(plans.document(file, names), null);
        } catch (RefusedException e) {
            return new Result(null, e);
        }
    }
}
