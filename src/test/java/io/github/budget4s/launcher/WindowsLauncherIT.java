package io.github.budget4s.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs {@code budget4s.cmd} in the command interpreter of Wine, with a {@code java.exe} that only says what it was
 * given. Wine is not Windows: its interpreter reads batch files by itself, and has neither links of Windows nor another
 * character set than that of the locale.
 */
class WindowsLauncherIT {

    private static final Path HOME = Path.of(Objects.requireNonNull(System.getProperty("budget4s.home")));
    private static final String MAIN = "io.github.budget4s.Main";

    private static Path shared = Path.of("");

    private static Path javaExe = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    private record Ended(String out, String err, int code) {
        /** Lists what the program itself was given. */
        List<String> arguments() {
            List<String> lines = out.lines().toList();
            return lines.subList(lines.indexOf(MAIN) + 1, lines.size());
        }
    }

    @BeforeAll
    static void makeWindows() throws Exception {
        Path compiler = LauncherFixture.onPath("x86_64-w64-mingw32-gcc");
        assumeTrue(compiler != null && LauncherFixture.onPath("wine") != null, "wine or its compiler is not here");
        // Wine puts links to the user's own folders into it.
        shared = Files.createTempDirectory("wine");
        javaExe = shared.resolve("java.exe");
        Path source = HOME.resolve("src/test/resources/launcher/java.c");
        Process compiled = new ProcessBuilder(
                        Objects.requireNonNull(compiler).toString(),
                        "-municode",
                        "-o",
                        javaExe.toString(),
                        source.toString())
                .inheritIO()
                .start();
        assertThat(compiled.waitFor()).isZero();
        assertThat(wine(shared, Map.of(), "wineboot", "-i").code()).isZero();
    }

    @AfterAll
    static void endWindows() throws Exception {
        if (Files.exists(javaExe)) {
            wine(shared, Map.of(), "wineboot", "-k");
            assertThat(new ProcessBuilder("rm", "-rf", shared.toString())
                            .start()
                            .waitFor())
                    .isZero();
        }
    }

    @BeforeEach
    void realPath() throws IOException {
        folder = folder.toRealPath();
    }

    @Test
    void aReleaseTakesItsOwnJavaAndHandsOnWhatItWasGiven() throws Exception {
        Path release = release("程序 a&b (1)!");
        fakeJava(release.resolve("runtime"), "25.0.1");

        Ended ended = budget4s(
                release,
                Map.of("FAKE_JAVA_CODE", "10"),
                "allocate",
                "--sales",
                "sales-*.xlsx",
                "a b & c",
                "a!b",
                "预算.csv",
                "");

        assertThat(ended.err()).contains("is damaged");
        assertThat(ended.code()).isEqualTo(70);

        ended = budget4s(release, Map.of(), "allocate", "--sales", "sales-*.xlsx", "a b & c", "a!b", "预算.csv", "");

        assertThat(ended.err()).hasLineCount(2).endsWith("budget4s.cmd");
        assertThat(ended.arguments())
                .containsExactly("allocate", "--sales", "sales-*.xlsx", "a b & c", "a!b", "预算.csv", "");
        assertThat(ended.out()).contains("程序 a&b (1)!\\lib\\budget4s.jar\n").contains("\\bin\\jvm.options\n");
        assertThat(budget4s(release, Map.of("FAKE_JAVA_CODE", "2"), "check").code())
                .isEqualTo(2);
    }

    @Test
    void theArchiveOfClassesIsMadeOnceForEachJar() throws Exception {
        Path release = release("release");
        fakeJava(release.resolve("runtime"), "17.0.15");
        Path archive = release.resolve("lib/budget4s-17.jsa");

        Ended first = budget4s(release, Map.of(), "--version");
        Files.writeString(archive, "the first");
        Ended second = budget4s(release, Map.of(), "--version");

        assertThat(first.out()).contains("-XX:SharedArchiveFile=").doesNotContain("ArchiveClassesAtExit");
        assertThat(first.err()).contains("first start with this Java");
        assertThat(second.err()).doesNotContain("first start");
        assertThat(second.out()).contains("\\lib\\budget4s-17.jsa\n");
        assertThat(archive).hasContent("the first");

        Files.writeString(release.resolve("lib/budget4s.jar"), "another program");
        budget4s(release, Map.of(), "--version");

        assertThat(archive).hasContent("archive");
        assertThat(Files.list(release.resolve("lib"))).hasSize(3);
    }

    @Test
    void whatIsMissingIsSaidInTheLanguageOfTheUser() throws Exception {
        Path release = release("release");
        Path old = fakeJava(folder.resolve("old"), "11.0.2");

        Ended none = budget4s(release, Map.of(), "--version");
        Ended chinese = budget4s(release, Map.of("LC_ALL", "zh_CN.UTF-8"), "--version");
        Ended tooOld = budget4s(release, Map.of("JAVA_HOME", windows(old)), "--version");
        Ended notThere = budget4s(
                release, Map.of("BUDGET4S_JAVA", windows(folder.resolve("nowhere")), "JAVA_HOME", windows(old)), "-h");

        assertThat(none.code()).isEqualTo(66);
        assertThat(none.err()).contains("Java 17 or newer is needed").contains("winget install");
        // How Wine shows the file depends on its locale.
        assertThat(chinese.err()).contains("Java 17 or newer").doesNotContain("How to get Java");
        assertThat(tooOld.err()).contains("is Java 11.0.2, too old");
        assertThat(notThere.code()).isEqualTo(66);
        assertThat(notThere.err()).doesNotContain("11.0.2");
    }

    @Test
    void javaIsFoundByItsHomeOnThePathAndWhereOraclePutsIt() throws Exception {
        Path release = release("release");
        Path home = fakeJava(folder.resolve("jdk 21"), "21.0.1");
        Path programs = folder.resolve("Program Files");
        Path oracle = Files.createDirectories(programs.resolve("Common Files/Oracle/Java/javapath"));

        Ended byHome = budget4s(release, Map.of("JAVA_HOME", '"' + windows(home) + '"'), "a");
        Ended onPath = budget4s(release, Map.of("WINEPATH", windows(home.resolve("bin"))), "b");
        Ended named = budget4s(release, Map.of("BUDGET4S_JAVA", windows(home.resolve("bin/java.exe"))), "c");
        Files.copy(javaExe, oracle.resolve("java.exe"));
        // It has no file that says which Java it is, so it is asked.
        Ended asked = budget4s(
                release,
                Map.of(
                        "BUDGET4S_JAVA", windows(oracle.resolve("java.exe")),
                        "FAKE_JAVA_VERSION", "23.0.2",
                        "FAKE_JAVA_HOME", "C:\\Java\\jdk-23"),
                "d");

        assertThat(byHome.arguments()).containsExactly("a");
        assertThat(onPath.arguments()).containsExactly("b");
        assertThat(named.arguments()).containsExactly("c");
        assertThat(asked.arguments()).containsExactly("d");
        assertThat(release.resolve("lib/budget4s-21.jsa")).exists();
        assertThat(release.resolve("lib/budget4s-23.jsa")).exists();
    }

    @Test
    void theFirstStartBuilds() throws Exception {
        Path project = project("a clone");
        Path jdk = fakeJava(folder.resolve("jdk"), "17.0.9");
        Map<String, String> settings = Map.of("JAVA_HOME", windows(jdk));

        Ended withoutMaven = budget4s(project, settings, "--version");
        Ended withoutCompiler =
                budget4s(project, Map.of("JAVA_HOME", windows(fakeJava(folder.resolve("jre"), "17.0.9"))), "--version");
        Files.createFile(jdk.resolve("bin/javac.exe"));
        Ended stillWithoutMaven = budget4s(project, settings, "--version");
        Path maven = batch(folder.resolve("maven/mvn.cmd"), "@echo %*", "@echo jar>target\\budget4s.jar");
        Ended built = budget4s(project, with(settings, "WINEPATH", windows(maven.getParent())), "allocate");
        Ended again = budget4s(project, settings, "allocate");

        assertThat(List.of(withoutMaven.code(), withoutCompiler.code(), stillWithoutMaven.code()))
                .containsOnly(66);
        assertThat(withoutMaven.err()).contains("has no compiler [javac]");
        assertThat(withoutCompiler.err()).contains("has no compiler [javac]");
        assertThat(stillWithoutMaven.err()).contains("Maven [mvn] is needed");
        assertThat(built.err()).contains("building budget4s for the first time").contains("-B -q");
        assertThat(built.arguments()).containsExactly("allocate");
        assertThat(project.resolve("target/budget4s.building")).doesNotExist();
        assertThat(again.err()).hasLineCount(1);
        assertThat(again.arguments()).containsExactly("allocate");
    }

    @Test
    void aBuildThatFailsLeavesNoJar() throws Exception {
        Path project = project("project");
        Path jdk = fakeJava(folder.resolve("jdk"), "17.0.9");
        Files.createFile(jdk.resolve("bin/javac.exe"));
        Path maven = batch(
                folder.resolve("maven/mvn.cmd"), "@echo half>target\\budget4s.jar", "@echo no network", "@exit /b 1");

        Ended failed = budget4s(project, Map.of("JAVA_HOME", windows(jdk), "BUDGET4S_MVN", windows(maven)), "allocate");

        assertThat(failed.code()).isEqualTo(70);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).contains("no network").contains("the build failed");
        assertThat(project.resolve("target/budget4s.jar")).doesNotExist();
        assertThat(project.resolve("target/budget4s.building")).doesNotExist();
    }

    @Test
    void optionsOfTheJvmAreForWhatIsReadAndForWhatTheUserWants() throws Exception {
        Path release = release("release");
        fakeJava(release.resolve("runtime"), "17.0.15");
        try (RandomAccessFile large =
                new RandomAccessFile(folder.resolve("sales.csv").toFile(), "rw")) {
            large.setLength(201L << 20);
        }

        Ended inspect = budget4s(release, Map.of(), "inspect", "sales.csv");
        Ended allocate = budget4s(release, Map.of(), "allocate");
        Ended parallel = budget4s(release, Map.of("BUDGET4S_JAVA_OPTS", "-Xmx1g -XX:+UseParallelGC"), "allocate");

        assertThat(inspect.out()).contains("\\jvm-long.options\n");
        assertThat(allocate.out()).doesNotContain("jvm-long.options").doesNotContain("UseSerialGC");
        assertThat(parallel.out()).contains("-XX:-UseSerialGC\n-Xmx1g\n-XX:+UseParallelGC\n");
    }

    private Path release(String name) throws IOException {
        Path release = Files.createDirectories(folder.resolve(name));
        copyLauncher(release.resolve("bin"));
        Files.createDirectories(release.resolve("lib"));
        Files.writeString(release.resolve("lib/budget4s.jar"), "jar");
        return release;
    }

    private Path project(String name) throws IOException {
        Path project = Files.createDirectories(folder.resolve(name));
        copyLauncher(project.resolve("scripts"));
        Files.createFile(project.resolve("pom.xml"));
        return project;
    }

    private static void copyLauncher(Path to) throws IOException {
        Files.createDirectories(to);
        for (String file : List.of("jvm.options", "jvm-long.options", "get-java.en.txt", "get-java.zh.txt")) {
            Files.copy(HOME.resolve("scripts").resolve(file), to.resolve(file));
        }
        batch(
                to.resolve("budget4s.cmd"),
                Files.readAllLines(HOME.resolve("scripts/budget4s.cmd")).toArray(String[]::new));
    }

    private static Path batch(Path file, String... lines) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, String.join("\r\n", lines) + "\r\n");
    }

    private static Path fakeJava(Path home, String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.copy(javaExe, home.resolve("bin/java.exe"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    /** Names a file as Windows in Wine sees it. */
    private static String windows(Path file) {
        return "Z:" + file.toString().replace('/', '\\');
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        Map<String, String> all = new HashMap<>(settings);
        all.put(name, value);
        return all;
    }

    private Ended budget4s(Path home, Map<String, String> settings, String... arguments) throws Exception {
        Path script = Stream.of("bin", "scripts")
                .map(name -> home.resolve(name).resolve("budget4s.cmd"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        return wine(
                folder,
                settings,
                Stream.concat(Stream.of(script.toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private static Ended wine(Path folder, Map<String, String> settings, String... command) throws Exception {
        // This JVM may itself run in a C locale, where it could not hand on a Chinese argument.
        StringBuilder line = new StringBuilder("exec wine");
        for (String word : command) {
            line.append(" '").append(word.replace("'", "'\\''")).append('\'');
        }
        Path script = Files.writeString(Files.createTempFile(shared, "command", ".sh"), line.append('\n'));
        Path err = Files.createTempFile(shared, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", script.toString());
        builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
        builder.environment()
                .putAll(Map.of(
                        "WINEDEBUG",
                        "-all",
                        "LC_ALL",
                        "C.UTF-8",
                        "WINEPREFIX",
                        shared.resolve("prefix").toString()));
        builder.environment().putAll(settings);
        Process process =
                builder.directory(folder.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return new Ended(
                out,
                withoutWine(Files.readString(err, StandardCharsets.ISO_8859_1)
                        .lines()
                        .toList()),
                code);
    }

    /** Leaves out what Wine says where it has only its part for 64 bits, which is all that is needed. */
    private static String withoutWine(List<String> lines) {
        List<String> rest = new ArrayList<>(lines);
        rest.removeIf(line -> line.contains("wine32")
                || line.startsWith("multiarch needs to be enabled")
                || line.startsWith("execute \"dpkg --add-architecture"));
        return String.join("\n", rest);
    }
}
