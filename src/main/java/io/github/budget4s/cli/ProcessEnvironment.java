package io.github.budget4s.cli;

import io.github.budget4s.cli.Environment.Operator;
import io.github.budget4s.cli.Environment.Terminal;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out in what environment a real process runs. */
public final class ProcessEnvironment {

    /** What terminals for Windows set that know escape sequences: its Terminal, ConEmu, ANSICON, those of Unix. */
    private static final List<String> WITH_SEQUENCES = List.of("WT_SESSION", "ConEmuANSI", "ANSICON", "TERM");

    private ProcessEnvironment() {}

    /** Looks at the streams, the folder, the environment and the user of this process. */
    public static Environment find() {
        return new Environment(
                standardInput(),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Path.of("").toAbsolutePath(),
                variables(),
                locale(),
                terminal(),
                new Operator(ProcessEnvironment::user, InstantSource.system(), ProcessEnvironment::askPassphrase));
    }

    /** An old console of Windows shows the sequences of colours as they are: it is dumb, as terminals have it. */
    private static Map<String, String> variables() {
        Map<String, String> variables = System.getenv();
        if (isUtf8Everywhere() || WITH_SEQUENCES.stream().anyMatch(variables::containsKey)) {
            return variables;
        }
        Map<String, String> dumb = new HashMap<>(variables);
        dumb.put("TERM", "dumb");
        return dumb;
    }

    /** Asks the operating system whose process this is: {@code user.name} is whatever JAVA_TOOL_OPTIONS says. */
    private static String user() {
        return ProcessHandle.current().info().user().orElse("unknown");
    }

    /** To read some bytes a file of Java 17 asks for its length, which a pipe does not have; any other stream reads. */
    private static InputStream standardInput() {
        return new FilterInputStream(new FileInputStream(FileDescriptor.in)) {};
    }

    /** The launcher says what the locale is, for it may have had to change it to make file names readable. */
    private static Locale locale() {
        String given = System.getProperty("budget4s.locale", "");
        return given.isEmpty()
                ? Locale.getDefault(Locale.Category.DISPLAY)
                : Locale.forLanguageTag(withoutCharset(given).replace('_', '-'));
    }

    /** Leaves zh_CN of zh_CN.UTF-8@pinyin. */
    private static String withoutCharset(String locale) {
        int dot = locale.indexOf('.');
        int at = locale.indexOf('@');
        int end = dot < 0 ? at : at < 0 ? dot : Math.min(dot, at);
        return end < 0 ? locale : locale.substring(0, end);
    }

    /** The launcher knows what the streams are; without it the JVM stands in, which knows less. */
    private static Terminal terminal() {
        String output = System.getProperty("budget4s.stdout", "");
        String error = System.getProperty("budget4s.stderr", "");
        // To ask for the console takes a millisecond, and says nothing new where the launcher has.
        boolean known = !output.isEmpty() && !error.isEmpty() && isUtf8Everywhere();
        @Nullable Console console = known ? null : System.console();
        boolean outputIsTerminal = output.isEmpty() ? isTerminal(console, "stdout") : "terminal".equals(output);
        boolean errorIsTerminal = error.isEmpty() ? isTerminal(console, "stderr") : "terminal".equals(error);
        return new Terminal(outputIsTerminal, errorIsTerminal, isPipe(), columns(), charset(console));
    }

    /** There is a console only where neither input nor output is another; the encoding of each stream says more. */
    private static boolean isTerminal(@Nullable Console console, String stream) {
        return isTerminal(console) || (!isUtf8Everywhere() && isOfConsole(stream));
    }

    /** The JVM asks a console of Windows for its code page, and takes the system's encoding for a file or pipe. */
    private static boolean isOfConsole(String stream) {
        String encoding = encoding(stream);
        return !encoding.isEmpty() && !encoding.equals(System.getProperty("native.encoding", ""));
    }

    /** Returns what the JVM says of a stream; Java 17 says nothing of what is no console. */
    private static String encoding(String stream) {
        String always = stream + ".encoding";
        return System.getProperty(always, System.getProperty(String.join(".", "sun", always), ""));
    }

    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there is a console where there is no terminal.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    private static Optional<char[]> askPassphrase(String prompt) {
        return askPassphrase(System.console(), prompt);
    }

    private static Optional<char[]> askPassphrase(@Nullable Console console, String prompt) {
        return console == null || !isTerminal(console)
                ? Optional.empty()
                : Optional.ofNullable(console.readPassword("%s", prompt));
    }

    private static boolean isPipe() {
        Path link = Path.of("/proc/self/fd/1");
        try {
            String target = Files.exists(link) ? Files.readSymbolicLink(link).toString() : "";
            return target.startsWith("pipe:") || target.startsWith("socket:");
        } catch (IOException e) {
            return false;
        }
    }

    private static int columns() {
        String given = System.getProperty("budget4s.columns", "");
        try {
            return Math.max(0, Integer.parseInt(given));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Charset charset(@Nullable Console console) {
        if (isUtf8Everywhere()) {
            return StandardCharsets.UTF_8;
        }
        if (console != null && isTerminal(console)) {
            return console.charset();
        }
        return Stream.of("stdout", "stderr")
                .filter(ProcessEnvironment::isOfConsole)
                .map(ProcessEnvironment::encoding)
                .filter(Charset::isSupported)
                .findFirst()
                .map(Charset::forName)
                .orElse(StandardCharsets.UTF_8);
    }

    private static boolean isUtf8Everywhere() {
        return !System.getProperty("os.name", "").startsWith("Windows");
    }
}
