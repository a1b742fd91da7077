package io.github.budget4s.reserve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.digest.Sha256;
import io.github.budget4s.golden.CommandRun;
import io.github.budget4s.journal.CanonicalJson;
import io.github.budget4s.journal.Checkpoint;
import io.github.budget4s.journal.JournalLine;
import io.github.budget4s.journal.PrivateKeyFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Writes past the program what a chain and signatures allow, and what a head beside it can be made to say. */
class ForgedJournalTest {

    @TempDir
    private Path temporary = Path.of("");

    private ReserveFolder folder;

    @SuppressWarnings("NullAway.Init")
    ForgedJournalTest() {}

    @BeforeEach
    void aWholeJournal() throws IOException {
        folder = ReserveFolder.in(temporary);
        folder.tenEvents();
        assertThat(folder.lines()).hasSize(10);
        assertThat(folder.say("reserve verify").code()).isZero();
    }

    private PrivateKeyFile key(String who) {
        return PrivateKeyFile.read(folder.path(who + ".key"), who, () -> new char[0]);
    }

    private static String sha256(String line) {
        return Sha256.of(line.getBytes(StandardCharsets.UTF_8));
    }

    private void writeHead(int line, String who) {
        String hash = sha256(folder.lines().get(line - 1));
        PrivateKeyFile key = key(who);
        folder.write(
                "reserve.jsonl.head",
                new Checkpoint(line, hash, key.publicKey(), key.sign(Checkpoint.signed(line, hash, key.publicKey())))
                        .write());
    }

    private void assertFound(String what) {
        CommandRun run = folder.say("reserve verify");
        assertThat(run.err()).contains(what);
        assertThat(run.code()).as(what).isEqualTo(65);
        assertThat(run.out()).contains("whole,no,");
        assertThat(folder.approve("R3", "wang", "2026-05-07").code()).isEqualTo(65);
    }

    @Test
    void aHeadCountsOnlyAsItsLinesSignerWroteIt() throws Exception {
        String right = folder.text("reserve.jsonl.head");
        folder.lines(folder.lines().subList(0, 8));
        String hash = sha256(folder.lines().get(7));

        folder.write("reserve.jsonl.head", Checkpoint.of(8, hash).write());
        assertFound("its head is not signed");
        folder.key("strange", 90);
        for (String who : List.of("li", "wang", "strange")) {
            writeHead(8, who);
            assertFound("its head is not signed by 陈静, who signed line 8");
        }
        folder.write("reserve.jsonl.head", "{\"hash\":\"" + JournalLine.NO_LINE + "\",\"n\":0}\n");
        assertFound("the file of the head (.head) beside it is not there or damaged");
        writeHead(8, "chen");
        String padded = folder.text("reserve.jsonl.head");
        assertThat(folder.say("reserve verify").code()).isZero();
        for (String form : List.of(
                " " + padded,
                padded + "\n",
                padded.strip(),
                padded.replace("{\"hash\"", "{\"form\":\"2\",\"hash\""),
                padded + right)) {
            folder.write("reserve.jsonl.head", form);
            assertFound("the file of the head (.head) beside it is not there or damaged");
        }
    }

    @Test
    void aRepairNeverHidesACut() throws IOException {
        folder.lines(folder.lines().subList(0, 8));
        assertThat(folder.say("reserve repair --key li.key --as-of 2026-05-06").code())
                .isEqualTo(65);
        Files.delete(folder.path("reserve.jsonl.head"));

        CommandRun staff = folder.say("reserve repair --key chen.key --as-of 2026-05-06");
        assertThat(staff.code()).isEqualTo(65);
        assertThat(staff.err()).contains("陈静 may ask, but not repair");
        folder.write("reserve.jsonl", folder.text("reserve.jsonl") + "{\"half");
        assertThat(folder.say("reserve repair --key li.key --as-of 2026-05-06").code())
                .isZero();

        folder.request("1万", "2026-05-07");
        CommandRun run = folder.say("reserve verify");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("repair,").contains("\"line 9, 李强\"");
        assertThat(run.err()).contains("warning: The head was lost and written anew in line 9, by 李强 on 2026-05-06");
    }

    @Test
    void aRepairByStaffThatWasWrittenPastTheProgramIsNamed() throws Exception {
        add("chen", Map.of("event", "repair", "what", "head"));
        assertFound("reserve.jsonl:11: 陈静 may ask, but not repair");
    }

    @Test
    void anEmptyHeadIsNoHead() {
        CommandRun run = folder.run("reserve", "verify", "--head", "");
        assertThat(run.code()).isEqualTo(64);
        assertThat(run.err()).contains("--head is “”");
    }

    /** Appends a line as one signer can, chained and with its head. */
    private void add(String who, Map<String, Object> event) throws Exception {
        Map<String, Object> fields = new TreeMap<>(event);
        PrivateKeyFile key = key(who);
        ReserveFolder.Person person = ReserveFolder.PEOPLE.stream()
                .filter(each -> each.file().equals(who))
                .findFirst()
                .orElseThrow();
        fields.putIfAbsent("role", person.role());
        fields.put("signer", person.name());
        fields.put(JournalLine.KEY, key.publicKey());
        fields.putIfAbsent(JournalLine.TIME, "2026-05-07T00:00:00+08:00");
        List<String> lines = new ArrayList<>(folder.lines());
        fields.put(JournalLine.NUMBER, lines.size() + 1L);
        fields.put(JournalLine.PREVIOUS, sha256(lines.get(lines.size() - 1)));
        fields.put(JournalLine.SIGNATURE, key.sign(JournalLine.signed(fields)));
        lines.add(CanonicalJson.write(fields));
        folder.lines(lines);
        writeHead(lines.size(), who);
    }

    private static Map<String, Object> request(String expected, String floor, String expires) {
        Map<String, Object> fields =
                new TreeMap<>(Map.of("event", "request", "request", "R4", "amount", "10000.00", "purpose", "车展"));
        fields.put("expected_return", expected);
        fields.put("expires", expires);
        if (!floor.isEmpty()) {
            fields.put("floor", floor);
        }
        return fields;
    }

    @Test
    void aRequestIsHeldToThePlanAndTheDaysOfItsTime() throws Exception {
        String lines = folder.text("reserve.jsonl");
        add("chen", request("6", "4.5", "2026-05-21"));
        assertThat(folder.say("reserve verify").code()).isZero();

        folder.write("reserve.jsonl", lines);
        add("chen", request("2", "2", "2026-05-21"));
        assertFound("reserve.jsonl:11: the expected return is 2; the plan of 2026-05-07 asks for 4.5 at least");
        folder.write("reserve.jsonl", lines);
        add("chen", request("6", "", "2026-05-21"));
        assertFound("reserve.jsonl:11: the request names no least return; the plan of 2026-05-07 asks for 4.5");
        folder.write("reserve.jsonl", lines);
        add("chen", request("6", "4.5", "2099-12-31"));
        assertFound("reserve.jsonl:11: the request lapses on 2099-12-31; by expires_days of budget4s.yaml (14) it is"
                + " 2026-05-21");
    }

    @Test
    void aReleaseIsHeldToTheReserveOfThePlan() throws Exception {
        for (String who : List.of("wang", "li", "zhao")) {
            folder.approve("R3", who, "2026-05-06");
        }
        Map<String, Object> release = new TreeMap<>(
                Map.of("event", "release", "request", "R3", "amount", "10000.00", "reserve", "100000000.00"));
        release.put("request_hash", sha256(folder.lines().get(9)));
        add("li", release);

        assertFound("reserve.jsonl:14: a reserve of 100,000,000.00 is held against; the plan of 2026-05-07 has"
                + " 380,000.00");
    }

    @Test
    void aRoleCountsOnTheDaysOnWhichItIsHeld() throws Exception {
        String project = folder.project();
        String li = project.replaceAll("(?s).*李强, role: finance, key: ([^}]+)}.*", "$1");
        folder.project(project.replaceFirst("(name: 李强[^}]*)}", "$1, until: 2026-05-06}")
                + "    - {name: 李强, role: gm, key: " + li + ", from: 2026-05-07}\n");
        Map<String, Object> approve = new TreeMap<>(Map.of(
                "event",
                "approve",
                "request",
                "R3",
                "request_hash",
                sha256(folder.lines().get(9))));
        approve.put("role", "finance");
        add("li", approve);

        CommandRun run = folder.say("reserve verify");
        assertThat(run.err()).contains("reserve.jsonl:11: the key of “李强” does not sign on 2026-05-07");
        assertThat(run.code()).isEqualTo(65);
    }

    @Test
    void planAndReserveAreNotTheWordOfWhoEnters() {
        folder.write("easy.yaml", "year: 2026\ntotal: 760万\nreserve: 1亿\ntargets: {return_on_spend: \">= 1:1\"}\n");
        folder.write("none.yaml", "year: 2026\ntotal: 760万\nreserve: 38万\n");
        String ask = "reserve request --amount 1万 --purpose x --key chen.key --as-of 2026-05-06 --expected-return ";
        for (String command : List.of(ask + "2 --plan easy.yaml", ask + "6 --plan none.yaml")) {
            CommandRun run = folder.say(command);
            assertThat(run.code()).as(command).isEqualTo(65);
            assertThat(run.err()).contains("asks for 4.5");
        }
        for (String who : List.of("wang", "li", "zhao")) {
            folder.approve("R3", who, "2026-05-06");
        }
        String release = "reserve release R3 --key li.key --as-of 2026-05-06 ";
        for (String option : List.of("--reserve 1亿", "--plan easy.yaml")) {
            CommandRun run = folder.say(release + option);
            assertThat(run.code()).as(option).isEqualTo(65);
            assertThat(run.err()).contains("the plan of 2026-05-06 has 380,000.00");
        }
        assertThat(folder.lines()).hasSize(13);
        assertThat(folder.say(release + "--reserve 30万").code()).isZero();
        assertThat(folder.say("reserve verify").code()).isZero();
    }

    @Test
    void whatHeldEarlierIsListedWithItsLastDay() {
        folder.write(
                "plan.yaml", folder.text("plan.yaml").replace("1:4.5", "1:7").replace("38万", "20万"));
        folder.project(folder.project() + "  expires_days: 10\n");
        CommandRun changed = folder.say("reserve verify");
        assertThat(changed.code()).isEqualTo(65);
        assertThat(changed.err())
                .contains("reserve.jsonl:1: the request lapses on 2026-05-04; by expires_days of budget4s.yaml (10)")
                .contains("reserve.jsonl:5: a reserve of 380,000.00 is held against");

        folder.project(
                folder.project()
                        + "  earlier:\n    - {until: 2026-05-06, reserve: 38万, return_on_spend: \"1:4.5\", expires_days: 14}\n");
        assertThat(folder.say("reserve verify").code()).isZero();
        String ask = "reserve request --amount 1万 --purpose x --key chen.key --as-of 2026-05-07 --expected-return ";
        assertThat(folder.say(ask + "6").code()).isEqualTo(65);
        assertThat(folder.say(ask + "7").out()).contains(",2026-05-17,");

        folder.project(folder.project() + "    - {until: 2026-05-01}\n    - {reserve: x}\n    - y\n");
        assertThat(folder.say("reserve verify").err())
                .contains("2026-05-01 is not after 2026-05-06 in the line above")
                .contains("has no “until”")
                .contains("expected a list of what held earlier");
    }

    @Test
    void verifySaysWhatNoPlanIsKnownFor() {
        assertThat(folder.say("reserve verify").err()).doesNotContain("No plan");
        folder.write("plan.yaml", folder.text("plan.yaml").replace("year: 2026", "year: 2027"));

        CommandRun run = folder.say("reserve verify");

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("warning: No plan is known that 5 requests and releases were held to");
    }

    @Test
    void aDayToComeEndsNoOpenRequestOfOthers() {
        folder.clock("2026-05-08T02:00:00Z");
        for (String day : List.of("2026-06-01", "2099-01-01")) {
            CommandRun run = folder.request("1万", day);
            assertThat(run.code()).isEqualTo(65);
            assertThat(run.err()).contains("--as-of is " + day + ", and it is 2026-05-08");
        }
        assertThat(folder.approve("R3", "wang", "2026-05-08").code()).isZero();
        assertThat(folder.request("1万", "2026-05-10").code()).isZero();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aHeadIsNeverWrittenThroughALinkAndToldWhereItCannotBeWritten() throws IOException {
        folder.write("mine.txt", "mine");
        Files.createSymbolicLink(folder.path("reserve.jsonl.head.new"), folder.path("mine.txt"));
        assertThat(folder.request("1万", "2026-05-06").err()).doesNotContain("warning");
        assertThat(folder.text("mine.txt")).isEqualTo("mine");
        assertThat(Files.isSymbolicLink(folder.path("reserve.jsonl.head"))).isFalse();

        Files.createDirectory(folder.path("reserve.jsonl.head.new"));
        folder.write("reserve.jsonl.head.new/file", "");
        CommandRun run = folder.request("1万", "2026-05-06");
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains("warning: reserve.jsonl.head could not be written: it holds event 11 where the journal ends"
                        + " with event 12");
        assertThat(folder.say("reserve verify").err()).contains("warning: reserve.jsonl.head could not be written");
        folder.project(folder.project() + "audit: audit.jsonl\n");
        Files.createDirectory(folder.path("audit.jsonl.head.new"));
        folder.write("audit.jsonl.head.new/file", "");
        assertThat(folder.say("reserve status").err()).contains("warning: audit.jsonl.head could not be written");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aKeyThatOthersCanReadIsToldOf() throws IOException {
        assertThat(folder.request("1万", "2026-05-06").err()).doesNotContain("warning");
        Files.setPosixFilePermissions(folder.path("chen.key"), PosixFilePermissions.fromString("rw-r-----"));
        CommandRun run = folder.request("1万", "2026-05-06");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("warning: others on this machine can read chen.key or write to it");
    }
}
