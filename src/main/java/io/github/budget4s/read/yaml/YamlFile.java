package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.plan.PlanChange;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.ProblemList;
import io.github.budget4s.domain.problem.Problems;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.source.SpecialFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Opens a YAML file, and refuses it with all that is wrong with it at once. */
final class YamlFile {

    /** A plan of a thousand stores has one megabyte. The parser takes long for more, and endless for a device. */
    static final int MOST_BYTES = 2 << 20;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** What a file means, with the problems that were accepted. */
    record Accepted<T>(T contents, List<Problem> problems) {}

    private YamlFile() {}

    /**
     * Reads a file of keys and values.
     *
     * @param name what messages call the file
     * @param contents turns the keys into what they mean; they are absent in an empty file
     * @throws RefusedException with all that is wrong with the file
     */
    static <T> T read(Path path, String name, Function<YamlNode, T> contents) {
        return read(path, name, List.of(), Set.of(), contents).contents();
    }

    /**
     * Reads a file of keys and values, some of which are changed before, and goes on where it has no other problems
     * than some.
     *
     * @param accepted the keys of the messages of those
     * @throws RefusedException with all that is wrong with the file and the changes
     */
    static <T> Accepted<T> read(
            Path path, String name, List<PlanChange> changes, Set<String> accepted, Function<YamlNode, T> contents) {
        Problems problems = new Problems();
        T result = contents.apply(NodeChanges.apply(root(path, name, problems), changes, problems));
        ProblemList found = problems.toList();
        if (found.count() > found.listed().size()
                || found.listed().stream()
                        .anyMatch(each -> !accepted.contains(each.message().key()))) {
            throw new RefusedException(Reason.DATA, found.listed(), found.count());
        }
        return new Accepted<>(result, found.listed());
    }

    private static YamlNode root(Path path, String name, Problems problems) {
        if (Files.isDirectory(path)) {
            throw refused(Reason.INPUT_MISSING, name, Message.of("yaml.directory"));
        }
        SpecialFiles.noPipe(name, path);
        try {
            // Read as a whole: the parser has a message of its own for bytes that are not UTF-8.
            String text = text(path, name);
            YamlNode root = YamlParser.parse(name, withoutByteOrderMark(text), problems);
            if (root.isMapping()) {
                return root;
            }
            if (root.isPresent() && !root.isNull()) {
                root.problem("yaml.not-a-mapping");
            }
            return YamlNode.absent(problems, root.location());
        } catch (CharacterCodingException e) {
            throw refused(Reason.DATA, name, Message.of("yaml.not-utf-8"));
        } catch (NoSuchFileException e) {
            throw refused(Reason.INPUT_MISSING, name, missing(path));
        } catch (IOException e) {
            throw refused(Reason.INPUT_MISSING, name, Message.of("files.unreadable"));
        }
    }

    /** The editor of Windows puts .txt behind a name, and the Explorer does not show it. */
    private static Message missing(Path path) {
        String name = path.getFileName().toString();
        String stem = name.replaceFirst("\\.ya?ml$", "");
        for (String other : List.of(name + ".txt", stem + ".txt", stem + ".yml", stem + ".yaml")) {
            if (!other.equals(name) && Files.isRegularFile(path.resolveSibling(other))) {
                return Message.of("yaml.missing-other", other, name);
            }
        }
        return Message.of("yaml.missing");
    }

    private static String text(Path path, String name) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw refused(Reason.DATA, name, Message.of("yaml.too-large", MOST_BYTES >> 20));
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }
    }

    /** The editor of Windows puts a mark in front of UTF-8, which is no part of the first key. */
    private static String withoutByteOrderMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static RefusedException refused(Reason reason, String name, Message message) {
        return new RefusedException(reason, new Problem(Location.of(name), message));
    }
}
