package io.github.budget4s.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stands in for budget4s in a JVM of its own: says what it was given and whether such a file is there. */
public final class EchoMain {

    private EchoMain() {}

    /** Prints each argument and whether it names a file, in UTF-8 whatever the locale says. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String argument : arguments) {
            out.println(argument + " " + Files.exists(Path.of(argument)));
        }
    }
}
