package io.github.budget4s.cli.check;

import io.github.budget4s.analysis.check.Verdict;
import io.github.budget4s.cli.ExitCode;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.report.check.CheckLine;
import io.github.budget4s.report.check.CheckPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parts of a check, each made by itself: one that fails does not keep the others from being made. What was
 * said once is not said again.
 */
final class CheckParts {

    private final List<CheckPart> parts = new ArrayList<>();
    private final Set<CheckLine> said = new HashSet<>();

    List<CheckPart> list() {
        return List.copyOf(parts);
    }

    /** Adds a part with its figures and, behind them, the notes on it. */
    void add(Message name, Verdict verdict, List<CheckLine> figures, List<Note> notes) {
        List<CheckLine> lines = new ArrayList<>(figures);
        lines.addAll(news(notes.stream().map(CheckLine::of).toList()));
        parts.add(new CheckPart(name, verdict, 0, lines));
    }

    /** Makes something; returns null, and adds a part that failed, when it cannot be made. */
    <T> @Nullable T attempt(Message name, Supplier<T> making) {
        try {
            return making.get();
        } catch (RefusedException e) {
            List<CheckLine> lines = new ArrayList<>();
            e.problems().forEach(problem -> lines.add(CheckLine.of(problem)));
            long more = e.count() - e.problems().size();
            if (more > 0) {
                lines.add(new CheckLine(1, Message.of("output.more-problems", more)));
            }
            addFailed(name, ExitCode.of(e.reason()), lines);
        } catch (RuntimeException e) {
            Problem fault = new Problem(null, Message.of("usage.bug", e.toString()));
            addFailed(name, ExitCode.INTERNAL, List.of(CheckLine.of(fault)));
        }
        return null;
    }

    private void addFailed(Message name, int code, List<CheckLine> lines) {
        parts.add(new CheckPart(name, Verdict.UNKNOWN, code, news(lines)));
    }

    private List<CheckLine> news(List<CheckLine> lines) {
        return lines.stream().filter(said::add).toList();
    }
}
