package io.github.budget4s.database;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Breaks a statement off when its time is over, its answer included: the drivers of embedded engines know of a limit
 * for locks, or of none.
 */
final class TimeLimit implements AutoCloseable {

    private static final long MILLIS = 1_000;

    private final Timer timer = new Timer("time limit of a statement", true);
    private volatile boolean over;

    /** Begins to wait. */
    TimeLimit(Statement statement, int seconds) {
        TimerTask cancelling = new TimerTask() {
            @Override
            public void run() {
                over = true;
                breakOff(statement);
            }
        };
        // Once more, for an engine that was just between two steps.
        timer.schedule(cancelling, seconds * MILLIS, MILLIS);
    }

    private static void breakOff(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            // It has just ended.
        }
    }

    /** Returns whether the time is over, and so why a statement failed. */
    boolean isOver() {
        return over;
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
