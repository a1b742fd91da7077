package io.github.budget4s.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts the program from a folder in which something was damaged, cut or removed. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class DamagedProgramIT {

    private static final Path HOME =
            Path.of(System.getProperty("budget4s.home", ".")).toAbsolutePath();
    private static final int FLIPS = "full".equals(System.getProperty("budget4s.torture")) ? 300 : 2;
    /** One with bits turned and one cut off; twenty bits each, as a bad disk or memory leaves them. */
    private static final int BITS = 20;

    @TempDir
    private Path folder = Path.of("");

    private record Ended(String out, String err, int code) {}

    @BeforeEach
    void aCopyOfTheProgram() throws IOException {
        for (String place : List.of("scripts", "target", "target/lib")) {
            Files.createDirectories(folder.resolve(place));
            try (Stream<Path> files = Files.list(HOME.resolve(place))) {
                for (Path file : (Iterable<Path>) files.filter(
                        each -> Files.isRegularFile(each) && !each.toString().contains(".jsa"))::iterator) {
                    Path copy = folder.resolve(place).resolve(file.getFileName());
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("sh", folder.resolve("scripts/budget4s").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().put("BUDGET4S_MVN", "no-maven-here");
        Path err = folder.resolve("err.txt");
        Process process = builder.redirectError(err.toFile()).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(out, Files.exists(err) ? Files.readString(err) : "", process.waitFor());
    }

    @Test
    void noDamagedArchiveEndsTheProgram() throws Exception {
        Ended right = run("allocate", "--help");
        assertThat(right.code()).isZero();
        Path archive;
        try (Stream<Path> files = Files.list(folder.resolve("target"))) {
            archive = files.filter(file -> file.toString().endsWith(".jsa"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] whole = Files.readAllBytes(archive);
        Random random = new Random(1);
        for (int i = 0; i < FLIPS; i++) {
            byte[] damaged = i % 2 == 0 ? whole.clone() : Arrays.copyOf(whole, random.nextInt(whole.length));
            for (int bit = 0; bit < BITS && damaged.length > 0; bit++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.delete(archive);
            Files.write(archive, damaged);
            assertThat(run("allocate", "--help")).isEqualTo(right);
        }
    }

    @Test
    void aJarOrLibraryThatIsCutOrMissingIsSaid() throws Exception {
        List<Path> parts = new ArrayList<>(List.of(folder.resolve("target/budget4s.jar")));
        try (Stream<Path> files = Files.list(folder.resolve("target/lib"))) {
            files.filter(file -> file.toString().matches(".*/(picocli|snakeyaml|poi-5)[^/]*"))
                    .forEach(parts::add);
        }
        assertThat(parts).hasSizeGreaterThan(1);
        Files.writeString(folder.resolve("budget4s.yaml"), "year: 2026\nsales: sales.csv\n");
        StringBuilder sales = new StringBuilder("month,units\n");
        for (int i = 0; i < 36; i++) {
            sales.append(YearMonth.of(2023, 1).plusMonths(i)).append(",10\n");
        }
        Files.writeString(folder.resolve("sales.csv"), sales);
        assertThat(run("allocate", "--total", "100万", "--force", "-o", "out.xlsx")
                        .code())
                .isZero();
        assertThat(run("--version").code()).isZero();
        for (Path part : parts) {
            byte[] whole = Files.readAllBytes(part);
            FileTime time = Files.getLastModifiedTime(part);
            for (int length : List.of(-1, whole.length / 2, 0)) {
                if (length < 0) {
                    Files.delete(part);
                } else {
                    Files.write(part, Arrays.copyOf(whole, length));
                }
                Ended ended = run("allocate", "--total", "100万", "--force", "-o", "out.xlsx");
                assertThat(ended.code())
                        .as(part + " of " + length + ": " + ended.err())
                        .isGreaterThanOrEqualTo(64);
                assertThat(ended.err())
                        .as(part.toString())
                        .containsPattern("(?m)^budget4s: ")
                        .doesNotContain("\tat ");
            }
            Files.write(part, whole);
            Files.setLastModifiedTime(part, time);
        }
    }

    @Test
    void aMissingLibraryIsSaidInTheLanguageOfTheUser() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("target/lib"))) {
            Files.delete(files.filter(file -> file.toString().contains("picocli"))
                    .findFirst()
                    .orElseThrow());
        }

        assertThat(run("kpi", "--lang", "zh").err()).startsWith("budget4s：程序");
        assertThat(run("kpi", "--lang=en").err()).startsWith("budget4s: the program");
        assertThat(java("-Dbudget4s.locale=zh_CN", "kpi")).startsWith("budget4s：程序或其旁的程序库已损坏（");
        assertThat(java("-Dbudget4s.locale=zh_CN", "kpi", "--lang", "en"))
                .startsWith("budget4s: the program or a library beside it is damaged (");
    }

    /** What the program itself says, without the launcher. */
    private String java(String option, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("java", option, "-jar", "target/budget4s.jar"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
