package io.github.budget4s.cli;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.write.WrittenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keeps the user's own files from being replaced by results. */
final class OwnFiles {

    /** Where the system has it as a file, it is the very one that the shell opened. */
    private static final Path STANDARD_INPUT = Path.of("/dev/stdin");

    private final ProjectFiles project;

    OwnFiles(ProjectFiles project) {
        this.project = project;
    }

    /**
     * Refuses a file for a result that is one of the inputs, a file of the project, or not as the program wrote it.
     *
     * @param target where it is
     * @param file how the user named it
     */
    void refuse(Path target, String file, List<InputFile> inputs) {
        String key = project.of(target);
        if (key != null) {
            throw refused(file, Message.of("output.is-project", key));
        }
        if (!Files.isRegularFile(target)) {
            return;
        }
        try {
            for (InputFile input : inputs) {
                if (input.table() == null && Files.isSameFile(target, input.path())) {
                    throw refused(file, Message.of("output.is-input"));
                }
            }
            // The program reads a copy of it.
            if (Files.exists(STANDARD_INPUT) && Files.isSameFile(target, STANDARD_INPUT)) {
                throw refused(file, Message.of("output.is-input"));
            }
            if (!WrittenFiles.isOurs(target.toRealPath())) {
                throw refused(file, Message.of("output.not-ours"));
            }
        } catch (IOException e) {
            throw new RefusedException(
                    Reason.INPUT_OUTPUT,
                    new Problem(Location.of(file), Message.of("output.failed", String.valueOf(e.getMessage()))));
        }
    }

    private static RefusedException refused(String file, Message why) {
        return new RefusedException(Reason.OUTPUT, new Problem(Location.of(file), why));
    }
}
