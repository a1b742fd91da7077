package io.github.budget4s.documents;

import io.github.budget4s.golden.CommandRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Runs the lines of a document's {@code console} block that begin with {@code $ }, as a reader would in the project's
 * folder.
 *
 * <p>It knows: a budget4s command, alone or with {@code | head -N} behind it; {@code head -N FILE} and {@code cat
 * FILE}; {@code echo $?} for the exit code of the command before. A command's standard output is shown first, its
 * standard error below. Standard output is a terminal as wide as a comment {@code <!-- terminal 100 -->} above the
 * block says, and none without one. The project's folder is shown as {@code /home/li/budget4s}.
 */
final class ConsoleBlock {

    static final String PROMPT = "$ ";

    private static final String SHOWN_FOLDER = "/home/li/budget4s";
    private static final Pattern BLOCK =
            Pattern.compile("(?ms)(?:^<!-- terminal (\\d+) -->\\s*)?^```console\n(.*?)^```$");
    private static final Pattern PIPE = Pattern.compile("(.*) \\| head -(\\d+)");
    private static final Pattern HEAD = Pattern.compile("head -(\\d+) (\\S+)");
    private static final Pattern CAT = Pattern.compile("cat (\\S+)");

    private final Path folder;
    private final int columns;
    private int code;

    private ConsoleBlock(Path folder, int columns) {
        this.folder = folder;
        this.columns = columns;
    }

    static long count(String text) {
        return BLOCK.matcher(text).results().count();
    }

    /** Puts what the commands print now under each command of a document. */
    static String rewritten(String document, Path folder) {
        Matcher blocks = BLOCK.matcher(document);
        StringBuilder text = new StringBuilder();
        int done = 0;
        while (blocks.find()) {
            int columns = blocks.group(1) == null ? 0 : Integer.parseInt(blocks.group(1));
            text.append(document, done, blocks.start(2)).append(new ConsoleBlock(folder, columns).run(blocks.group(2)));
            done = blocks.end(2);
        }
        return text.append(document.substring(done)).toString();
    }

    private String run(String block) {
        if (!block.startsWith(PROMPT)) {
            throw new AssertionError("a console block begins with a command behind \"$ \": " + block);
        }
        StringBuilder text = new StringBuilder();
        block.lines()
                .filter(line -> line.startsWith(PROMPT))
                .forEach(line -> text.append(line).append('\n').append(output(line.substring(PROMPT.length()))));
        return text.toString();
    }

    private String output(String command) {
        if (command.equals("echo $?")) {
            return code + "\n";
        }
        Matcher head = HEAD.matcher(command);
        if (head.matches()) {
            return head(read(head.group(2)), Integer.parseInt(head.group(1)));
        }
        Matcher cat = CAT.matcher(command);
        if (cat.matches()) {
            return read(cat.group(1));
        }
        Matcher pipe = PIPE.matcher(command);
        boolean piped = pipe.matches();
        CommandRun run = CommandRun.of(folder, piped ? pipe.group(1) : command, piped ? 0 : columns);
        code = piped ? 0 : run.code();
        String out = piped ? head(run.out(), Integer.parseInt(pipe.group(2))) : run.out();
        return (out + run.err()).replace(folder.toString(), SHOWN_FOLDER);
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(String text, int lines) {
        List<String> first = text.lines().limit(lines).toList();
        return first.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
