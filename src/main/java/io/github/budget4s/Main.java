package io.github.budget4s;

import io.github.budget4s.cli.ProcessEnvironment;
import io.github.budget4s.cli.Program;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Starts the program in the environment of a real process. */
public final class Main {

    /** As the table of exit codes has a fault of the program; left alone, Java would end with 1, which is yellow. */
    private static final int INTERNAL = 70;

    private Main() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] arguments) {
        int code = run(arguments);
        // No thread is left that would keep the process; and to be told to exit, newer Javas prepare to log it.
        if (code != 0) {
            System.exit(code);
        }
    }

    /** A library that is missing or damaged shows wherever its first class is needed, in what would tell of it too. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    private static int run(String... arguments) {
        try {
            return Program.run(ProcessEnvironment.find(), arguments);
        } catch (LinkageError | InternalError e) {
            say(
                    "budget4s: the program or a library beside it is damaged (" + e
                            + "); build it anew: mvn -DskipTests clean package",
                    "budget4s：程序或其旁的程序库已损坏（" + e + "）；请重新构建：mvn -DskipTests clean package",
                    arguments);
        } catch (Throwable e) {
            say("budget4s: a bug in budget4s (" + e + ")", "budget4s：程序自身的错误（" + e + "）", arguments);
        }
        return INTERNAL;
    }

    /** Needs no class of the program's: any may be what is damaged, the files of its texts too. */
    private static void say(String english, String chinese, String... arguments) {
        String locale = System.getProperty("budget4s.locale", System.getProperty("user.language", ""));
        String options = " " + String.join(" ", arguments).replace("--lang=", "--lang ") + " ";
        boolean isChinese =
                options.contains(" --lang zh ") || (locale.startsWith("zh") && !options.contains(" --lang en "));
        // In UTF-8, as all that is not for a terminal; in the locale's where the JVM says which that is.
        String charset = System.getProperty("stderr.encoding", System.getProperty("sun.stderr.encoding", "UTF-8"));
        byte[] line = ((isChinese ? chinese : english) + System.lineSeparator()).getBytes(charset(charset));
        System.err.write(line, 0, line.length);
        System.err.flush();
    }

    private static Charset charset(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }
}
