package io.github.budget4s.report.reserve;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.reserve.Role;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.TableBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a new key: {@code name,role,public_key,file}. */
public final class KeyReport {

    private KeyReport() {}

    private record Key(String name, @Nullable Role role, String key, String file) {}

    /** Shows the public key and where the private one is; name and role as far as they were given. */
    public static Report of(String name, @Nullable Role role, String key, String file, List<Note> notes) {
        TableBuilder<Key> t = new TableBuilder<>();
        t.text("name", row -> row.name().isEmpty() ? null : row.name());
        t.named("role", row -> row.role() == null ? null : row.role().id());
        t.text("public_key", Key::key);
        t.text("file", Key::file);
        return new Report(
                "reserve keygen",
                Message.of("key.title"),
                List.of(),
                t.table(List.of(new Key(name, role, key, file))),
                notes);
    }
}
