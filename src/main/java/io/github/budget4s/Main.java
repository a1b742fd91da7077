package io.github.budget4s;

/** Starts the program. */
public final class Main {

    private Main() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(arguments.length == 0 ? 64 : 0);
    }
}
