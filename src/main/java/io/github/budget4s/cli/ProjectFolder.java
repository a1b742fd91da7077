package io.github.budget4s.cli;

import io.github.budget4s.read.source.SpecialFiles;
import io.github.budget4s.read.yaml.ProjectReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Says in which folder the project is.
 *
 * @param name as it stands before the names of its files; null for the working folder
 * @param isAbove whether nobody named it, and it was found above the working folder
 */
record ProjectFolder(@Nullable String name, boolean isAbove) {

    /** The working folder, whether it has a project or not. */
    static final ProjectFolder HERE = new ProjectFolder(null, false);

    /**
     * Finds it: the one that is named, else the working folder if it has a project file, else the nearest above it that
     * has one. One whose file is somebody else's is none: in a shared folder anybody could have put it there.
     *
     * @param named what the command line says; empty where it says nothing
     */
    static ProjectFolder find(Path workingDirectory, String named) {
        if (!named.isEmpty()) {
            return of(named);
        }
        if (Files.exists(workingDirectory.resolve(ProjectReader.FILE_NAME))) {
            return HERE;
        }
        StringBuilder name = new StringBuilder("..");
        for (Path above = workingDirectory.getParent(); above != null; above = above.getParent()) {
            Path file = above.resolve(ProjectReader.FILE_NAME);
            if (Files.isRegularFile(file)) {
                return isOfOneOwner(workingDirectory, file) ? new ProjectFolder(name.toString(), true) : HERE;
            }
            name.append("/..");
        }
        return HERE;
    }

    /** Returns what a file of the project is called from a folder, and refuses a pipe. */
    String file(String file, Path workingDirectory) {
        return SpecialFiles.noPipe(file(file), workingDirectory.resolve(file(file)));
    }

    /** The one that the user named. */
    static ProjectFolder of(String name) {
        return new ProjectFolder(name, false);
    }

    /** Returns what a file of the project is called from here: with the folder in front, if there is one. */
    String file(String file) {
        return name == null || "-".equals(file) || Path.of(file).isAbsolute()
                ? file
                : Path.of(name).resolve(file).toString();
    }

    private static boolean isOfOneOwner(Path folder, Path file) {
        try {
            return Files.getOwner(folder).equals(Files.getOwner(file));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
