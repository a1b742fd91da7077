package io.github.budget4s;

import io.github.budget4s.cli.ProcessEnvironment;
import io.github.budget4s.cli.Program;

/** Starts the program in the environment of a real process. */
public final class Main {

    private Main() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] arguments) {
        int code = Program.run(ProcessEnvironment.find(), arguments);
        // No thread is left that would keep the process; and to be told to exit, newer Javas prepare to log it.
        if (code != 0) {
            System.exit(code);
        }
    }
}
