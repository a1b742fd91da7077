package io.github.budget4s.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes a file that nobody but its owner can read, as those of keys and of robots' addresses are to be. */
public final class PrivateFile {

    private PrivateFile() {}

    /** Writes a text. */
    public static Path write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return file;
    }
}
