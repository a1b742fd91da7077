package io.github.budget4s.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the script where Java is to be found and the program to be built, with a Maven that only says so. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherFirstUseIT extends LauncherFixture {

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

    private String messageFor(Path script, Map<String, String> locale, String... arguments) throws Exception {
        return run(with(locale, "BUDGET4S_JAVA", ""), script, arguments).err();
    }

    /** Waits until a file is there and holds a text. */
    private static void until(Path file, String text) throws IOException, InterruptedException {
        while (!Files.exists(file) || !Files.readString(file).contains(text)) {
            Thread.sleep(20);
        }
    }

    private void fakeMaven() throws IOException {
        executable(tools.resolve("mvn"), FAKE_MAVEN);
    }
}
