package io.github.budget4s.render.xlsx;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;

/**
 * Makes the temporary files of long sheets, readable by nobody else. Without it they go to one folder for all users of
 * a machine, to which only the first of them can write.
 */
final class OwnTempFiles implements TempFileCreationStrategy {

    /** Something that writes. */
    interface Writing {
        void write() throws IOException;
    }

    private OwnTempFiles() {}

    /** Does something with temporary files of the user's own. */
    static void with(Writing writing) throws IOException {
        try {
            TempFile.withStrategy(new OwnTempFiles(), () -> {
                try {
                    writing.write();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return writing;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
        File file = Files.createTempFile(prefix, suffix).toFile();
        file.deleteOnExit();
        return file;
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
        File folder = Files.createTempDirectory(prefix).toFile();
        folder.deleteOnExit();
        return folder;
    }
}
