package io.github.budget4s.process;

import io.github.budget4s.domain.digest.Sha256;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.reserve.PublicKeys;
import io.github.budget4s.domain.reserve.ReserveEvent;
import io.github.budget4s.domain.reserve.ReserveEvent.Header;
import io.github.budget4s.domain.reserve.ReserveEvent.Requested;
import io.github.budget4s.domain.reserve.Role;
import io.github.budget4s.journal.CanonicalJson;
import io.github.budget4s.journal.Checkpoint;
import io.github.budget4s.journal.Ed25519Keys;
import io.github.budget4s.journal.EventForm;
import io.github.budget4s.journal.JournalLine;
import io.github.budget4s.journal.PrivateKeyFile;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;

/** Writes a folder with a journal of very many signed requests, to measure how long checking it takes. */
final class JournalGenerator {

    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-04-20T10:00:00+08:00");

    private JournalGenerator() {}

    /** Takes the folder and how many events. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        byte[] seed = new byte[32];
        String publicKey = PublicKeys.write(Ed25519Keys.ofSeed(seed));
        Path keyFile = folder.resolve("chen.key");
        Files.writeString(keyFile, PrivateKeyFile.write(seed, publicKey, new char[0], new SecureRandom()));
        PrivateKeyFile key = PrivateKeyFile.read(keyFile, "chen.key", () -> new char[0]);
        Files.writeString(
                folder.resolve("budget4s.yaml"),
                "reserve:\n  signers:\n    - {name: 陈静, role: staff, key: " + publicKey + "}\n");
        Header header = new Header(0, "", TIME, "陈静", Role.STAFF, publicKey, false);
        String previous = JournalLine.NO_LINE;
        long number = 0;
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(folder.resolve("reserve.jsonl")), 1 << 16)) {
            while (number < Integer.parseInt(arguments[1])) {
                number++;
                Map<String, Object> event = new TreeMap<>(EventForm.write(new Requested(
                        header,
                        "R" + number,
                        new Money(number),
                        "车展期间加投信息流，引流到店",
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        LocalDate.parse("2026-05-04"),
                        new ReserveEvent.BudgetLine("抖音", null, "城东4S店"))));
                event.put(JournalLine.NUMBER, number);
                event.put(JournalLine.PREVIOUS, previous);
                event.put(JournalLine.SIGNATURE, key.sign(JournalLine.signed(event)));
                byte[] line = CanonicalJson.write(event).getBytes(StandardCharsets.UTF_8);
                out.write(line);
                out.write('\n');
                previous = Sha256.of(line);
            }
        }
        Checkpoint head =
                new Checkpoint(number, previous, publicKey, key.sign(Checkpoint.signed(number, previous, publicKey)));
        Files.writeString(folder.resolve("reserve.jsonl.head"), head.write());
    }
}
