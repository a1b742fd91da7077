package io.github.budget4s.database;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An engine that holds tables: how its addresses look, which of their parameters are allowed, and the little in which
 * its SQL differs from that of the others.
 */
public enum Engine {
    POSTGRESQL(
            "PostgreSQL",
            "org.postgresql.Driver",
            "jdbc:postgresql://" + Form.HOSTS + "/(?<database>[^/?;]*)",
            Form.TLS),
    MARIADB(
            "MariaDB",
            "org.mariadb.jdbc.Driver",
            "jdbc:mariadb://" + Form.HOSTS + "/(?<database>[^/?;]*)",
            "sslMode serverSslCert useSsl"),
    MYSQL(
            "MySQL",
            "org.mariadb.jdbc.Driver",
            "jdbc:mysql://" + Form.HOSTS + "/(?<database>[^/?;]*)",
            "sslMode serverSslCert useSsl"),
    DUCKDB("DuckDB", "org.duckdb.DuckDBDriver", "jdbc:duckdb:(?<file>[^?;]*)", ""),
    SQLITE("SQLite", "org.sqlite.JDBC", "jdbc:sqlite:(?<file>[^?:;]+)", ""),
    TRINO(
            "Trino",
            "io.trino.jdbc.TrinoDriver",
            "jdbc:trino://" + Form.HOSTS + "(/(?<database>[^?;]*))?",
            "SSL SSLVerification SSLTrustStorePath"),
    SQLSERVER(
            "SQL Server",
            "com.microsoft.sqlserver.jdbc.SQLServerDriver",
            "jdbc:sqlserver://" + Form.HOSTS,
            "databaseName encrypt trustServerCertificate hostNameInCertificate"),
    ORACLE("Oracle", "oracle.jdbc.OracleDriver", "jdbc:oracle:thin:@(tcps:)?//" + Form.HOSTS + "/[\\w.$#-]+", ""),
    DAMENG("DM", "dm.jdbc.driver.DmDriver", "jdbc:dm://" + Form.HOSTS + "(/[\\w.-]*)?", "schema"),
    KINGBASE(
            "KingbaseES", "com.kingbase8.Driver", "jdbc:kingbase8://" + Form.HOSTS + "/(?<database>[^/?;]*)", Form.TLS);

    /** Parts of addresses, known before the engines are. */
    private static final class Form {
        static final String HOSTS = "(?<hosts>[\\w.-]+(:\\d+)?(,[\\w.-]+(:\\d+)?)*|\\[[0-9a-fA-F:.]+\\](:\\d+)?)";
        static final String TLS = "ssl sslmode sslrootcert currentSchema targetServerType";
    }

    private static final String LINES = " LIMIT ";

    private final String shown;
    private final String driver;
    private final Pattern address;
    /** With blanks between them. */
    private final String parameters;

    Engine(String shown, String driver, String address, String parameters) {
        this.shown = shown;
        this.driver = driver;
        this.address = Pattern.compile(address);
        this.parameters = parameters;
    }

    /** Returns what it is called. */
    public String shown() {
        return shown;
    }

    /** Returns the class of its driver. */
    String driver() {
        return driver;
    }

    Pattern address() {
        return address;
    }

    /** Returns which parameters of an address are allowed: those that say how a connection is made safe, or where. */
    Set<String> parameters() {
        return parameters.isEmpty() ? Set.of() : Set.of(parameters.split(" "));
    }

    /** Returns whether it works in this very process, on files. */
    public boolean isEmbedded() {
        return this == DUCKDB || this == SQLITE;
    }

    /** Returns whether it is MySQL or what came of it. */
    public boolean isOfMySql() {
        return this == MARIADB || this == MYSQL;
    }

    /** Writes a name so that nothing in it is taken for SQL. */
    public String quoted(String name) {
        String mark = isOfMySql() ? "`" : "\"";
        return mark + name.replace(mark, mark + mark) + mark;
    }

    /** Returns the expression for the day of a time. */
    public String day(String expression) {
        return this == ORACLE ? "TRUNC(" + expression + ")" : "CAST(" + expression + " AS DATE)";
    }

    /** Returns the expressions for the year and the month of a day. */
    public List<String> month(String expression) {
        return this == SQLSERVER
                ? List.of("YEAR(" + expression + ")", "MONTH(" + expression + ")")
                : List.of("EXTRACT(YEAR FROM " + expression + ")", "EXTRACT(MONTH FROM " + expression + ")");
    }

    /** Returns the expression for a day, {@code 2026-03-01}. */
    public String dayOf(String day) {
        return this == SQLSERVER ? "CAST('" + day + "' AS DATE)" : "DATE '" + day + "'";
    }

    /** Returns the expression for what a column holds as a text, letter by letter. */
    public String asText(String expression) {
        return switch (this) {
            case MARIADB, MYSQL -> text(expression);
            case SQLSERVER -> text("CAST(" + expression + " AS NVARCHAR(4000))");
            case SQLITE -> "CAST(" + expression + " AS TEXT)";
            case ORACLE, DAMENG -> "TO_CHAR(" + expression + ")";
            default -> "CAST(" + expression + " AS VARCHAR)";
        };
    }

    /** Returns the expression for the time of a place. */
    public String at(String expression, String zone) {
        return switch (this) {
            case POSTGRESQL, KINGBASE, DUCKDB, ORACLE, TRINO -> "(" + expression + " AT TIME ZONE '" + zone + "')";
            default -> expression;
        };
    }

    /** Returns the expression by which texts are told apart letter by letter, as they are in files. */
    public String text(String expression) {
        return switch (this) {
            case MARIADB, MYSQL -> "CAST(" + expression + " AS CHAR) COLLATE utf8mb4_bin";
            case SQLSERVER -> expression + " COLLATE Latin1_General_BIN2";
            case SQLITE -> expression + " COLLATE BINARY";
            default -> expression;
        };
    }

    /** Returns the expression for the decimal that a number in binary floating point stands for. */
    public String exact(String expression) {
        return "CAST(" + expression + " AS DECIMAL(38, 8))";
    }

    /** Returns what follows a statement of which some lines are wanted. */
    public String first(int lines) {
        return switch (this) {
            case ORACLE -> " FETCH FIRST " + lines + " ROWS ONLY";
            case SQLSERVER -> "";
            default -> LINES + lines;
        };
    }

    /** Returns what follows SELECT where some lines are wanted. */
    public String top(int lines) {
        return this == SQLSERVER ? "TOP (" + lines + ") " : "";
    }

    /**
     * Returns the statement that waits until nobody else holds a lock of a name, which ends with the connection at the
     * latest; an empty text where there is none.
     */
    public String lock() {
        return switch (this) {
            case POSTGRESQL, KINGBASE -> "SELECT pg_advisory_xact_lock(hashtext(?))";
            case MARIADB, MYSQL -> "SELECT GET_LOCK(?, ?)";
            default -> "";
        };
    }

    /** Lists the statements that make a connection one that can do no harm. */
    List<String> safeguards() {
        return isOfMySql() ? List.of("SET SESSION TRANSACTION READ ONLY") : List.of();
    }

    /**
     * Lists what is asked of a connection before anything else. PostgreSQL is not to compile statements: for a few sums
     * of each line that takes longer than it saves.
     */
    List<String> preparations() {
        return this == POSTGRESQL
                ? List.of("SELECT set_config('jit', 'off', false) FROM pg_settings WHERE name = 'jit'")
                : List.of();
    }
}
