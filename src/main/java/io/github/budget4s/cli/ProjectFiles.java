package io.github.budget4s.cli;

import io.github.budget4s.domain.project.Project;
import io.github.budget4s.read.yaml.ProjectReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Knows which files a project names, and under which keys: no result is to take their place by accident. */
final class ProjectFiles {

    private static final String HEAD = ".head";
    private static final String PATTERN = "*?[{";

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
                .filter(file -> file.chars().noneMatch(character -> PATTERN.indexOf(character) >= 0))
                .forEach(file -> keys.put(place.apply(file), key)));
        keep(place.apply(project.reserve().journal()), "reserve");
        Project.Audit audit = project.audit();
        if (audit != null) {
            keep(place.apply(audit.file()), "audit");
        }
    }

    private void keep(Path file, String key) {
        kept.put(file, key);
        kept.put(Path.of(file + HEAD), key);
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

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            // What cannot be looked at cannot be replaced either.
            return false;
        }
    }
}
