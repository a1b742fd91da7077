package io.github.budget4s.cli;

import io.github.budget4s.cli.options.CommonOptions;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.render.Format;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides in which format a result is written. */
final class OutputFormat {

    private OutputFormat() {}

    /**
     * Finds it: the option's, else that of the file's ending, else a table for a terminal and CSV.
     *
     * @param file the file; null for standard output
     * @param isOfRequiredEnding whether its ending is known to be the one that this result has, and no other
     */
    static Format of(Session session, CommonOptions common, @Nullable String file, boolean isOfRequiredEnding) {
        Format ofFile = file == null ? null : Format.ofFile(file).orElse(null);
        Format chosen = common.format();
        boolean terminal = file == null && session.environment().terminal().output();
        if (chosen != null) {
            if (ofFile != null && ofFile != chosen && !(ofFile.isText() && chosen.isText())) {
                throw new RefusedException(Reason.USAGE, "output.format-and-ending", String.valueOf(file));
            }
            if (terminal && !chosen.isText()) {
                throw new RefusedException(Reason.USAGE, "output.workbook-on-terminal");
            }
            return chosen;
        }
        if (ofFile != null) {
            return ofFile;
        }
        if (file != null && !isOfRequiredEnding) {
            refuseForeignEnding(file);
        }
        return terminal ? Format.TABLE : Format.CSV;
    }

    /** Else a file would be called an older workbook, or a document, and hold CSV. */
    private static void refuseForeignEnding(String file) {
        Optional<String> ending = Format.foreignEnding(file);
        if (ending.isPresent()) {
            throw new RefusedException(Reason.USAGE, "output.unknown-ending", file, ending.get(), Format.endings());
        }
    }
}
