package io.github.budget4s.read.ledger.definition;

import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.ProblemList;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.InputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds what reading one file said of the file itself, the good and the bad; its figures are held beside it.
 *
 * @param input the file
 * @param format what it turned out to be; null when it could not be opened at all
 * @param header its header; null when none was found
 * @param monthly whether its lines are months rather than days
 * @param rows how many rows were used, and how many were skipped for which reason
 * @param fileProblems what is wrong with the file as a whole, or makes the rest of it unreadable
 * @param rowProblems what is wrong with single rows, which may be left out
 * @param notes what to beware of
 */
public record ReadFile(
        InputFile input,
        @Nullable FileFormat format,
        @Nullable Header header,
        boolean monthly,
        RowCounts rows,
        ProblemList fileProblems,
        ProblemList rowProblems,
        List<Note> notes) {

    public ReadFile {
        notes = List.copyOf(notes);
    }

    /** Holds what is said of a file in which no header was found. */
    public static ReadFile withoutHeader(
            InputFile input, @Nullable FileFormat format, ProblemList ofFile, ProblemList ofRows, List<Note> notes) {
        RowCounts none = new RowCounts(0, Map.of());
        return new ReadFile(input, format, null, false, none, ofFile, ofRows, notes);
    }

    /** Returns all that is wrong, in the order of the lines. */
    public ProblemList problems() {
        return fileProblems.plus(rowProblems);
    }

    /**
     * Refuses files that have problems; all of them are told at once.
     *
     * @param skipBadRows whether bad rows are left out; a file that is bad as a whole never is
     * @throws RefusedException with all problems of all files
     */
    public static void refuseBad(List<ReadFile> files, boolean skipBadRows) {
        List<Problem> problems = new ArrayList<>();
        long count = 0;
        for (ReadFile file : files) {
            ProblemList found = skipBadRows ? file.fileProblems() : file.problems();
            problems.addAll(found.listed());
            count += found.count();
        }
        if (count > 0) {
            throw new RefusedException(Reason.DATA, problems, count);
        }
    }
}
