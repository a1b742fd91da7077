package io.github.budget4s.reserve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.CommandRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Holds the commands of the reserve to what three signatures are for. */
class ReserveRulesTest {

    @TempDir
    private Path temporary = Path.of("");

    private ReserveFolder folder;

    @SuppressWarnings("NullAway.Init")
    ReserveRulesTest() {}

    @BeforeEach
    void aFolder() throws IOException {
        folder = ReserveFolder.in(temporary);
    }

    private static void assertRefused(CommandRun run, String why) {
        assertThat(run.err()).contains(why);
        assertThat(run.code()).isEqualTo(65);
        assertThat(run.out()).isEmpty();
    }

    private void signedByAll(String request, String day) {
        for (String who : List.of("wang", "li", "zhao")) {
            assertThat(folder.approve(request, who, day).code()).isZero();
        }
    }

    @Test
    void threePeopleReleaseMoneyInParts() {
        assertThat(folder.request("5万", "2026-04-20").out()).isEqualTo("""
                        request,state,amount,purpose,channel,expected_return,asked_by,gm,finance,marketing,expires,released,left
                        reserve,,380000.00,,,,,,,,,0.00,380000.00
                        R1,asked,50000.00,车展加推,抖音,6,陈静,,,,2026-05-04,0.00,50000.00
                        """);
        signedByAll("R1", "2026-04-21");
        assertThat(folder.say("reserve release r1 --amount 2万 --key li.key --as-of 2026-04-22")
                        .out())
                .endsWith("R1,approved,50000.00,车展加推,抖音,6,陈静,王敏,李强,赵磊,2026-05-04,20000.00,30000.00\n");
        assertThat(folder.say("reserve release 1 --key zhao.key --as-of 2026-04-23")
                        .out())
                .endsWith("R1,released,50000.00,车展加推,抖音,6,陈静,王敏,李强,赵磊,2026-05-04,50000.00,0.00\n");
        assertThat(folder.say("reserve return R1 --amount 8000 --key li.key --as-of 2026-05-30")
                        .out())
                .contains("reserve,,380000.00,,,,,,,,,42000.00,338000.00\n");

        assertThat(folder.say("reserve status --as-of 2026-04-22").out())
                .contains("reserve,,380000.00,,,,,,,,,20000.00,360000.00\n");
        assertThat(folder.say("reserve status --as-of 2026-04-19").out())
                .endsWith("reserve,,380000.00,,,,,,,,,0.00,380000.00\n");
        assertThat(folder.say("reserve verify").code()).isZero();
    }

    @Test
    void nothingIsReleasedBeforeAllThreeHaveSigned() {
        folder.request("5万", "2026-04-20");
        folder.approve("R1", "wang", "2026-04-20");
        folder.approve("R1", "li", "2026-04-20");

        assertRefused(
                folder.say("reserve release R1 --key wang.key --as-of 2026-04-20"),
                "reserve.jsonl: R1 is not signed by all three; missing: marketing");
        assertThat(folder.lines()).hasSize(3);
    }

    @Test
    void nobodySignsTwiceNorInTwoOffices() throws IOException {
        folder.request("5万", "2026-04-20");
        folder.approve("R1", "li", "2026-04-20");
        assertRefused(folder.approve("R1", "li", "2026-04-20"), "李强 has signed R1 already (line 2)");
        assertRefused(folder.approve("R1", "chen", "2026-04-20"), "陈静 may ask, but not sign");

        // A second one in finance, from the next day on.
        String second = folder.key("liu", 50);
        folder.project(folder.project() + ReserveFolder.signer("刘洋", "finance", second));
        assertRefused(folder.approve("R1", "liu", "2026-04-21"), "finance has signed R1 already: 李强, line 2");

        // The same person moves to marketing, with a new key: still the same person.
        String moved = folder.key("moved", 51);
        folder.project(folder.project().replaceFirst("(name: 李强[^}]*)}", "$1, until: 2026-04-20}")
                + "    - {name: 李强, role: marketing, key: " + moved + ", from: 2026-04-21}\n");
        assertRefused(folder.approve("R1", "moved", "2026-04-21"), "李强 has signed R1 already (line 2)");
    }

    @Test
    void aRequestLapsesAndARejectedOneStaysRejected() {
        folder.request("5万", "2026-04-20");
        signedByAll("R1", "2026-05-04");
        assertRefused(
                folder.say("reserve release R1 --key li.key --as-of 2026-05-05"),
                "R1 lapsed on 2026-05-04, and it is 2026-05-05");
        assertThat(folder.say("reserve status --as-of 2026-05-05").out()).contains("R1,lapsed,");
        assertThat(folder.say("reserve release R1 --amount 1万 --key li.key --as-of 2026-05-04")
                        .code())
                .isZero();
        assertRefused(
                folder.say("reserve reject R1 --key li.key --as-of 2026-05-04"), "cannot be rejected: 10,000.00 of it");

        folder.clock("2026-05-06T02:00:00Z");
        folder.request("5万", "2026-05-06");
        folder.say("reserve reject R2 --reason 重复 --key wang.key --as-of 2026-05-06");
        assertRefused(folder.approve("R2", "li", "2026-05-06"), "R2 was rejected by 王敏 on 2026-05-06");
        assertThat(folder.say("reserve status --as-of 2026-05-07").err()).contains("by 王敏: 重复");
    }

    @Test
    void whoAskedTakesBackAndNobodyElseOfTheStaff() throws IOException {
        String other = folder.key("sun", 60);
        folder.project(folder.project() + ReserveFolder.signer("孙悦", "staff", other));
        folder.request("5万", "2026-04-20");

        assertRefused(
                folder.say("reserve reject R1 --key sun.key --as-of 2026-04-20"), "孙悦 may take back own requests only");
        assertThat(folder.say("reserve reject R1 --key chen.key --as-of 2026-04-20")
                        .code())
                .isZero();
    }

    @Test
    void amountsStayWithinTheRequestAndTheReserve() {
        assertRefused(folder.request("0", "2026-04-20"), "the amount is 0.00; expected more than 0");
        assertRefused(folder.request("(5000)", "2026-04-20"), "expected more than 0");
        assertThat(folder.path("reserve.jsonl")).doesNotExist();
        folder.request("30万", "2026-04-20");
        folder.request("10万", "2026-04-20");
        signedByAll("R1", "2026-04-20");
        signedByAll("R2", "2026-04-20");
        assertRefused(
                folder.say("reserve release R1 --amount 300000.01 --key li.key --as-of 2026-04-20"),
                "300,000.01 is more than the 300,000.00 that is left of R1");
        assertThat(folder.say("reserve release R1 --key li.key --as-of 2026-04-20")
                        .code())
                .isZero();
        assertRefused(
                folder.say("reserve release R2 --amount 80000.01 --key li.key --as-of 2026-04-20"),
                "80,000.01 is more than the 80,000.00 that the reserve has left: 380,000.00, of which 300,000.00");
        assertThat(folder.say("reserve release R2 --amount 8万 --key li.key --as-of 2026-04-20")
                        .code())
                .isZero();
        assertRefused(
                folder.say("reserve return R1 --amount 300000.01 --key li.key --as-of 2026-04-20"),
                "300,000.01 is more than the 300,000.00 that is released of R1");
        assertRefused(
                folder.say("reserve return R1 --amount 1 --key zhao.key --as-of 2026-04-20"), "赵磊 is not finance");
    }

    @Test
    void theReturnIsNotBelowThePlans() {
        String ask = "reserve request --amount 5万 --purpose x --key chen.key --as-of 2026-04-20 --expected-return ";

        assertRefused(folder.say(ask + "4.49"), "the expected return is 4.49; the plan asks for 4.5 at least");
        assertThat(folder.say(ask + "1:4.5").code()).isZero();
        assertThat(folder.say(ask + "much").code()).isEqualTo(64);
        assertThat(folder.say(ask + "5 --channel 斗音").err()).contains("did you mean “抖音”?");
    }

    @Test
    void timeOnlyGoesForward() {
        folder.request("5万", "2026-04-20T14:30");
        assertRefused(
                folder.approve("R1", "li", "2026-04-20T14:29"),
                "--as-of is 2026-04-20T14:29:00+08:00, but the last event of reserve.jsonl was at 2026-04-20T14:30:00+08:00");
        assertRefused(folder.approve("R1", "li", "2026-04-19"), "nothing is entered before what is there");
        folder.clock("2026-04-20T06:00:00Z");
        assertRefused(folder.say("reserve approve R1 --key li.key"), "the clock says 2026-04-20T14:00:00+08:00");
        folder.clock("2026-04-20T17:00:00Z");
        assertThat(folder.say("reserve approve R1 --key li.key").code()).isZero();
        // 01:00 in China is the next day already; a time given by hand is told from one of the clock.
        assertThat(folder.lines().get(1))
                .contains("\"at\":\"2026-04-21T01:00:00+08:00\"")
                .doesNotContain("clock");
        assertThat(folder.lines().get(0)).contains("\"clock\":\"stated\"");
    }

    @Test
    void aKeySignsForItsOwnerOnItsDaysAndOldSignaturesStayValid() throws IOException {
        folder.request("5万", "2026-04-20");
        folder.approve("R1", "li", "2026-04-20");
        assertRefused(
                folder.say("reserve approve R1 --key zhao.key --as 王敏 --as-of 2026-04-20"),
                "zhao.key: is not the key of “王敏” but of “赵磊”");
        assertRefused(folder.say("reserve approve R1 --key zhao.key --as 赵垒 --as-of 2026-04-20"), "did you mean “赵磊”?");
        folder.key("strange", 77);
        assertRefused(folder.approve("R1", "strange", "2026-04-20"), "is not the key of a signer in budget4s.yaml");

        String replaced = folder.key("li2", 70);
        folder.project(folder.project().replaceFirst("(name: 李强[^}]*)}", "$1, until: 2026-04-20}")
                + "    - {name: 李强, role: finance, key: " + replaced + ", from: 2026-04-21}\n");
        assertThat(folder.say("reserve verify").code()).isZero();
        assertRefused(folder.approve("R1", "li", "2026-04-21"), "the key of “李强” does not sign on 2026-04-21");
        folder.request("1万", "2026-04-21");
        assertThat(folder.approve("R2", "li2", "2026-04-21").code()).isZero();

        folder.project(folder.project().replaceFirst(".*name: 李强, role: finance.*until.*\n", ""));
        CommandRun run = folder.say("reserve verify");
        assertThat(run.code()).isEqualTo(65);
        assertThat(run.err()).startsWith("reserve.jsonl:2: the key of “李强” is not listed in budget4s.yaml");
    }

    @Test
    void theListOfSignersIsHeldToOneKeyAPersonAndOneOfficeAtATime() throws IOException {
        String yaml = folder.project();
        String li = yaml.replaceAll("(?s).*李强, role: finance, key: ([^}]+)}.*", "$1");
        folder.project(yaml
                + ReserveFolder.signer("周涛", "marketing", li)
                + ReserveFolder.signer("王敏", "finance", folder.key("other", 80))
                + ReserveFolder.signer("李强", "finance", li)
                + "    - {name: x, role: boss, key: abc, from: 2026-05-02, until: 2026-05-01}\n"
                + "    - {nmae: x}\n  expires_days: 0\n  jurnal: x\naudit: {keep_years: 2}\n");

        CommandRun run = folder.say("reserve status");

        assertThat(run.code()).isEqualTo(65);
        assertThat(run.err())
                .contains("“周涛” has the key of “李强” in line 7")
                .contains("“王敏” is finance here and gm in line 6")
                .contains("“李强” stands here with the same key as in line 7")
                .contains("found “boss”, expected one of gm, finance, marketing, staff")
                .contains("found “abc”, expected a public key")
                .contains("the key is valid from 2026-05-02 until 2026-05-01")
                .contains("did you mean “name”?")
                .contains("the signer has no “role”")
                .contains("found “0”, expected a number of days from 1 to 366")
                .contains("did you mean “journal”?")
                .contains("has no “file”")
                .contains("found “2”, expected a number of years from 3 to 100");
    }

    @Test
    void aPassphraseSealsAKey() throws IOException {
        folder.typed("一二三 abc");
        CommandRun made = folder.say("reserve keygen --key new.key --as 周涛 --role finance --ask-passphrase");
        assertThat(made.code()).isZero();
        String key = made.out().lines().skip(1).findFirst().orElseThrow().split(",")[2];
        assertThat(made.out()).isEqualTo("name,role,public_key,file\n周涛,finance," + key + ",new.key\n");
        assertThat(made.err())
                .contains("- {name: 周涛, role: finance, key: " + key + "}")
                .doesNotContain("warning");
        assertThat(folder.text("new.key")).contains("SEALED PRIVATE KEY").doesNotContain("BEGIN PRIVATE");
        folder.project(folder.project() + ReserveFolder.signer("周涛", "finance", key));

        assertThat(folder.say("reserve request --amount 1 --purpose x --expected-return 5 --key new.key")
                        .code())
                .isZero();
        folder.typed("");
        CommandRun alone = folder.say("reserve reject R1 --key new.key");
        assertThat(alone.code()).isEqualTo(64);
        assertThat(alone.err()).contains("--passphrase-fd or the environment variable BUDGET4S_PASSPHRASE");
        folder.environment(Map.of("BUDGET4S_PASSPHRASE", "wrong"));
        assertRefused(folder.say("reserve reject R1 --key new.key"), "new.key: the passphrase does not open it");
        folder.environment(Map.of("BUDGET4S_PASSPHRASE", "一二三 abc"));
        String sealed = folder.text("new.key");
        folder.write("new.key", sealed.replaceFirst("Public-Key: MCow\\S+", "Public-Key: " + listed("王敏")));
        assertRefused(
                folder.say("reserve reject R1 --key new.key"), "the passphrase does not open it, or the file was");
        folder.write("new.key", sealed);
        assertThat(folder.say("reserve reject R1 --key new.key").code()).isZero();
    }

    private String listed(String name) {
        return folder.project().replaceAll("(?s).*name: " + name + ", role: \\w+, key: ([^},]+).*", "$1");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aKeyIsItsOwnersAloneAndNeverWrittenOver() throws IOException {
        CommandRun made = folder.say("reserve keygen --key new.key");

        assertThat(made.err()).contains("new.key is not under a passphrase");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path("new.key"))))
                .isEqualTo("rw-------");
        String before = folder.text("new.key");
        assertThat(folder.say("reserve keygen --key new.key").code()).isEqualTo(73);
        assertThat(folder.text("new.key")).isEqualTo(before);
    }

    @Test
    void aWrongKeyFileIsToldAndNothingIsSigned() {
        folder.request("5万", "2026-04-20");
        assertThat(folder.say("reserve approve R1 --key nobody.key").code()).isEqualTo(66);
        assertRefused(folder.say("reserve approve R1 --key plan.yaml"), "plan.yaml: is no private key");
        // The public key in front is not that of the private one.
        folder.write("fake.key", folder.text("chen.key").replaceFirst("MCow\\S+", listed("王敏")));
        assertRefused(folder.approve("R1", "fake", "2026-04-21"), "fake.key: is no private key");
        assertThat(folder.lines()).hasSize(1);
    }

    @Test
    void requestsAreFoundByTheirNameAndNothingElse() {
        assertRefused(folder.approve("R1", "li", "2026-04-20"), "there is no request R1; nothing was asked for yet");
        assertThat(folder.path("reserve.jsonl")).doesNotExist();
        folder.request("5万", "2026-04-20");
        assertRefused(folder.approve("R2", "li", "2026-04-20"), "there is no request R2; did you mean R1?");
        assertThat(folder.say("reserve verify --journal none.jsonl").code()).isEqualTo(66);
        assertThat(folder.say("reserve").code()).isEqualTo(64);
        assertThat(folder.say("reserve approve --key li.key").code()).isEqualTo(64);
    }

    @Test
    void everyTornEndIsNamedMendedAndRecorded() throws IOException {
        folder.tenEvents();
        List<String> lines = folder.lines();
        String whole = folder.text("reserve.jsonl");
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        int last = bytes.length - lines.get(9).getBytes(StandardCharsets.UTF_8).length - 1;
        String head = folder.text("reserve.jsonl.head");
        // The head of the journal as it was before the last event: a crash in the middle of a write leaves that one.
        folder.lines(lines.subList(0, 9));
        Files.delete(folder.path("reserve.jsonl.head"));
        folder.say("reserve repair --key li.key --as-of 2026-05-06");
        String before = folder.text("reserve.jsonl");
        assertThat(folder.lines().get(9)).contains("\"event\":\"repair\"").contains("\"what\":\"head\"");
        String headBefore = folder.text("reserve.jsonl.head");
        assertThat(head).isNotEqualTo(headBefore);

        for (int length = 1; length < bytes.length - 1 - last; length += 29) {
            Files.writeString(folder.path("reserve.jsonl"), before);
            Files.write(
                    folder.path("reserve.jsonl"),
                    Arrays.copyOfRange(bytes, last, last + length),
                    StandardOpenOption.APPEND);
            folder.write("reserve.jsonl.head", headBefore);
            CommandRun torn = folder.say("reserve verify");
            assertThat(torn.code()).isEqualTo(65);
            assertThat(torn.err()).startsWith("reserve.jsonl:11: " + length + (length == 1 ? " byte" : " bytes"));

            CommandRun repaired = folder.say("reserve repair --key li.key --as-of 2026-05-06");

            assertThat(repaired.code()).isZero();
            List<String> now = folder.lines();
            assertThat(now.subList(0, 10)).isEqualTo(before.lines().toList());
            assertThat(now.get(10))
                    .contains("\"bytes\":\""
                            + Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, last, last + length))
                            + "\"");
            assertThat(folder.say("reserve verify").code()).isZero();
        }
        assertThat(folder.say("reserve repair --key li.key --as-of 2026-05-06").err())
                .contains("nothing to repair");
    }

    @Test
    void aWholeLineWithoutItsEndIsKept() {
        folder.tenEvents();
        String whole = folder.text("reserve.jsonl");
        folder.write("reserve.jsonl", whole.substring(0, whole.length() - 1));
        assertThat(folder.say("reserve verify").code()).isEqualTo(65);

        CommandRun repaired = folder.say("reserve repair --key li.key --as-of 2026-05-06");

        assertThat(repaired.err()).contains("Line 10 was whole");
        assertThat(folder.text("reserve.jsonl")).startsWith(whole);
        assertThat(folder.lines()).hasSize(11);
        assertThat(folder.say("reserve verify").code()).isZero();
    }

    @Test
    void aRepairTouchesNothingButTheEnd() {
        folder.tenEvents();
        List<String> changed = new ArrayList<>(folder.lines());
        changed.set(3, changed.get(3).replace("赵磊", "赵垒"));
        folder.lines(changed);
        folder.write("reserve.jsonl", folder.text("reserve.jsonl") + "{");

        CommandRun run = folder.say("reserve repair --key li.key --as-of 2026-05-06");

        assertThat(run.code()).isEqualTo(65);
        assertThat(run.err()).contains("reserve.jsonl:4: the signature of “赵垒” does not fit");
        assertThat(folder.text("reserve.jsonl")).endsWith("\n{");
    }
}
