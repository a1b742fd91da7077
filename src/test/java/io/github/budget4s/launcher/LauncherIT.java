package io.github.budget4s.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the script where the program is built: arguments, places, streams, options of the JVM, the archive of classes.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherIT extends LauncherFixture {

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
                .contains("/scripts/jvm.options\n", "\n-Xmx1g\n-Da=*\n-cp\n")
                .doesNotContain("SerialGC");
        assertThat(run(Map.of("BUDGET4S_JAVA_OPTS", "-XX:+UseG1GC"), script).out())
                .contains("\n-XX:-UseSerialGC\n-XX:+UseG1GC\n-cp\n");
    }

    @Test
    void onlyAFileOfMillionsOfLinesIsReadWithTheSecondCompiler() throws Exception {
        Path script = script(built("project"));
        Path data = Files.createDirectory(folder.resolve("数 据"));
        Path file = data.resolve("orders.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(201L << 20);
        }

        for (List<String> words : List.of(
                List.of("inspect", file.toString()),
                List.of("kpi", "--sales=" + file, "-q"),
                List.of("variance", "-C", data.toString()))) {
            assertThat(run(Map.of(), script, words.toArray(String[]::new)).out())
                    .as(words.toString())
                    .contains("/scripts/jvm-long.options\n");
        }
        for (List<String> words : List.of(
                List.of("inspect", "-q", "-name", "*"),
                List.of("allocate", file.toString()),
                List.of("kpi", "--sales=" + script, ""))) {
            assertThat(run(Map.of(), script, words.toArray(String[]::new)).out())
                    .as(words.toString())
                    .doesNotContain("jvm-long.options");
        }
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

    @Test
    void aDamagedArchiveIsMadeAnew() throws Exception {
        Path project = built("project");
        runTwice(Map.of(), project);
        Path archive = project.resolve("target/budget4s-17.jsa");
        FileTime time = Files.getLastModifiedTime(archive);
        Files.writeString(archive, "brchive\n");
        Files.setLastModifiedTime(archive, time);

        runTwice(Map.of(), project);

        assertThat(archivesMade()).isEqualTo(2);
        assertThat(archive).hasContent("archive");
        // Where none can be made, a damaged one is not taken.
        Files.writeString(archive, "brchive\n");
        executable(tools.resolve("mv"), "#!/bin/sh\nexit 1\n");
        assertThat(run(Map.of(), script(project), "x").out()).doesNotContain("SharedArchiveFile");
    }

    @Test
    void aProgramThatDoesNotStartIsSaid() throws Exception {
        Path project = built("project");
        Files.createFile(folder.resolve("broken"));

        Outcome outcome = run(Map.of(), script(project), "x");

        assertThat(outcome.code()).isEqualTo(70);
        assertThat(outcome.err()).startsWith("budget4s: the program does not start: ");
        assertThat(run(Map.of("LANG", "zh_CN.UTF-8"), script(project), "x").err())
                .startsWith("budget4s：程序无法启动");
    }

    @Test
    void aFolderWithAColonIsRefused() throws Exception {
        Outcome outcome = run(Map.of(), script(built("a:b")), "x");

        assertThat(outcome.code()).isEqualTo(66);
        assertThat(outcome.err()).contains("a:b has a colon in its name");
    }

    @Test
    void aFolderThatEverybodyCanWriteIsToldOf() throws Exception {
        Path project = built("project");
        assertThat(run(Map.of(), script(project), "x").err()).isEmpty();
        Files.setPosixFilePermissions(project.resolve("target"), PosixFilePermissions.fromString("rwxrwxrwx"));

        Outcome outcome = run(Map.of(), script(project), "x");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).startsWith("budget4s: warning: everybody on this machine can write to ");
    }

    @Test
    void whereNoArchiveCanBeTheProgramRunsWithout() throws Exception {
        Path project = built("read-only");
        // The superuser may write everywhere, but here nothing comes to its place.
        executable(tools.resolve("mv"), "#!/bin/sh\nexit 1\n");
        executable(tools.resolve("touch"), "#!/bin/sh\nexit 1\n");

        Outcome outcome = run(Map.of(), script(project), "x");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).doesNotContain("SharedArchiveFile").endsWith(started(project) + "x\n");
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
                "scripts/first-build",
                "scripts/monthly-check",
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

    private void runTwice(Map<String, String> environment, Path project) throws Exception {
        run(environment, script(project));
        run(environment, script(project));
    }

    private long archivesMade() throws IOException {
        return Files.readAllLines(folder.resolve("archives")).size();
    }

    /** Makes a jar whose first class, of the name of the program's, hands on to {@link EchoMain}. */
    private void jar(Path file) throws IOException {
        Path source = folder.resolve("Main.java");
        Files.writeString(
                source,
                "package io.github.budget4s; class Main { public static void main(String[] arguments) { "
                        + EchoMain.class.getName() + ".main(arguments); } }");
        Path classes = Path.of(EchoMain.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.toString(), "-cp", classes.toString(), source.toString());
        try (OutputStream stream = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(stream)) {
            entry(jar, "io/github/budget4s/Main.class", folder);
            entry(jar, EchoMain.class.getName().replace('.', '/') + ".class", classes);
        }
    }

    private static void entry(JarOutputStream jar, String name, Path classes) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        Files.copy(classes.resolve(name), jar);
        jar.closeEntry();
    }
}
