package io.github.budget4s.cli.reserve;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.journal.Fault;
import io.github.budget4s.journal.JournalLine;
import java.util.List;

/** What is checked of any journal before and besides its lines. */
final class JournalChecks {

    private JournalChecks() {}

    static void refuseMissing(boolean exists, String name) {
        if (!exists) {
            throw new RefusedException(
                    Reason.INPUT_MISSING, new Problem(Location.of(name), Message.of("journal.missing-file")));
        }
    }

    /**
     * Finds whether the journal had a head once.
     *
     * @param head with what the hash of a line is to begin; empty when nothing is to be checked
     */
    static List<Fault> head(String head, List<JournalLine> lines) {
        return lines.stream().anyMatch(line -> line.hash().startsWith(head)) || head.isEmpty()
                ? List.of()
                : List.of(Fault.of(0, "journal.rolled-back", head));
    }
}
