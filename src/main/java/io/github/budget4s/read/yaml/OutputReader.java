package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.project.OutputDefaults;
import io.github.budget4s.read.value.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads how results look, which is to be known before anything else is done. */
public final class OutputReader {

    static final List<String> KEYS = List.of("lang", "headers", "bom");

    private static final List<String> LANGUAGES = List.of("zh", "en");

    private OutputReader() {}

    /** Reads the keys among others. */
    static OutputDefaults output(YamlNode root) {
        YamlNode mark = root.get("bom");
        return new OutputDefaults(
                language(root.get("lang")),
                language(root.get("headers")),
                mark.value(ProjectReader.yes(mark.written()), false));
    }

    private static @Nullable String language(YamlNode node) {
        String written = node.written().strip().toLowerCase(Locale.ROOT);
        return node.value(
                LANGUAGES.contains(written)
                        ? Reading.of(written)
                        : Reading.unreadable("project.language", node.written()));
    }

    /**
     * Reads them of a project file, if there is one; what is wrong with it is told when it is read for its own sake.
     */
    public static OutputDefaults read(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= YamlFile.MOST_BYTES && hasAnyKey(file)
                    ? YamlFile.read(file, file.toString(), OutputReader::output)
                    : OutputDefaults.NONE;
        } catch (IOException | RefusedException e) {
            return OutputDefaults.NONE;
        }
    }

    /**
     * To parse a file that has none of these keys would cost each start some milliseconds. They are ASCII, which stands
     * in any encoding of such a file as it does in this one.
     */
    private static boolean hasAnyKey(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String key : KEYS) {
            for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
                // In another word it is no key.
                if (!isLetter(text, at - 1) && !isLetter(text, at + key.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) < 128 && Character.isLetter(text.charAt(at));
    }
}
