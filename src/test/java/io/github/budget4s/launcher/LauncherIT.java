package io.github.budget4s.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the real script in copies of the project folder, with a Java and a Maven that only say what they were given. So
 * no test builds anything, and none waits for a time: where two processes meet, each waits for the other's traces.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherIT {

    private static final Path HOME = Path.of(Objects.requireNonNull(System.getProperty("budget4s.home")));

    /** What the script may call; nothing else is on its PATH, above all no real java and mvn. */
    private static final List<String> TOOLS = List.of(
            "sh", "cat", "iconv", "ln", "locale", "mkdir", "mv", "ps", "readlink", "rm", "rmdir", "sleep", "touch");

    /** Prints its arguments, one a line, as the program would its result. */
    private static final String FAKE_JAVA = """
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
                  [ -e "$FAKE_FOLDER/no-archive" ] || echo archive >"${argument#*=}"
                  exit 0
                  ;;
              esac
            done
            echo "process $$"
            printf '%s\\n' "$@"
            exit "${FAKE_EXIT:-0}"
            """;

    /** Makes a jar once the file "go" is there. */
    private static final String FAKE_MAVEN = """
            #!/bin/sh
            echo "Maven says: $*"
            echo "Maven complains" >&2
            echo "$PWD" >>"$FAKE_FOLDER/builds"
            cat >"$FAKE_FOLDER/stdin"
            until [ -e "$FAKE_FOLDER/go" ]; do sleep 0.05; done
            echo jar >target/budget4s.jar
            exit "${FAKE_MAVEN_EXIT:-0}"
            """;

    @TempDir
    private Path folder;

    private Path tools;
    private Path java;

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

    @ParameterizedTest
    @MethodSource("shells")
    void everyShellPassesArgumentsAndExitCode(List<String> shell) throws Exception {
        Path project = built("project");
        List<String> command = new ArrayList<>(shell);
        command.add(script(project).toString());
        command.addAll(List.of("allocate", "two words", "", "*", "$HOME", "--sales", "销售 (1).csv"));

        Outcome outcome = run(Map.of("FAKE_EXIT", "65"), command);

        assertThat(outcome.code()).isEqualTo(65);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).endsWith(started(project) + "allocate\ntwo words\n\n*\n$HOME\n--sales\n销售 (1).csv\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 64, 65, 66, 70, 73, 74, 141, 255})
    void exitCodesPassThrough(int code) throws Exception {
        assertThat(run(Map.of("FAKE_EXIT", "" + code), script(built("project")), "x")
                        .code())
                .isEqualTo(code);
    }

    @Test
    void javaTakesThePlaceOfTheScriptSoThatSignalsReachIt() throws Exception {
        Outcome outcome = run(Map.of(), script(built("project")), "x");

        assertThat(outcome.out()).startsWith("process " + outcome.process() + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"with blanks", "营销 预算", "a'b\"c", "$(x) & y", "-dash", "[1]*"})
    void folderNamesMayBeAnything(String name) throws Exception {
        Path project = built(name);

        assertThat(run(Map.of(), script(project), "x").out()).endsWith(started(project) + "x\n");
    }

    @Test
    void linksAreFollowedThroughRelativeOnesAndFolders() throws Exception {
        Path project = built("营销 预算");
        Path links = Files.createDirectories(folder.resolve("my links/bin"));
        Path absolute = Files.createSymbolicLink(folder.resolve("absolute"), script(project));
        Files.createSymbolicLink(links.resolve("second"), Path.of("../..").resolve(absolute.getFileName()));
        Path first = Files.createSymbolicLink(links.resolve("first"), Path.of("second"));
        Path inLinkedFolder = Files.createSymbolicLink(folder.resolve("linked scripts"), project.resolve("scripts"))
                .resolve("budget4s");

        for (Path link : List.of(absolute, first, inLinkedFolder)) {
            assertThat(run(Map.of(), link, "x").out()).as("%s", link).endsWith(started(project) + "x\n");
        }
    }

    @Test
    void foundOnThePathAndFromItsOwnFolder() throws Exception {
        Path project = built("project");
        Map<String, String> path = Map.of("PATH", tools + ":" + project.resolve("scripts"));

        assertThat(run(path, List.of("sh", "-c", "budget4s x")).out()).endsWith(started(project) + "x\n");
        assertThat(run(Map.of(), List.of("sh", "-c", "cd '" + project + "/scripts' && sh budget4s x"))
                        .out())
                .endsWith(started(project) + "x\n");
    }

    @Test
    void theProgramLearnsWhatItsStreamsAndTheUsersLocaleAre() throws Exception {
        Path project = built("project");
        Outcome piped = run(Map.of("LANG", "zh_CN.UTF-8"), script(project), "x");
        Path file = folder.resolve("out");
        run(Map.of(), List.of("sh", "-c", "'" + script(project) + "' >'" + file + "'"));

        assertThat(piped.out().lines())
                .contains("-Dbudget4s.stdout=pipe", "-Dbudget4s.stderr=other", "-Dbudget4s.locale=zh_CN");
        assertThat(piped.out()).doesNotContain("-Dbudget4s.columns");
        assertThat(file).content().contains("-Dbudget4s.stdout=file").doesNotContain("-Dbudget4s.locale");
    }

    @Test
    void theUsersOptionsOfTheJvmComeLastAndReplaceTheCollector() throws Exception {
        Path script = script(built("project"));

        assertThat(run(Map.of("BUDGET4S_JAVA_OPTS", "-Xmx1g  -Da=*"), script).out())
                .contains("/scripts/jvm.options\n", "\n-Xmx1g\n-Da=*\n-jar\n")
                .doesNotContain("SerialGC");
        assertThat(run(Map.of("BUDGET4S_JAVA_OPTS", "-XX:+UseG1GC"), script).out())
                .contains("\n-XX:-UseSerialGC\n-XX:+UseG1GC\n-jar\n");
    }

    @Test
    void theFirstStartMakesAnArchiveWhichLaterOnesUse() throws Exception {
        Path project = built("营销 预算");

        Outcome first = run(Map.of(), script(project), "x");
        Outcome second = run(Map.of(), script(project), "x");

        assertThat(first.err()).isEmpty();
        assertThat(first.out()).contains("\n-XX:SharedArchiveFile=" + project.resolve("target/budget4s-17.jsa") + "\n");
        assertThat(second.out().lines().skip(1))
                .isEqualTo(first.out().lines().skip(1).toList());
        assertThat(archivesMade()).isEqualTo(1);
        try (Stream<Path> files = Files.list(project.resolve("target"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("budget4s.jar", "budget4s-17.jsa", "budget4s-17.jsa.for");
        }
    }

    @Test
    void theArchiveIsMadeAnewForAnotherJarAnotherJavaAndAnotherPlace() throws Exception {
        Path project = built("project");
        Path other = fakeJava("other", "25.0.1");
        Map<String, String> newer = Map.of("BUDGET4S_JAVA", other.toString());
        runTwice(Map.of(), project);
        // An older jar in its place is another one too.
        for (String time : List.of("2024-01-01T00:00:00Z", "2031-01-01T00:00:00Z")) {
            Files.setLastModifiedTime(project.resolve("target/budget4s.jar"), FileTime.from(Instant.parse(time)));
            runTwice(Map.of(), project);
        }
        assertThat(archivesMade()).isEqualTo(3);

        runTwice(newer, project);
        // Both stay.
        runTwice(Map.of(), project);
        assertThat(archivesMade()).isEqualTo(4);
        // The same version, built anew, as a system's update brings it.
        for (String build : List.of("25.0.1+12-1", "25.0.1+12-2")) {
            Files.writeString(
                    folder.resolve("other/release"),
                    "JAVA_RUNTIME_VERSION=\"" + build + "\"\nJAVA_VERSION=\"25.0.1\"\n");
            runTwice(newer, project);
        }
        assertThat(archivesMade()).isEqualTo(6);

        runTwice(newer, Files.move(project, folder.resolve("moved")));
        assertThat(archivesMade()).isEqualTo(7);
    }

    @Test
    void aJavaThatMakesNoArchiveIsAskedOnceAndTheProgramRunsWithout() throws Exception {
        Path project = built("project");
        Files.createFile(folder.resolve("no-archive"));

        for (int i = 0; i < 2; i++) {
            Outcome outcome = run(Map.of("FAKE_EXIT", "2"), script(project), "x");
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.out()).doesNotContain("SharedArchiveFile");
        }
        assertThat(archivesMade()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "read-only"})
    void whereNoArchiveCanBeTheProgramRunsWithout(String name) throws Exception {
        Path project = built(name);
        if (name.equals("read-only")) {
            // The superuser may write everywhere, but here nothing comes to its place.
            executable(tools.resolve("mv"), "#!/bin/sh\nexit 1\n");
            executable(tools.resolve("touch"), "#!/bin/sh\nexit 1\n");
        }

        Outcome outcome = run(Map.of(), script(project), "x");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).doesNotContain("SharedArchiveFile").endsWith(started(project) + "x\n");
    }

    @Test
    void javaIsFoundByVariableHomePathAndFolder() throws Exception {
        Path project = built("project");
        fakeJava("old", "11.0.2");
        String home = folder.resolve("jdk").toString();

        for (Map<String, String> environment : List.of(
                Map.of("BUDGET4S_JAVA", java.toString(), "JAVA_HOME", "/nowhere"),
                Map.of("BUDGET4S_JAVA", home),
                Map.of("BUDGET4S_JAVA", "", "JAVA_HOME", home),
                Map.of("BUDGET4S_JAVA", "", "JAVA_HOME", "/nowhere", "PATH", tools + ":" + home + "/bin"),
                // An old one that other programs need does not hide a good one.
                Map.of(
                        "BUDGET4S_JAVA",
                        "",
                        "JAVA_HOME",
                        folder.resolve("old").toString(),
                        "BUDGET4S_JAVA_FOLDERS",
                        "/x:" + folder))) {
            Outcome outcome = run(environment, script(project), "x");
            assertThat(outcome.err()).as("%s", environment).isEmpty();
            assertThat(outcome.code()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_392", "11.0.2", "16"})
    void tooOldJavaIsNamedWithItsVersion(String version) throws Exception {
        Path old = fakeJava("old", version);

        Outcome outcome = run(Map.of("BUDGET4S_JAVA", old.toString()), script(built("project")), "x");

        assertThat(outcome.code()).isEqualTo(66);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains(old + ": Java " + version + ", too old", "apt install", "dnf install");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "17.0.15", "25-ea", "101"})
    void newerJavaWillDo(String version) throws Exception {
        Path other = fakeJava("other", version);

        assertThat(run(Map.of("BUDGET4S_JAVA", other.toString()), script(built("project")))
                        .code())
                .isZero();
    }

    @Test
    void theVersionIsReadFromTheReleaseFileBeforeJavaIsAsked() throws Exception {
        Path other = fakeJava("other", "11");
        Files.writeString(folder.resolve("other/release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"21.0.1\"\n");

        assertThat(run(Map.of("BUDGET4S_JAVA", other.toString()), script(built("project")))
                        .code())
                .isZero();
    }

    @Test
    void missingJavaIsSaidWithHowToGetIt() throws Exception {
        Map<String, String> nothing = Map.of("BUDGET4S_JAVA", "", "PATH", "");

        Outcome outcome =
                run(nothing, List.of("/bin/sh", script(built("project")).toString(), "x"));

        assertThat(outcome.code()).isEqualTo(66);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("Java 17 or newer is needed", "apt install", "dnf install", "brew install", "winget install");
    }

    @Test
    void messagesAreInTheLanguageOfLocaleOrOption() throws Exception {
        Path script = script(built("project"));
        String chinese = "需要 Java 17 或更新版本";
        String english = "Java 17 or newer is needed";

        assertThat(messageFor(script, Map.of("LANG", "zh_CN.UTF-8"), "x")).contains(chinese);
        assertThat(messageFor(script, Map.of("LANG", "zh_CN.UTF-8", "LC_MESSAGES", "en_US.UTF-8"), "x"))
                .contains(english);
        assertThat(messageFor(script, Map.of("LANG", "en_US.UTF-8", "LC_ALL", "zh_TW.UTF-8"), "x"))
                .contains(chinese);
        assertThat(messageFor(script, Map.of(), "x")).contains(english);
        assertThat(messageFor(script, Map.of(), "kpi", "--lang", "zh")).contains(chinese);
        assertThat(messageFor(script, Map.of(), "--lang=zh", "kpi")).contains(chinese);
        assertThat(messageFor(script, Map.of("LANG", "zh_CN.UTF-8"), "--lang=en"))
                .contains(english);
    }

    @Test
    void firstUseBuildsAndKeepsStandardOutputAndInputForTheProgram() throws Exception {
        Path project = project("营销 预算");
        fakeMaven();

        Outcome outcome =
                run(Map.of("FAKE_EXIT", "2"), List.of("sh", "-c", "echo data | '" + script(project) + "' variance"));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).startsWith("process ").doesNotContain("Maven");
        assertThat(outcome.err())
                .startsWith("building budget4s for the first time")
                .contains("Maven says: -B -q -Dmaven.test.skip package", "Maven complains");
        assertThat(folder.resolve("builds")).content().isEqualTo(project + "\n");
        assertThat(folder.resolve("stdin")).isEmptyFile();
        assertThat(Files.exists(project.resolve("target/budget4s.lock"), LinkOption.NOFOLLOW_LINKS))
                .isFalse();

        assertThat(run(Map.of(), script(project), "x").err()).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("builds"))).hasSize(1);
    }

    @Test
    void twoFirstUsesAtOnceBuildOnceAndBothRun() throws Exception {
        Path project = project("project");
        fakeMaven();
        Files.delete(folder.resolve("go"));

        Running first = start(Map.of(), List.of(script(project).toString(), "first"));
        until(folder.resolve("stdin"), "");
        Running second = start(Map.of(), List.of(script(project).toString(), "second"));
        until(second.err(), "waiting");
        Files.createFile(folder.resolve("go"));

        Outcome one = first.finish();
        Outcome two = second.finish();
        assertThat(one.code()).isZero();
        assertThat(two.code()).isZero();
        assertThat(one.out()).endsWith("first\n");
        assertThat(two.out()).endsWith("second\n");
        assertThat(Files.readAllLines(folder.resolve("builds"))).hasSize(1);
    }

    @Test
    void theLockAndHalfAJarOfADeadBuilderAreTakenOver() throws Exception {
        Path project = built("project");
        fakeMaven();
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path lock = Files.createSymbolicLink(project.resolve("target/budget4s.lock"), Path.of("" + dead.pid()));

        Outcome outcome = run(Map.of(), script(project), "x");

        assertThat(outcome.code()).isZero();
        assertThat(project.resolve("target/budget4s.jar")).content().isEqualTo("jar\n");
        assertThat(Files.exists(lock, LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    @Test
    void failedBuildLeavesNoJarAndSaysHowToSeeWhy() throws Exception {
        Path project = project("project");
        fakeMaven();

        Outcome outcome = run(Map.of("FAKE_MAVEN_EXIT", "1"), script(project), "x");

        assertThat(outcome.code()).isEqualTo(70);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("Maven says", "cd '" + project + "' && mvn -B -Dmaven.test.skip package");
        assertThat(project.resolve("target/budget4s.jar")).doesNotExist();
        assertThat(Files.exists(project.resolve("target/budget4s.lock"), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
    }

    @Test
    void missingMavenCompilerOrProjectIsSaid() throws Exception {
        Path project = project("project");
        Outcome noMaven = run(Map.of(), script(project), "x");
        fakeMaven();
        Path runtimeOnly = fakeJava("jre", "21");
        Outcome noCompiler = run(Map.of("BUDGET4S_JAVA", runtimeOnly.toString()), script(project), "x");
        Files.delete(project.resolve("pom.xml"));
        Outcome noProject = run(Map.of(), script(project), "x");

        assertThat(noMaven.code()).isEqualTo(66);
        assertThat(noMaven.err()).contains("Maven (mvn) is needed", "apt install", "brew install");
        assertThat(noCompiler.code()).isEqualTo(66);
        assertThat(noCompiler.err()).contains("JDK", runtimeOnly + ": Java 21", "no compiler (javac)");
        assertThat(noProject.code()).isEqualTo(66);
        assertThat(noProject.err()).contains("pom.xml");
        assertThat(folder.resolve("builds")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LANG=C", "LC_ALL=POSIX", "LC_CTYPE=C"})
    void chineseNamesReachARealJavaInTheLocaleOfCron(String setting) throws Exception {
        Path project = project("营销 预算");
        jar(project.resolve("target/budget4s.jar"));
        Path file = Files.createFile(folder.resolve("销售.csv"));
        Map<String, String> environment = setting.isEmpty()
                ? Map.of()
                : Map.of(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        List<String> command = new ArrayList<>(List.of(script(project).toString(), file.toString()));

        Outcome outcome = run(
                with(environment, "BUDGET4S_JAVA", Objects.requireNonNull(System.getProperty("java.home"))), command);

        assertThat(outcome.out()).isEqualTo(file + " true\n");
        assertThat(outcome.code()).isZero();
    }

    @Test
    void shellcheckFindsNothing() throws Exception {
        assumeTrue(onPath("shellcheck") != null, "shellcheck is not installed");
        List<String> command = new ArrayList<>(
                List.of(Objects.requireNonNull(onPath("shellcheck")).toString()));
        for (String script : List.of(
                "scripts/budget4s",
                "scripts/dependencies",
                "scripts/bench-start",
                "scripts/bench-size",
                "scripts/bench-kpi",
                ".ci/run")) {
            command.add(HOME.resolve(script).toString());
        }

        assertThat(run(Map.of(), command).out()).isEmpty();
    }

    @Test
    void theWindowsLauncherIsAsciiSoThatEveryCodePageReadsIt() throws Exception {
        for (byte character : Files.readAllBytes(HOME.resolve("scripts/budget4s.cmd"))) {
            assertThat(character).isPositive();
        }
    }

    static Stream<List<String>> shells() {
        return Stream.of(
                        List.of("/bin/sh"),
                        List.of("dash"),
                        List.of("bash"),
                        List.of("bash", "--posix"),
                        List.of("busybox", "ash"),
                        List.of("zsh", "--emulate", "sh"),
                        List.of("zsh"),
                        List.of("ksh"))
                .map(shell -> {
                    Path found = onPath(shell.get(0));
                    return found == null
                            ? List.<String>of()
                            : Stream.concat(
                                            Stream.of(found.toString()),
                                            shell.stream().skip(1))
                                    .toList();
                })
                .filter(shell -> !shell.isEmpty());
    }

    /** Returns the end of what the JVM is given before the user's arguments. */
    private static String started(Path project) {
        return "-jar\n" + project.resolve("target/budget4s.jar") + "\n";
    }

    private void runTwice(Map<String, String> environment, Path project) throws Exception {
        run(environment, script(project));
        run(environment, script(project));
    }

    private long archivesMade() throws IOException {
        return Files.readAllLines(folder.resolve("archives")).size();
    }

    private record Outcome(long process, int code, String out, String err) {}

    private record Running(Process process, Path err) {
        Outcome finish() throws IOException, InterruptedException {
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.pid(), process.waitFor(), out, Files.readString(err));
        }
    }

    private String messageFor(Path script, Map<String, String> locale, String... arguments) throws Exception {
        return run(with(locale, "BUDGET4S_JAVA", ""), script, arguments).err();
    }

    private Outcome run(Map<String, String> environment, Path script, String... arguments) throws Exception {
        return run(
                environment,
                Stream.concat(Stream.of(script.toString()), Stream.of(arguments))
                        .toList());
    }

    private Outcome run(Map<String, String> environment, List<String> command) throws Exception {
        return start(environment, command).finish();
    }

    private Running start(Map<String, String> environment, List<String> command) throws IOException {
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

    /** Waits until a file is there and holds a text. */
    private static void until(Path file, String text) throws IOException, InterruptedException {
        while (!Files.exists(file) || !Files.readString(file).contains(text)) {
            Thread.sleep(20);
        }
    }

    private static Path script(Path project) {
        return project.resolve("scripts/budget4s");
    }

    private Path project(String name) throws IOException {
        Path project = Files.createDirectory(folder.resolve(name));
        Files.createDirectory(project.resolve("scripts"));
        Files.createDirectory(project.resolve("target"));
        Files.createFile(project.resolve("pom.xml"));
        executable(script(project), Files.readString(HOME.resolve("scripts/budget4s")));
        for (String file : List.of("jvm.options", "jvm-long.options", "get-java.en.txt", "get-java.zh.txt")) {
            Files.copy(
                    HOME.resolve("scripts").resolve(file),
                    project.resolve("scripts").resolve(file));
        }
        return project;
    }

    private Path built(String name) throws IOException {
        Path project = project(name);
        Files.createFile(project.resolve("target/budget4s.jar"));
        return project;
    }

    private Path fakeJava(String name, String version) throws IOException {
        Path bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
        return executable(bin.resolve("java"), FAKE_JAVA.replace("VERSION", version));
    }

    private void fakeMaven() throws IOException {
        executable(tools.resolve("mvn"), FAKE_MAVEN);
    }

    private static Path executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void jar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, EchoMain.class.getName());
        String entry = EchoMain.class.getName().replace('.', '/') + ".class";
        try (OutputStream stream = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(stream, manifest);
                var code =
                        Objects.requireNonNull(EchoMain.class.getClassLoader().getResourceAsStream(entry))) {
            jar.putNextEntry(new JarEntry(entry));
            code.transferTo(jar);
            jar.closeEntry();
        }
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        Map<String, String> all = new HashMap<>(settings);
        all.put(name, value);
        return all;
    }

    private static @Nullable Path onPath(String program) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "/usr/bin:/bin");
        return Stream.concat(Stream.of(path.split(":")), Stream.of("/usr/bin", "/bin"))
                .map(directory -> Path.of(directory).resolve(program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
