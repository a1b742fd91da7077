package io.github.budget4s.cli;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.journal.JournalReader;
import io.github.budget4s.read.source.InputFiles;
import io.github.budget4s.read.yaml.ProjectReader;
import io.github.budget4s.write.WrittenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Knows which files a project names, and under which keys: no result is to take their place by accident. */
public final class ProjectFiles {

    private final Map<Path, String> keys = new LinkedHashMap<>();
    /** Files that the program keeps itself: whatever stands in their place once would be taken for them. */
    private final Map<Path, String> kept = new LinkedHashMap<>();

    /**
     * Lists the files of a project.
     *
     * @param read null where a command has read no project: it may be in the folder of one all the same
     * @param place where a file that the project names is
     */
    ProjectFiles(@Nullable Project read, Function<String, Path> place) {
        Project project = read == null ? Project.EMPTY : read;
        keys.put(place.apply(ProjectReader.FILE_NAME), ProjectReader.FILE_NAME);
        project.sources().files().forEach((key, files) -> files.stream()
                // Those that a pattern finds are refused as any file of the user's is.
                .filter(file -> !InputFiles.isPattern(file))
                .forEach(file -> keys.put(place.apply(file), key)));
        keep(place.apply(project.reserve().journal()), "reserve");
        Project.Audit audit = project.audit();
        if (audit != null) {
            keep(place.apply(audit.file()), "audit");
        }
    }

    private void keep(Path file, String key) {
        kept.put(file, key);
        kept.put(JournalReader.checkpointFile(file), key);
    }

    /** Returns the key under which the project has a file, by any of its names; null when it has not. */
    @Nullable
    String of(Path file) {
        for (Map.Entry<Path, String> each : kept.entrySet()) {
            if (each.getKey()
                    .toAbsolutePath()
                    .normalize()
                    .equals(file.toAbsolutePath().normalize())) {
                return each.getValue();
            }
        }
        for (Map<Path, String> files : List.of(keys, kept)) {
            for (Map.Entry<Path, String> each : files.entrySet()) {
                if (isSame(each.getKey(), file)) {
                    return each.getValue();
                }
            }
        }
        return null;
    }

    /**
     * Refuses a file that the program would write because a project says so, where it is not the project's own: the
     * folder may come from a stranger.
     *
     * @param project where {@code budget4s.yaml} is
     * @param name what messages call it
     * @param key the key under which the file is named
     * @param file the file, as written
     * @throws RefusedException when it is outside the folder, a link, or the list of what the program wrote
     */
    public static void checkInside(Path project, String name, String key, String file) {
        Path folder = project.toAbsolutePath().normalize().getParent();
        Path place = folder == null ? Path.of(file) : folder.resolve(file).normalize();
        if (folder == null || !place.startsWith(folder) || place.equals(folder)) {
            throw refused(name, Message.of("project.outside", key, file));
        }
        if (place.endsWith(WrittenFiles.LIST)) {
            throw refused(name, Message.of("project.own-list", key, file));
        }
        for (Path path = place; path != null && !path.equals(folder); path = path.getParent()) {
            if (Files.isSymbolicLink(path)) {
                throw refused(name, Message.of("project.link", key, file));
            }
        }
    }

    /** Returns whether a file lies in the folder of a project, by no link. */
    public static boolean isInside(Path project, Path file) {
        try {
            Path folder = project.toAbsolutePath().normalize().getParent();
            return folder != null && file.toRealPath().startsWith(folder.toRealPath()) && !Files.isSymbolicLink(file);
        } catch (IOException e) {
            return false;
        }
    }

    private static RefusedException refused(String name, Message why) {
        return new RefusedException(Reason.DATA, new Problem(Location.of(name), why));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            // What cannot be looked at cannot be replaced either.
            return false;
        }
    }
}
