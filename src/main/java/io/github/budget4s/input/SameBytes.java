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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Map<Long, List<InputFile>> different = new HashMap<>();
        List<InputFile> taken = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (InputFile input : inputs) {
            List<InputFile> ofItsSize = different.computeIfAbsent(size(input), size -> new ArrayList<>());
            InputFile before = find(input, ofItsSize);
            if (before == null) {
                ofItsSize.add(input);
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

    private static @Nullable InputFile find(InputFile input, List<InputFile> ofItsSize) {
        if (size(input) == 0) {
            return null;
        }
        for (InputFile each : ofItsSize) {
            if (Objects.equals(each.sheet(), input.sheet()) && isSame(each, input)) {
                return each;
            }
        }
        return null;
    }

    /** The bytes of a file, 0 for a table of a database. */
    private static long size(InputFile input) {
        try {
            return input.table() == null ? Files.size(input.path()) : 0;
        } catch (IOException e) {
            throw failed(input, e);
        }
    }

    private static boolean isSame(InputFile one, InputFile other) {
        try {
            return !Files.isSameFile(one.path(), other.path()) && Files.mismatch(one.path(), other.path()) < 0;
        } catch (IOException e) {
            throw failed(other, e);
        }
    }

    private static RefusedException failed(InputFile input, IOException why) {
        return new RefusedException(
                Reason.INPUT_OUTPUT,
                new Problem(Location.of(input.name()), Message.of("file.device", String.valueOf(why.getMessage()))));
    }
}
