package io.github.budget4s;

import io.github.budget4s.cli.ProcessEnvironment;
import io.github.budget4s.cli.Program;

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
            System.err.println("budget4s: the program or a library beside it is damaged (" + e
                    + "); build it anew: mvn -DskipTests clean package");
        } catch (Throwable e) {
            System.err.println("budget4s: a bug in budget4s (" + e + ")");
        }
        return INTERNAL;
    }
}
