package io.github.budget4s.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.Set;

/** Says what others on the machine may do with a file that should be its owner's alone; nothing on Windows. */
public final class OthersAccess {

    private static final Set<PosixFilePermission> READ_OR_WRITE = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private OthersAccess() {}

    /** Returns whether anybody but the owner may read or write a file. */
    public static boolean isOpen(Path file) {
        return !Collections.disjoint(permissions(file), READ_OR_WRITE);
    }

    /** Returns whether everybody may write a file. */
    static boolean isWritable(Path file) {
        return permissions(file).contains(PosixFilePermission.OTHERS_WRITE);
    }

    private static Set<PosixFilePermission> permissions(Path file) {
        try {
            return file.getFileSystem().supportedFileAttributeViews().contains("posix") && Files.isRegularFile(file)
                    ? Files.getPosixFilePermissions(file)
                    : Set.of();
        } catch (IOException e) {
            // What cannot be looked at is told of when it is read.
            return Set.of();
        }
    }
}
