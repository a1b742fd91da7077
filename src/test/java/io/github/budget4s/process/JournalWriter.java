package io.github.budget4s.process;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.reserve.ReserveEvent;
import io.github.budget4s.domain.reserve.ReserveEvent.Header;
import io.github.budget4s.domain.reserve.ReserveEvent.Requested;
import io.github.budget4s.domain.reserve.Role;
import io.github.budget4s.journal.Checkpoint;
import io.github.budget4s.journal.EventForm;
import io.github.budget4s.journal.JournalFile;
import io.github.budget4s.journal.PrivateKeyFile;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Appends signed requests to a journal as fast as it can, and says so of each once it is told that it is on the disk.
 * Ends with 74 when one cannot be written.
 */
final class JournalWriter {

    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-04-20T10:00:00+08:00");

    private JournalWriter() {}

    /** Takes the journal, the key, the signer, a word that tells this writer from others, and how many events. */
    public static void main(String[] arguments) throws Exception {
        Path journal = Path.of(arguments[0]);
        PrivateKeyFile key = PrivateKeyFile.read(Path.of(arguments[1]), arguments[1], () -> new char[0]);
        Header header = new Header(0, "", TIME, arguments[2], Role.STAFF, key.publicKey(), true);
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            for (int i = 1; i <= Integer.parseInt(arguments[4]); i++) {
                String purpose = arguments[3] + "-" + i;
                append(journal, key, header, purpose);
                out.write((purpose + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (RefusedException e) {
            System.exit(e.reason() == RefusedException.Reason.INPUT_OUTPUT ? 74 : 70);
        }
    }

    private static void append(Path journal, PrivateKeyFile key, Header header, String purpose) {
        try (JournalFile file = JournalFile.open(journal, journal.toString())) {
            Checkpoint end = Checkpoint.of(file.readEnd());
            file.append(
                    end,
                    EventForm.write(new Requested(
                            header,
                            "R" + (end.number() + 1),
                            new Money(100),
                            purpose,
                            BigDecimal.ONE,
                            null,
                            LocalDate.parse("2026-05-04"),
                            new ReserveEvent.BudgetLine(null, null, null))),
                    key);
        }
    }
}
