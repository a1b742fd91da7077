package io.github.budget4s.read.source;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells what only looks like a file: devices, which may have no end, and pipes, which may never begin. */
public final class SpecialFiles {

    // As POSIX has them in the mode of a file.
    private static final int KIND_OF_FILE = 0170000;
    private static final int PIPE = 0010000;
    private static final int CHARACTER_DEVICE = 0020000;
    private static final int BLOCK_DEVICE = 0060000;

    /** Where a shell has the pipes that it makes. */
    private static final List<String> OF_A_SHELL = List.of("/dev/fd", "/dev/stdin", "/proc");

    private SpecialFiles() {}

    /** Returns whether a file is a device such as /dev/zero. */
    static boolean isDevice(Path path) throws IOException {
        int kind = kind(path);
        return kind == CHARACTER_DEVICE || kind == BLOCK_DEVICE;
    }

    /** Returns whether it is a pipe that lies in a folder under a name; those that a shell makes do not. */
    static boolean isNamedPipe(Path path) throws IOException {
        Path place = path.toAbsolutePath().normalize();
        return OF_A_SHELL.stream().noneMatch(place::startsWith) && kind(path) == PIPE;
    }

    /** Returns what POSIX says of it; 0 for a file, and where nothing is known. */
    private static int kind(Path path) throws IOException {
        boolean isKnown = !Files.isRegularFile(path)
                && Files.exists(path)
                && path.getFileSystem().supportedFileAttributeViews().contains("unix");
        return isKnown ? (int) Files.getAttribute(path, "unix:mode") & KIND_OF_FILE : 0;
    }

    /**
     * Refuses a pipe that a project names, or that lies in its folder: nobody may ever write to it, and who opens it
     * waits. One that the user names is the user's own.
     *
     * @param name what messages call it
     * @return the name
     */
    public static String noPipe(String name, Path path) {
        boolean isPipe;
        try {
            isPipe = isNamedPipe(path);
        } catch (IOException e) {
            // Who reads it says what is wrong with it.
            isPipe = false;
        }
        if (isPipe) {
            throw new RefusedException(Reason.INPUT_MISSING, new Problem(Location.of(name), Message.of("files.pipe")));
        }
        return name;
    }
}
