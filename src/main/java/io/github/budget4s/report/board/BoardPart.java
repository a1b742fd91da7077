package io.github.budget4s.report.board;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.report.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of a board.
 *
 * @param name what it is, a word that a link can point to
 * @param title its heading
 * @param report the result; null where it could not be made
 * @param problems why it could not be made
 */
public record BoardPart(
        String name, Message title, @Nullable Report report, List<Problem> problems) {

    public BoardPart {
        problems = List.copyOf(problems);
    }
}
