package io.github.budget4s.cli.reserve;

import io.github.budget4s.analysis.reserve.ReserveRecord;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.reserve.ReserveEvent;
import io.github.budget4s.domain.reserve.ReserveEvent.Header;
import io.github.budget4s.domain.reserve.ReserveSettings;
import io.github.budget4s.journal.Checkpoint;
import io.github.budget4s.journal.EventForm;
import io.github.budget4s.journal.JournalFile;
import io.github.budget4s.journal.JournalLine;
import io.github.budget4s.journal.JournalText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mends the end of a journal, and holds what that did.
 *
 * @param event the event that records it; null when there was nothing to mend
 * @param record the record afterwards
 */
record JournalRepair(ReserveEvent.@Nullable Repaired event, ReserveRecord record) {

    private static final String HEAD = ReserveEvent.Repaired.HEAD;

    /**
     * Mends the end of the journal: cuts half a line off, ends a whole one, writes a checkpoint anew. What was cut off
     * stands in the event that records it, so that nothing is lost.
     *
     * @throws RefusedException when anything else is wrong with the journal, which no repair can make right
     */
    static JournalRepair of(ReserveJournal journal, Signing signing) {
        ReserveSettings settings = journal.settings();
        try (JournalFile file = JournalFile.open(journal.path(), journal.name())) {
            JournalText text = file.read();
            JournalText.TrailingBytes trailing = text.trailing();
            Checkpoint checkpoint = journal.checkpointOrRefuse();
            JournalText mendedText = new JournalText(text.lines(), null, text.length());
            String what = HEAD;
            String cut = "";
            if (trailing != null) {
                JournalText ended = withEnded(mendedText, trailing);
                boolean whole = check(ended, checkpoint, settings).isWhole();
                what = whole ? "ended" : "cut";
                cut = whole ? "" : trailing.bytes();
                mendedText = whole ? ended : mendedText;
            }
            ReserveRecord mended = check(mendedText, checkpoint, settings);
            journal.refuseFaults(mended);
            if (trailing == null && (checkpoint != null || text.lines().isEmpty())) {
                return new JournalRepair(null, mended);
            }
            Header header = journal.header(mended, signing);
            // Without a head nobody can tell whether more was cut, whatever else was mended.
            ReserveEvent.Repaired event = new ReserveEvent.Repaired(header, checkpoint == null ? HEAD : what, cut);
            journal.refuseAgainstRules(mended, event);
            if (what.equals("cut")) {
                file.cutTo(text.length());
            } else if (what.equals("ended")) {
                file.endLine();
            }
            file.append(Checkpoint.of(mended.journal()), EventForm.write(event), signing.key());
            return new JournalRepair(event, ReserveRecord.check(file.read(), journal.checkpointOrRefuse(), settings));
        }
    }

    /** A missing checkpoint is mended here, and no fault of what stands before. */
    private static ReserveRecord check(JournalText text, @Nullable Checkpoint checkpoint, ReserveSettings settings) {
        return checkpoint == null
                ? ReserveRecord.checkWithoutHead(text, settings)
                : ReserveRecord.check(text, checkpoint, settings);
    }

    /** Returns the journal as it would be if what stands behind the last line end were a line. */
    private static JournalText withEnded(JournalText ended, JournalText.TrailingBytes trailing) {
        List<JournalLine> lines = new ArrayList<>(ended.lines());
        lines.add(trailing.line());
        return new JournalText(lines, null, ended.length() + trailing.length() + 1);
    }
}
