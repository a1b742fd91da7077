package io.github.budget4s.report.check;

import io.github.budget4s.analysis.check.Verdict;
import io.github.budget4s.domain.message.Message;
import java.util.List;

/**
 * Holds a part of a check.
 *
 * @param name what is checked
 * @param verdict how well it is
 * @param failure the exit code of a part that could not be made; 0 for one that was
 * @param lines what is to be said of it
 */
public record CheckPart(Message name, Verdict verdict, int failure, List<CheckLine> lines) {

    public CheckPart {
        lines = List.copyOf(lines);
    }
}
