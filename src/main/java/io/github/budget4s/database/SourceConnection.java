package io.github.budget4s.database;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.DatabaseSource;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A connection that reads and does nothing else. What the user breaks off is broken off at the engine, too. */
public final class SourceConnection implements AutoCloseable {

    /** So many rows are on their way at once. */
    private static final int ROWS_AT_ONCE = 5_000;

    private static final int LONGEST_PASSWORD = 1_000;

    private final DatabaseSource source;
    private final SourceAddress address;
    private final SourceSettings settings;
    private final List<Path> readable;
    private final boolean writes;
    private String secret = "";
    private @Nullable Connection connection;
    private volatile @Nullable Statement running;

    /**
     * Prepares to connect, when it is asked for something.
     *
     * @param readable the files that an embedded engine may read
     * @param writes whether a table is to be written; else the engine is told to refuse that
     */
    public SourceConnection(DatabaseSource source, SourceSettings settings, List<Path> readable, boolean writes) {
        this.writes = writes;
        this.source = source;
        this.settings = settings;
        this.readable = readable;
        this.address = SourceAddress.of(source.name(), source.url());
        String host = address.hostNotAllowed(settings.hosts());
        if (host != null) {
            throw refused(Reason.USAGE, Message.of("source.host", host, SourceSettings.HOSTS));
        }
    }

    /** Returns what is at the other end. */
    public Engine engine() {
        return address.engine();
    }

    /** Returns what the project says of it. */
    public DatabaseSource source() {
        return source;
    }

    /** Returns what the user's machine says of databases. */
    public SourceSettings settings() {
        return settings;
    }

    private RefusedException refused(Reason reason, Message why) {
        return SourceFailure.refused(reason, source.name(), why);
    }

    /** Reads the rows of an answer. */
    public interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /**
     * Asks for something.
     *
     * @param place what messages name
     * @param values those that the question marks stand for: texts and decimals
     */
    public <T> T ask(String place, String sql, List<Object> values, Reader<T> reader) {
        return ask(place, sql, values, 0, reader);
    }

    /** Asks for lines, of which there may be many: some of them at a time. PostgreSQL then uses one processor alone. */
    public <T> T askForLines(String place, String sql, List<Object> values, Reader<T> reader) {
        return ask(place, sql, values, ROWS_AT_ONCE, reader);
    }

    private <T> T ask(String place, String sql, List<Object> values, int atOnce, Reader<T> reader) {
        Connection open = open();
        try (PreparedStatement statement = open.prepareStatement(sql)) {
            statement.setQueryTimeout(source.timeout());
            statement.setFetchSize(atOnce);
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof BigDecimal figure) {
                    statement.setBigDecimal(i + 1, figure);
                } else {
                    statement.setString(i + 1, values.get(i).toString());
                }
            }
            running = statement;
            return read(statement, reader);
        } catch (SQLException e) {
            rollBack(open);
            throw SourceFailure.of(place, e, secret);
        } finally {
            running = null;
        }
    }

    private <T> T read(PreparedStatement statement, Reader<T> reader) throws SQLException {
        if (!engine().isEmbedded()) {
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        }
        try (TimeLimit limit = new TimeLimit(statement, source.timeout())) {
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            } catch (SQLException e) {
                throw limit.isOver() ? new SQLTimeoutException(e.getMessage(), e) : e;
            }
        }
    }

    /** Changes tables, all or nothing. */
    public interface Change {
        void make(Connection connection) throws SQLException;
    }

    /** Has a statement broken off when its time is over, and with the process. */
    public <S extends Statement> S watched(S statement) throws SQLException {
        statement.setQueryTimeout(source.timeout());
        running = statement;
        return statement;
    }

    /** Changes tables in one transaction. */
    public void change(String place, Change change) {
        Connection open = open();
        try {
            open.setAutoCommit(false);
            change.make(open);
            open.commit();
        } catch (SQLException e) {
            rollBack(open);
            throw SourceFailure.ofChange(place, e, secret);
        } finally {
            running = null;
        }
    }

    /** Asks for what an engine may not know; null where it does not. */
    public <T> @Nullable T askMetadata(Asking<T> asking) {
        Connection open = open();
        try {
            return asking.ask(open);
        } catch (SQLException e) {
            rollBack(open);
            return null;
        }
    }

    /** Asks for what is known of tables. */
    public interface Asking<T> {
        T ask(Connection connection) throws SQLException;
    }

    private static void rollBack(Connection open) {
        try {
            if (!open.getAutoCommit()) {
                open.rollback();
            }
        } catch (SQLException e) {
            // It is lost, which the next statement says.
            return;
        }
    }

    private Connection open() {
        Connection known = connection;
        if (known != null) {
            return known;
        }
        Properties properties = new Properties();
        String url = EngineProperties.of(address, source, settings, properties, writes);
        String user = source.user();
        if (user != null) {
            properties.setProperty("user", user);
        }
        secret = password();
        if (!secret.isEmpty()) {
            properties.setProperty("password", secret);
        }
        try {
            Connection made = connect(new Drivers(settings.drivers()).load(engine(), source.name()), url, properties);
            if (made == null) {
                throw refused(Reason.DATA, Message.of("source.address", url, engine().shown()));
            }
            EngineProperties.makeSafe(made, engine(), readable, writes, spilled());
            connection = made;
            Runtime.getRuntime().addShutdownHook(new Thread(this::cancel, "cancelling at " + source.name()));
            return made;
        } catch (SQLException e) {
            throw SourceFailure.ofConnection(source.name(), e, secret);
        }
    }

    /** MariaDB's driver takes a server that is none for a fault of its own. */
    private static @Nullable Connection connect(Driver driver, String url, Properties properties) throws SQLException {
        try {
            return driver.connect(url, properties);
        } catch (RuntimeException e) {
            throw new SQLException(e.getMessage(), e);
        }
    }

    /** Names a folder that nobody else has, for the time being. */
    private static Path spilled() {
        return Path.of(System.getProperty("java.io.tmpdir"), "budget4s-" + UUID.randomUUID());
    }

    private String password() {
        String variable = source.password().variable();
        if (variable != null) {
            String value = settings.variables().get(variable);
            if (value == null || value.isEmpty()) {
                throw refused(Reason.USAGE, Message.of("source.no-variable", variable));
            }
            return value;
        }
        String file = source.password().file();
        return file == null ? "" : passwordOf(file);
    }

    private String passwordOf(String file) {
        Path path = settings.inProject().apply(file);
        try (InputStream in = Files.newInputStream(path)) {
            if (isOpenToOthers(path)) {
                throw refused(Reason.DATA, Message.of("source.password-open", file));
            }
            return new String(in.readNBytes(LONGEST_PASSWORD), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
        } catch (IOException e) {
            throw refused(Reason.INPUT_MISSING, Message.of("source.password-file", file));
        }
    }

    private static boolean isOpenToOthers(Path path) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return false;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
        return permissions.stream().anyMatch(each -> !each.name().startsWith("OWNER_"));
    }

    /** Breaks off what the engine is doing. */
    private void cancel() {
        Statement at = running;
        if (at != null) {
            try {
                at.cancel();
            } catch (SQLException e) {
                // The process ends, and its connection with it.
                return;
            }
        }
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            rollBack(open);
            try {
                open.close();
            } catch (SQLException e) {
                // Nothing was written.
                return;
            }
        }
    }
}
