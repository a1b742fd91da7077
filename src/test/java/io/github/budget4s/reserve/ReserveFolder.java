package io.github.budget4s.reserve;

import io.github.budget4s.cli.Environment;
import io.github.budget4s.cli.Environment.Operator;
import io.github.budget4s.cli.Environment.Terminal;
import io.github.budget4s.cli.Program;
import io.github.budget4s.domain.reserve.PublicKeys;
import io.github.budget4s.golden.CommandRun;
import io.github.budget4s.golden.PrivateFile;
import io.github.budget4s.journal.Ed25519Keys;
import io.github.budget4s.journal.PrivateKeyFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Is a folder with a plan, four signers and their keys, always the same ones. */
final class ReserveFolder {

    /** Name, role and the file of the key without its ending. */
    record Person(String name, String role, String file) {}

    static final List<Person> PEOPLE = List.of(
            new Person("王敏", "gm", "wang"),
            new Person("李强", "finance", "li"),
            new Person("赵磊", "marketing", "zhao"),
            new Person("陈静", "staff", "chen"));

    private final Path folder;
    private Instant now = Instant.parse("2026-04-20T02:00:00Z");
    private Map<String, String> environment = Map.of("NO_COLOR", "1");
    private String typed = "";

    private ReserveFolder(Path folder) {
        this.folder = folder;
    }

    static ReserveFolder in(Path folder) throws IOException {
        ReserveFolder made = new ReserveFolder(folder);
        Files.writeString(
                folder.resolve("plan.yaml"),
                "year: 2026\ntotal: 760万\nreserve: 38万\ntargets: {return_on_spend: \">= 1:4.5\"}\nchannels: {抖音: 20万, 朋友圈: 10万}\n");
        StringBuilder yaml = new StringBuilder("store: 城东4S店\nyear: 2026\nplan: plan.yaml\nreserve:\n  signers:\n");
        int seed = 1;
        for (Person person : PEOPLE) {
            String key = made.key(person.file(), seed++);
            yaml.append(signer(person.name(), person.role(), key));
        }
        made.project(yaml.toString());
        return made;
    }

    static String signer(String name, String role, String key) {
        return "    - {name: " + name + ", role: " + role + ", key: " + key + "}\n";
    }

    /** Makes the key of a seed; the file has it in the clear. */
    String key(String file, int seed) throws IOException {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        String key = PublicKeys.write(Ed25519Keys.ofSeed(bytes));
        PrivateFile.write(path(file + ".key"), PrivateKeyFile.write(bytes, key, new char[0], new SecureRandom()));
        return key;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    String project() {
        return text("budget4s.yaml");
    }

    void project(String text) {
        write("budget4s.yaml", text);
    }

    String text(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, String text) {
        try {
            Files.writeString(path(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> lines() {
        return text("reserve.jsonl").lines().toList();
    }

    void lines(List<String> lines) {
        write("reserve.jsonl", String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"));
    }

    void clock(String instant) {
        now = Instant.parse(instant);
    }

    void environment(Map<String, String> variables) {
        environment = variables;
    }

    /** What is typed when a passphrase is asked for; nothing for no terminal. */
    void typed(String passphrase) {
        typed = passphrase;
    }

    CommandRun run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Program.run(
                new Environment(
                        new ByteArrayInputStream(new byte[0]),
                        out,
                        err,
                        folder,
                        environment,
                        Locale.ENGLISH,
                        new Terminal(false, false, false, 0, StandardCharsets.UTF_8),
                        new Operator(
                                () -> "li",
                                () -> now,
                                prompt -> typed.isEmpty() ? Optional.empty() : Optional.of(typed.toCharArray()))),
                arguments);
        return new CommandRun(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), code);
    }

    /** Runs a line of words without blanks in them. */
    CommandRun say(String line) {
        return run(line.split(" "));
    }

    CommandRun request(String amount, String day) {
        return say("reserve request --amount " + amount
                + " --purpose 车展加推 --expected-return 6 --channel 抖音 --key chen.key --as-of " + day);
    }

    CommandRun approve(String request, String who, String day) {
        return say("reserve approve " + request + " --key " + who + ".key --as-of " + day);
    }

    /** A journal of ten events: a request released in two parts and in part given back, one rejected, one waiting. */
    void tenEvents() {
        request("5万", "2026-04-20");
        approve("R1", "wang", "2026-04-21");
        approve("R1", "li", "2026-04-21");
        approve("R1", "zhao", "2026-04-22");
        say("reserve release R1 --amount 2万 --key li.key --as-of 2026-04-23");
        say("reserve release R1 --amount 3万 --key wang.key --as-of 2026-05-03");
        say("reserve return R1 --amount 5000 --key li.key --as-of 2026-05-04");
        request("8万", "2026-05-05");
        say("reserve reject R2 --reason 已有活动 --key li.key --as-of 2026-05-05");
        request("1万", "2026-05-06");
    }
}
