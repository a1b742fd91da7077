package io.github.budget4s.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Copies of the project folder with the real script, and a Java that only says what it was given. So no test builds
 * anything, and none waits for a time: where two processes meet, each waits for the other's traces.
 */
abstract class LauncherFixture {

    static final Path HOME = Path.of(Objects.requireNonNull(System.getProperty("budget4s.home")));

    /** What the script may call; nothing else is on its PATH, above all no real java and mvn. */
    private static final List<String> TOOLS = List.of(
            "sh",
            "cat",
            "cksum",
            "find",
            "iconv",
            "ln",
            "locale",
            "mkdir",
            "mv",
            "ps",
            "readlink",
            "rm",
            "rmdir",
            "sleep",
            "touch");

    /** Prints its arguments, one a line, as the program would its result. */
    static final String FAKE_JAVA = """
            #!/bin/sh
            if [ "$1" = -version ]; then
              echo 'Picked up JAVA_TOOL_OPTIONS: -Dx' >&2
              echo 'openjdk version "VERSION" 2026-01-20' >&2
              exit 0
            fi
            for argument; do
              case $argument in
                -XX:ArchiveClassesAtExit=* | -XX:AOTCacheOutput=*)
                  echo "$0" >>"$FAKE_FOLDER/archives"
                  [ ! -e "$FAKE_FOLDER/broken" ] || exit 1
                  [ -e "$FAKE_FOLDER/no-archive" ] || echo archive >"${argument#*=}"
                  exit 0
                  ;;
              esac
            done
            [ ! -e "$FAKE_FOLDER/broken" ] || exit 1
            echo "process $$"
            printf '%s\\n' "$@"
            exit "${FAKE_EXIT:-0}"
            """;

    @TempDir
    Path folder;

    Path tools;
    Path java;

    @BeforeEach
    void setUp() throws IOException {
        folder = folder.toRealPath();
        tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : TOOLS) {
            Path found = onPath(tool);
            if (found != null) {
                executable(tools.resolve(tool), "#!/bin/sh\nexec " + found + " \"$@\"\n");
            }
        }
        java = fakeJava("jdk", "17.0.9");
        executable(folder.resolve("jdk/bin/javac"), "#!/bin/sh\n");
        Files.createFile(folder.resolve("go"));
    }

    /** Returns the end of what the JVM is given before the user's arguments. */
    static String started(Path project) {
        return "-cp\n" + project.resolve("target/budget4s.jar") + "\nio.github.budget4s.Main\n";
    }

    record Outcome(long process, int code, String out, String err) {}

    record Running(Process process, Path err) {
        Outcome finish() throws IOException, InterruptedException {
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.pid(), process.waitFor(), out, Files.readString(err));
        }
    }

    Outcome run(Map<String, String> environment, Path script, String... arguments) throws Exception {
        return run(
                environment,
                Stream.concat(Stream.of(script.toString()), Stream.of(arguments))
                        .toList());
    }

    Outcome run(Map<String, String> environment, List<String> command) throws Exception {
        return start(environment, command).finish();
    }

    Running start(Map<String, String> environment, List<String> command) throws IOException {
        Path err = Files.createTempFile(folder, "stderr", ".txt");
        // This JVM may itself run in a C locale, where it could not hand on a Chinese
        // argument: so the command goes through a file in UTF-8.
        StringBuilder line = new StringBuilder("exec");
        for (String word : command) {
            line.append(" '").append(word.replace("'", "'\\''")).append('\'');
        }
        Path commands = Files.createTempFile(folder, "command", ".sh");
        Files.writeString(commands, line.append('\n'));
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", commands.toString());
        builder.redirectError(err.toFile());
        builder.directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("FAKE_FOLDER", folder.toString());
        builder.environment().put("BUDGET4S_JAVA", java.toString());
        builder.environment().put("BUDGET4S_JAVA_FOLDERS", "");
        builder.environment().putAll(environment);
        return new Running(builder.start(), err);
    }

    static Path script(Path project) {
        return project.resolve("scripts/budget4s");
    }

    Path project(String name) throws IOException {
        Path project = Files.createDirectory(folder.resolve(name));
        Files.createDirectory(project.resolve("scripts"));
        Files.createDirectory(project.resolve("target"));
        Files.createFile(project.resolve("pom.xml"));
        executable(script(project), Files.readString(HOME.resolve("scripts/budget4s")));
        for (String file :
                List.of("first-build", "jvm.options", "jvm-long.options", "get-java.en.txt", "get-java.zh.txt")) {
            Files.copy(
                    HOME.resolve("scripts").resolve(file),
                    project.resolve("scripts").resolve(file));
        }
        return project;
    }

    Path built(String name) throws IOException {
        Path project = project(name);
        Files.createFile(project.resolve("target/budget4s.jar"));
        return project;
    }

    Path fakeJava(String name, String version) throws IOException {
        Path bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
        return executable(bin.resolve("java"), FAKE_JAVA.replace("VERSION", version));
    }

    static Path executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static Map<String, String> with(Map<String, String> settings, String name, String value) {
        Map<String, String> all = new HashMap<>(settings);
        all.put(name, value);
        return all;
    }

    static @Nullable Path onPath(String program) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "/usr/bin:/bin");
        return Stream.concat(Stream.of(path.split(":")), Stream.of("/usr/bin", "/bin"))
                .map(directory -> Path.of(directory).resolve(program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
