package io.github.budget4s.database;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Set;

/** Says in the user's language what an engine's fault is, and never what a password is. */
public final class SourceFailure {

    private static final int LONGEST = 300;
    private static final Set<String> CANCELLED = Set.of("57014", "70100", "HY008");
    private static final Set<String> NO_TABLE = Set.of("42P01", "42S02", "42883", "3F000");
    private static final Set<String> NO_COLUMN = Set.of("42703", "42S22");
    private static final Set<String> DENIED = Set.of("42501", "42000", "25006");
    /** MariaDB's for a command that is denied to a user, on a table and a column. */
    private static final Set<Integer> DENIED_CODES = Set.of(1142, 1143, 1044);

    private SourceFailure() {}

    /**
     * Makes a fault of a statement one that the user understands.
     *
     * @param place what the fault is of
     * @param secret what must not be told; an empty text for nothing
     */
    static RefusedException of(String place, SQLException fault, String secret) {
        String state = fault.getSQLState() == null ? "" : fault.getSQLState();
        String told = told(fault, secret);
        if (fault instanceof SQLTimeoutException || CANCELLED.contains(state)) {
            return refused(Reason.INPUT_OUTPUT, place, Message.of("source.cancelled", told));
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return refused(Reason.INPUT_OUTPUT, place, Message.of("source.lost", told));
        }
        if (DENIED_CODES.contains(fault.getErrorCode()) || (DENIED.contains(state) && !isSyntax(fault))) {
            return refused(Reason.INPUT_MISSING, place, Message.of("source.denied", told));
        }
        if (NO_TABLE.contains(state)) {
            return refused(Reason.INPUT_MISSING, place, Message.of("source.no-table", told));
        }
        if (NO_COLUMN.contains(state)) {
            return refused(Reason.DATA, place, Message.of("source.changed", told));
        }
        return refused(Reason.DATA, place, Message.of("source.failed", told));
    }

    /**
     * Makes a fault of a change one that the user understands: what may be read may not be written.
     *
     * @param place what the fault is of
     * @param secret what must not be told; an empty text for nothing
     */
    static RefusedException ofChange(String place, SQLException fault, String secret) {
        String state = fault.getSQLState() == null ? "" : fault.getSQLState();
        if (DENIED_CODES.contains(fault.getErrorCode()) || (DENIED.contains(state) && !isSyntax(fault))) {
            return refused(Reason.OUTPUT, place, Message.of("source.write-denied", told(fault, secret)));
        }
        RefusedException other = of(place, fault, secret);
        return other.reason() == Reason.DATA
                ? refused(Reason.OUTPUT, place, Message.of("source.not-written", told(fault, secret)))
                : other;
    }

    /** MariaDB has one state for what is denied and for what is no SQL. */
    private static boolean isSyntax(SQLException fault) {
        return "42000".equals(fault.getSQLState()) && fault.getErrorCode() != 1142 && fault.getErrorCode() != 1044;
    }

    /** Says why there is no connection. */
    static RefusedException ofConnection(String place, SQLException fault, String secret) {
        String state = fault.getSQLState() == null ? "" : fault.getSQLState();
        boolean isLogin = state.startsWith("28");
        return refused(
                Reason.INPUT_MISSING,
                place,
                Message.of(isLogin ? "source.login" : "source.unreachable", told(fault, secret)));
    }

    private static String told(SQLException fault, String secret) {
        String text = String.valueOf(fault.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        if (!secret.isEmpty()) {
            text = text.replace(secret, "***");
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** Refuses with a fault of a source, a table or a statement. */
    public static RefusedException refused(Reason reason, String place, Message why) {
        return new RefusedException(reason, new Problem(Location.of(place), why));
    }
}
