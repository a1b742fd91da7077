package io.github.budget4s.report.check;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Problem;

/**
 * Holds a line of the text, in no language yet.
 *
 * @param indent how far it stands to the right: 0 for a heading
 * @param message what it says
 */
public record CheckLine(int indent, Message message) {

    /** Says a note as standard error would. */
    public static CheckLine of(Note note) {
        boolean warning = note.level() == Note.Level.WARNING;
        return new CheckLine(
                1, Message.of("check.note", Message.of(warning ? "output.warning" : "output.note"), note.message()));
    }

    /** Says a problem as standard error would. */
    public static CheckLine of(Problem problem) {
        String place =
                problem.location() == null ? "budget4s" : problem.location().toString();
        return new CheckLine(1, Message.of("check.problem", place, problem.message()));
    }
}
