package io.github.budget4s.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes a release of the jar and uses it as somebody does who has just got it: unpacked in an empty home, with no Java
 * and no Maven on the PATH.
 */
@EnabledOnOs(OS.LINUX)
class ReleaseIT {

    private static final Path HOME = Path.of(Objects.requireNonNull(System.getProperty("budget4s.home")));
    private static final Path RELEASE = HOME.resolve("target/release");
    private static final String NAME = "budget4s-0.1.0";

    private static final String MAIN_JOB =
            " allocate --sales examples/first-budget/sales.csv --total 1000000" + " --regular 400000 --year 2026 ";

    @TempDir
    private static Path folder = Path.of("");

    private record Ended(String out, String err, int code) {}

    @BeforeAll
    static void makeTheRelease() throws Exception {
        // It is made by the newest JDK whoever tests, so once is enough.
        assumeTrue(isNewestJdk(), "made by another JDK");
        assumeTrue(hasAll("zip", "unzip", "dpkg-deb"), "zip, unzip or dpkg-deb is not here");
        assertThat(new ProcessBuilder("uname", "-m").start().inputReader().readLine())
                .isEqualTo("x86_64");
        Ended made = run(
                Map.of("PATH", System.getenv("PATH"), "RELEASE_GZIP", "1"),
                HOME.resolve("scripts/release") + " --built");
        assertThat(made.code()).as(made.err()).isZero();
        for (String tool : List.of("sh", "cat", "find", "locale", "readlink", "stty", "mktemp", "rm", "dirname")) {
            Path found = Path.of("/usr/bin", tool);
            if (Files.exists(found)) {
                Path handedOn = Files.createDirectories(folder.resolve("tools")).resolve(tool);
                Files.writeString(handedOn, "#!/bin/sh\nexec " + found + " \"$@\"\n");
                Files.setPosixFilePermissions(handedOn, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        Files.createDirectories(folder.resolve("home"));
    }

    /** In the order in which somebody goes on: unpack, plan a year, make a workbook and a picture, check a month. */
    @Test
    void theArchiveWithItsOwnJavaDoesTheMainJobWithoutAny() throws Exception {
        unpack("tar xzf", NAME + "-linux-x64.tar.gz");
        Path unpacked = folder.resolve(NAME + "-linux-x64");

        Ended allocated = bare(unpacked, "bin/budget4s" + MAIN_JOB + "-q");
        Ended workbook = bare(unpacked, "bin/budget4s" + MAIN_JOB + "-o ../home/预算.xlsx");
        Ended picture = bare(unpacked, "bin/budget4s" + MAIN_JOB + "-o ../home/budget.png");
        Ended checked = bare(unpacked, "bin/monthly-check -C examples/monthly-check --month 2026-06 -o ../home/check");

        assertThat(allocated)
                .isEqualTo(new Ended(
                        Files.readString(
                                HOME.resolve("examples/first-budget/allocate-csv.out"), StandardCharsets.UTF_8),
                        "",
                        0));
        assertThat(workbook.code()).as(workbook.err()).isZero();
        assertThat(picture.code()).as(picture.err()).isZero();
        assertThat(folder.resolve("home/预算.xlsx")).isNotEmptyFile();
        assertThat(folder.resolve("home/budget.png")).isNotEmptyFile();
        assertThat(checked.code()).as(checked.err()).isLessThan(3);
        assertThat(checked.out()).contains("Monthly check");
    }

    /** Linking to it, moving it and another zone of time leave the classes where the Java maps them. */
    @Test
    void theClassesAreMappedWhereverItIsUnpacked() throws Exception {
        unpack("TZ=Asia/Shanghai tar xzf", NAME + "-linux-x64.tar.gz");
        Path moved = folder.resolve("程序 budget4s");
        Files.move(folder.resolve(NAME + "-linux-x64"), moved);

        Path link = Files.createSymbolicLink(folder.resolve("home/budget4s"), moved.resolve("bin/budget4s"));

        Ended strict = run(
                Map.of(
                        "PATH", folder.resolve("tools").toString(),
                        "HOME", folder.resolve("home").toString(),
                        "BUDGET4S_JAVA_OPTS", "-Xshare:on"),
                "cd '" + moved + "' && exec '" + link + "'" + MAIN_JOB + "-q");

        // With -Xshare:on a JVM that cannot map its archive does not start.
        assertThat(strict.err()).isEmpty();
        assertThat(strict.code()).isZero();
    }

    @Test
    void thePlainZipRunsWithTheJavaThatIsThere() throws Exception {
        unpack("unzip -q", NAME + ".zip");
        Path unpacked = folder.resolve(NAME);

        Ended without = bare(unpacked, "BUDGET4S_JAVA_FOLDERS= bin/budget4s" + MAIN_JOB + "-q");
        Ended with = bare(
                unpacked, "BUDGET4S_JAVA='" + System.getProperty("java.home") + "' bin/budget4s" + MAIN_JOB + "-q");

        assertThat(without.code()).isEqualTo(66);
        assertThat(without.err()).contains("Java 17 or newer is needed");
        assertThat(with.code()).as(with.err()).isZero();
        assertThat(with.out()).startsWith("month,share,");
        assertThat(unpacked.resolve("bin/budget4s.cmd")).content().contains("\r\n");
    }

    @Test
    void thePackageHasProgramManualAndCompletionsWhereTheyAreLookedFor() throws Exception {
        Path root = folder.resolve("root");
        Ended extracted = run(
                Map.of("PATH", System.getenv("PATH")),
                "dpkg-deb -x '" + RELEASE.resolve("budget4s_0.1.0_amd64.deb") + "' '" + root + "'");
        assertThat(extracted.code()).as(extracted.err()).isZero();

        Ended allocated = bare(
                root.resolve("usr/share/doc/budget4s"), "'" + root.resolve("usr/bin/budget4s") + "'" + MAIN_JOB + "-q");

        assertThat(allocated.err()).isEmpty();
        assertThat(allocated.out()).startsWith("month,share,");
        for (String file : List.of(
                "man/man1/budget4s-plan-check.1.gz",
                "man/zh_CN/man1/budget4s.1.gz",
                "bash-completion/completions/budget4s",
                "zsh/vendor-completions/_budget4s",
                "fish/vendor_completions.d/budget4s.fish",
                "doc/budget4s/copyright")) {
            assertThat(root.resolve("usr/share").resolve(file)).isNotEmptyFile();
        }
    }

    @Test
    void theChecksumsAreThoseOfTheFiles() throws Exception {
        Ended checked = run(Map.of("PATH", System.getenv("PATH")), "cd '" + RELEASE + "' && sha256sum -c SHA256SUMS");

        assertThat(checked.code()).as(checked.out()).isZero();
        assertThat(checked.out().lines()).hasSize(3);
    }

    private static void unpack(String command, String name) throws Exception {
        Ended unpacked = run(
                Map.of("PATH", System.getenv("PATH")),
                "cd '" + folder + "' && " + command + " '" + RELEASE.resolve(name) + "'");
        assertThat(unpacked.code()).as(unpacked.err()).isZero();
    }

    private static Ended bare(Path unpacked, String command) throws Exception {
        return run(
                Map.of(
                        "PATH", folder.resolve("tools").toString(),
                        "HOME", folder.resolve("home").toString()),
                "cd '" + unpacked + "' && " + command);
    }

    private static Ended run(Map<String, String> environment, String command) throws Exception {
        Path script = Files.writeString(Files.createTempFile(folder, "command", ".sh"), command + "\n");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", script.toString());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.redirectError(err.toFile()).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return new Ended(out, Files.readString(err), code);
    }

    private static boolean hasAll(String... programs) {
        return Stream.of(programs).allMatch(program -> Files.isExecutable(Path.of("/usr/bin", program)));
    }

    private static boolean isNewestJdk() throws IOException {
        try (Stream<Path> homes = Files.list(Path.of("/usr/lib/jvm"))) {
            return homes.map(home -> home.resolve("release"))
                    .filter(Files::exists)
                    .map(ReleaseIT::major)
                    .allMatch(major -> major <= Runtime.version().feature());
        }
    }

    private static int major(Path release) {
        try (Stream<String> lines = Files.lines(release)) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("^.*?\"(\\d+).*$", "$1"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
