package io.github.budget4s.reserve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.journal.AuditLog;
import io.github.budget4s.journal.AuditRecord;
import io.github.budget4s.journal.JournalLine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks the record while years are put away and old ones removed: no state in between is an alarm. */
class AuditRotationTest {

    private static final int YEARS = 120;

    @TempDir
    private Path temporary = Path.of("");

    @SuppressWarnings("NullAway.Init")
    AuditRotationTest() {}

    @Test
    void aYearThatIsJustBeingPutAwayIsNoAlarm() throws Exception {
        AuditLog log = new AuditLog(temporary.resolve("audit.jsonl"), "audit.jsonl", 3);
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            Future<?> written = writer.submit(() -> {
                for (int year = 2001; year <= 2000 + YEARS; year++) {
                    Instant now = Instant.parse(year + "-06-01T00:00:00Z");
                    log.append(now, Map.of(JournalLine.EVENT, "run"));
                    if (year % 10 == 0) {
                        log.prune(now);
                    }
                }
            });
            while (!written.isDone()) {
                assertThat(log.check().faults()).isEmpty();
            }
            written.get();
        } finally {
            writer.shutdownNow();
        }
        AuditRecord record = log.check();
        assertThat(record.faults()).isEmpty();
        // One event a year, and one for each time that old ones were removed.
        assertThat(record.lines().get(record.lines().size() - 1).number()).isEqualTo(YEARS + YEARS / 10);
    }
}
