package io.github.budget4s.input;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.source.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds inputs that are one file under two names: an export that was downloaded twice would count twice. */
final class SameBytes {

    /** What is done with the second one. */
    enum Treatment {
        /** It is refused. */
        REFUSED,
        /** It is left out, with a note. */
        LEFT_OUT,
        /** It is read, with a warning. */
        READ
    }

    private SameBytes() {}

    /**
     * Compares inputs, each with those before it. Only files of one size are read for it.
     *
     * @param notes takes what is to be said
     * @return those that are to be read
     * @throws RefusedException naming both, when the second one is refused; or when a device fails
     */
    static List<InputFile> check(List<InputFile> inputs, Treatment treatment, List<Note> notes) {
        List<InputFile> different = new ArrayList<>();
        List<InputFile> taken = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (InputFile input : inputs) {
            InputFile before = find(input, different);
            if (before == null) {
                different.add(input);
            } else if (treatment == Treatment.REFUSED) {
                problems.add(new Problem(Location.of(input.name()), Message.of("files.same-bytes", before.name())));
            } else {
                boolean isRead = treatment == Treatment.READ;
                notes.add(Note.warning(
                        isRead ? "files.same-bytes-read" : "files.same-bytes-left-out", input.name(), before.name()));
            }
            if (before == null || treatment == Treatment.READ) {
                taken.add(input);
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(Reason.DATA, problems, problems.size());
        }
        return taken;
    }

    private static @Nullable InputFile find(InputFile input, List<InputFile> earlier) {
        for (InputFile each : earlier) {
            boolean areFiles = each.table() == null && input.table() == null;
            if (areFiles && Objects.equals(each.sheet(), input.sheet()) && isSame(each, input)) {
                return each;
            }
        }
        return null;
    }

    private static boolean isSame(InputFile one, InputFile other) {
        try {
            long size = Files.size(one.path());
            return size > 0
                    && size == Files.size(other.path())
                    && !Files.isSameFile(one.path(), other.path())
                    && Files.mismatch(one.path(), other.path()) < 0;
        } catch (IOException e) {
            throw new RefusedException(
                    Reason.INPUT_OUTPUT,
                    new Problem(Location.of(other.name()), Message.of("file.device", String.valueOf(e.getMessage()))));
        }
    }
}
