package io.github.budget4s.report.kpi;

import io.github.budget4s.analysis.kpi.MeasuredUse;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import java.util.ArrayList;
import java.util.List;

/** Says what became of files of measures. */
public final class ActualNotes {

    private ActualNotes() {}

    /** Lists what is skipped, how what cannot be added up counts, and where it ends. */
    public static List<Note> of(MeasuredUse use) {
        List<Note> notes = new ArrayList<>();
        if (!use.unknown().isEmpty()) {
            List<Object> unknown = new ArrayList<>();
            use.unknown()
                    .forEach((name, near) ->
                            unknown.add(near.<Object>map(other -> Message.of("target.perhaps", name, other))
                                    .orElse(name)));
            notes.add(Note.warning("target.note.unknown-measures", unknown));
        }
        if (!use.skipped().isEmpty()) {
            notes.add(Note.information("target.note.measures-aside", use.skipped()));
        }
        if (!use.unweighed().isEmpty()) {
            notes.add(Note.information("target.note.unweighed", use.unweighed()));
        }
        use.endsEarly().forEach((name, month) -> notes.add(Note.warning("target.note.measure-ends", name, month)));
        return notes;
    }
}
