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
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out in what environment a real process runs. */
public final class ProcessEnvironment {

    private ProcessEnvironment() {}

    /** Looks at the streams, the folder, the environment and the user of this process. */
    public static Environment find() {
        return new Environment(
                standardInput(),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Path.of("").toAbsolutePath(),
                System.getenv(),
                locale(),
                terminal(),
                new Operator(ProcessEnvironment::user, InstantSource.system(), ProcessEnvironment::askPassphrase));
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

    /** The launcher knows what the streams are; without it the JDK's console stands in, which knows less. */
    private static Terminal terminal() {
        String output = System.getProperty("budget4s.stdout", "");
        String error = System.getProperty("budget4s.stderr", "");
        // To ask for the console takes a millisecond, and says nothing new where the launcher has.
        boolean known = !output.isEmpty() && !error.isEmpty() && isUtf8Everywhere();
        @Nullable Console console = known ? null : System.console();
        boolean outputIsTerminal = output.isEmpty() ? isTerminal(console) : "terminal".equals(output);
        return new Terminal(
                outputIsTerminal,
                error.isEmpty() ? isTerminal(console) : "terminal".equals(error),
                isPipe(),
                columns(),
                charset(console));
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
        return console == null || isUtf8Everywhere() ? StandardCharsets.UTF_8 : console.charset();
    }

    private static boolean isUtf8Everywhere() {
        return !System.getProperty("os.name", "").startsWith("Windows");
    }
}
