package io.github.budget4s.journal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets this process write one journal at a time, and has its end wait for that: TERM between a first line and its head
 * would leave a journal that looks as if lines had been taken away.
 */
final class WriterLock {

    /** A disk that takes longer to write a line is not waited for. */
    private static final long MOST_SECONDS = 2;

    private final ReentrantLock lock = new ReentrantLock();

    WriterLock() {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(this::awaitWriter, "waiting for a journal to be written"));
        } catch (IllegalStateException e) {
            // The process is ending already, and nothing can have it wait any more.
            return;
        }
    }

    void lock() {
        lock.lock();
    }

    void unlock() {
        lock.unlock();
    }

    /** Whoever gets the lock here keeps it: nothing is begun any more. */
    private void awaitWriter() {
        try {
            lock.tryLock(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
