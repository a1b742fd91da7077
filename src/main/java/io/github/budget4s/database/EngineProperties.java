package io.github.budget4s.database;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.DatabaseSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** Says what a driver is told when a connection is made, and makes the connection one that only reads. */
final class EngineProperties {

    private static final int CONNECT_SECONDS = 10;
    /** The engine itself is to break off first. */
    private static final int GRACE_SECONDS = 30;

    private static final int MILLIS = 1_000;
    /** What an embedded engine may take of the memory. */
    private static final int MOST_MEGABYTES = 200;

    /** In bytes: a million characters. */
    private static final int LONGEST_VALUE = 1 << 22;

    // As SQLite numbers them.
    private static final String READ_ONLY = "1";
    private static final String READ_AND_WRITE = "2";

    /** What ends the name of a file to a driver: a folder could be named so that it has the driver load programs. */
    private static final Pattern BEGINS_PARAMETERS = Pattern.compile("[?;]");

    private EngineProperties() {}

    /** Fills in the properties; returns the address to connect to. */
    static String of(
            SourceAddress address,
            DatabaseSource source,
            SourceSettings settings,
            Properties properties,
            boolean writes) {
        address.parameters().forEach(properties::setProperty);
        int longest = source.timeout() + GRACE_SECONDS;
        switch (address.engine()) {
            case POSTGRESQL, KINGBASE -> {
                properties.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
                // Its attempts together, with encryption and without.
                properties.setProperty("loginTimeout", String.valueOf(CONNECT_SECONDS));
                properties.setProperty("socketTimeout", String.valueOf(longest));
                properties.setProperty("ApplicationName", "budget4s");
                properties.setProperty("gssEncMode", "disable");
            }
            case MARIADB, MYSQL -> {
                properties.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS * MILLIS));
                properties.setProperty("socketTimeout", String.valueOf(longest * MILLIS));
                // A server could ask for any file of this machine.
                properties.setProperty("allowLocalInfile", "false");
                properties.setProperty("tinyInt1isBit", "false");
            }
            case DUCKDB -> {
                properties.setProperty("autoinstall_known_extensions", "false");
                properties.setProperty("autoload_known_extensions", "false");
                properties.setProperty("allow_community_extensions", "false");
            }
            case SQLITE -> {
                // A file that is not there is not made.
                properties.setProperty("open_mode", writes ? READ_AND_WRITE : READ_ONLY);
                // A view can make values of gigabytes, which would be in memory; no cell is longer.
                properties.setProperty("limit_length", String.valueOf(LONGEST_VALUE));
                // It waits for who writes; who writes itself says so from the first, or two would wait for each other.
                properties.setProperty("busy_timeout", String.valueOf(source.timeout() * MILLIS));
                properties.setProperty("transaction_mode", writes ? "IMMEDIATE" : "DEFERRED");
            }
            default -> {}
        }
        String file = address.file();
        if (file == null) {
            return address.engine() == Engine.MYSQL
                    ? address.url().replaceFirst("^jdbc:mysql:", "jdbc:mariadb:")
                    : address.url();
        }
        if (file.isEmpty()) {
            return address.url();
        }
        Path path = settings.inProject().apply(file);
        if (!Files.isRegularFile(path)) {
            throw SourceFailure.refused(Reason.INPUT_MISSING, source.name(), Message.of("source.no-file", file));
        }
        if (BEGINS_PARAMETERS.matcher(path.toAbsolutePath().toString()).find()) {
            throw SourceFailure.refused(
                    Reason.DATA,
                    source.name(),
                    Message.of("source.path", path.toAbsolutePath().toString()));
        }
        if (writes && !settings.writable().test(path)) {
            throw SourceFailure.refused(Reason.OUTPUT, source.name(), Message.of("source.outside", file));
        }
        if (address.engine() == Engine.DUCKDB && !writes) {
            properties.setProperty("access_mode", "READ_ONLY");
        }
        return (address.engine() == Engine.DUCKDB ? "jdbc:duckdb:" : "jdbc:sqlite:") + path.toAbsolutePath();
    }

    /**
     * Makes a connection one that reads alone, unless it is to write, and of files only those that it may.
     *
     * @param spilled where an embedded engine puts what its memory does not hold; it makes that folder and removes it
     */
    static void makeSafe(Connection connection, Engine engine, List<Path> readable, boolean writes, Path spilled)
            throws SQLException {
        if (engine == Engine.DUCKDB) {
            try (Statement statement = connection.createStatement()) {
                // It takes most of the machine's memory else; what needs more it writes to a folder of its own.
                statement.execute("SET memory_limit = '" + MOST_MEGABYTES + "MB'");
                statement.execute("SET temp_directory = '" + quoted(spilled) + "'");
                statement.execute("SET allowed_paths = [" + list(readable) + "]");
                statement.execute("SET enable_external_access = false");
                statement.execute("SET lock_configuration = true");
            }
        } else if (engine != Engine.SQLITE && !writes) {
            try (Statement statement = connection.createStatement()) {
                for (String each : engine.safeguards()) {
                    statement.execute(each);
                }
                for (String each : engine.preparations()) {
                    statement.execute(each);
                }
            }
            connection.setReadOnly(true);
            // Trino fetches rows some at a time in any case, and a transaction of its ends with the first question that
            // a catalog cannot answer.
            if (engine == Engine.TRINO) {
                return;
            }
            // Rows are fetched some at a time only inside of a transaction; all statements see the same state.
            connection.setAutoCommit(false);
            if (connection.getMetaData().supportsTransactionIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ)) {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
        }
    }

    private static String list(List<Path> paths) {
        return String.join(
                ", ", paths.stream().map(path -> "'" + quoted(path) + "'").toList());
    }

    private static String quoted(Path path) {
        return path.toAbsolutePath().toString().replace("'", "''");
    }
}
