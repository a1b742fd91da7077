package io.github.budget4s.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server of the distribution's packages, on a free port of this machine alone, with a bound on its memory. */
final class DatabaseServer implements AutoCloseable {

    private static final long LONGEST_START = TimeUnit.SECONDS.toMillis(90);
    private static final long PAUSE = 200;

    private final Process process;
    private final Path folder;
    private final String url;
    private final String user;

    private DatabaseServer(Process process, Path folder, String url, String user) {
        this.process = process;
        this.folder = folder;
        this.url = url;
        this.user = user;
    }

    /** Starts PostgreSQL; empty where it is not installed. */
    static Optional<DatabaseServer> postgresql() throws IOException, InterruptedException {
        Optional<Path> initdb = newest("/usr/lib/postgresql", "bin/initdb");
        if (initdb.isEmpty()) {
            return Optional.empty();
        }
        Path folder = folder();
        Path bin = initdb.get().getParent();
        run(as(
                "postgres",
                folder,
                bin.resolve("initdb").toString(),
                "-D",
                folder + "/data",
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "-N"));
        // Who is asked for a password has one; the test itself needs none.
        Files.writeString(
                folder.resolve("data/pg_hba.conf"),
                "host all reader,writer 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n");
        int port = freePort();
        Process process = start(
                folder,
                as(
                        "postgres",
                        folder,
                        bin.resolve("postgres").toString(),
                        "-D",
                        folder + "/data",
                        "-p",
                        String.valueOf(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=" + folder,
                        "-c",
                        "fsync=off",
                        "-c",
                        "shared_buffers=32MB",
                        "-c",
                        "max_connections=20"));
        return Optional.of(ready(
                new DatabaseServer(process, folder, "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres")));
    }

    /** Starts MariaDB; empty where it is not installed. */
    static Optional<DatabaseServer> mariadb() throws IOException, InterruptedException {
        Optional<Path> daemon = onPath("mariadbd");
        Optional<Path> installer = onPath("mariadb-install-db");
        if (daemon.isEmpty() || installer.isEmpty()) {
            return Optional.empty();
        }
        Path folder = folder();
        run(as(
                "mysql",
                folder,
                installer.get().toString(),
                "--no-defaults",
                "--datadir=" + folder + "/data",
                "--auth-root-authentication-method=normal",
                "--skip-test-db"));
        int port = freePort();
        Process process = start(
                folder,
                as(
                        "mysql",
                        folder,
                        daemon.get().toString(),
                        "--no-defaults",
                        "--datadir=" + folder + "/data",
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--socket=" + folder + "/socket",
                        "--pid-file=" + folder + "/pid",
                        "--innodb-buffer-pool-size=32M",
                        "--character-set-server=utf8mb4",
                        "--innodb-flush-log-at-trx-commit=0"));
        return Optional.of(
                ready(new DatabaseServer(process, folder, "jdbc:mariadb://127.0.0.1:" + port + "/mysql", "root")));
    }

    private static DatabaseServer ready(DatabaseServer server) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_START);
        while (true) {
            try {
                server.connect(server.url).close();
                return server;
            } catch (SQLException e) {
                if (System.nanoTime() > end || !server.process.isAlive()) {
                    server.close();
                    throw new IllegalStateException("does not start: " + server.url, e);
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    /** Connects as the one who may do everything. */
    Connection connect(String to) throws SQLException {
        return DriverManager.getConnection(to, user, "");
    }

    /** Makes a database; returns its address. */
    String database(String name) throws SQLException {
        execute(url, "CREATE DATABASE " + name);
        return url.replaceFirst("/[^/]*$", "/" + name);
    }

    void execute(String to, String... statements) throws SQLException {
        try (Connection connection = connect(to);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** Returns the first column of an answer. */
    List<String> ask(String to, String sql) throws SQLException {
        List<String> cells = new ArrayList<>();
        try (Connection connection = connect(to);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                cells.add(rows.getString(1));
            }
        }
        return cells;
    }

    /** A server does not run as root, and so its folder is its own user's. */
    private static List<String> as(String user, Path folder, String... command)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            run(List.of("chown", "-R", user, folder.toString()));
            all.addAll(List.of("runuser", "-u", user, "--"));
        }
        all.addAll(Arrays.asList(command));
        return all;
    }

    private static Path folder() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("/tmp"), "budget4s-server-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command));
        }
    }

    private static Process start(Path folder, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, folder), "ending a server"));
        return process;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of("/usr/sbin", "/usr/bin", "/usr/local/bin", "/usr/libexec")
                .map(each -> Path.of(each, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> newest(String folder, String program) throws IOException {
        if (!Files.isDirectory(Path.of(folder))) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(Path.of(folder))) {
            return versions.map(each -> each.resolve(program))
                    .filter(Files::isExecutable)
                    .max(Comparator.naturalOrder());
        }
    }

    @Override
    public void close() {
        end(process, folder);
    }

    private static void end(Process process, Path folder) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | UncheckedIOException e) {
            // What is left is in the folder for temporary files.
            return;
        }
    }
}
