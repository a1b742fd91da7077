package io.github.budget4s.cli;

import io.github.budget4s.read.source.ReadingProgress;
import io.github.budget4s.render.text.TextWidth;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Shows how far the reading of a long file has come, in one line of the terminal that is cleared at the end.
 *
 * <p>It has no thread of its own: who reads on tells it so, and every quarter of a second one of those writes the line.
 */
final class ProgressLine implements ReadingProgress {

    /** What takes no longer is shown no progress. */
    private static final long FIRST_AFTER = 1000;

    private static final long AGAIN_AFTER = 250;
    private static final long MILLIS = 1000;
    private static final long SECONDS = 60;
    private static final long MEGABYTE = 1_000_000;
    private static final int USUAL_WIDTH = 80;

    private final Session session;
    private final InstantSource clock;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong lines = new AtomicLong();
    private final AtomicLong next = new AtomicLong(Long.MAX_VALUE);
    private String name = "";
    private long size;
    private long begun;
    private int shownWidth;

    ProgressLine(Session session) {
        this.session = session;
        this.clock = session.environment().operator().clock();
    }

    @Override
    public synchronized void begin(String fileName, long fileSize) {
        name = fileName;
        size = fileSize;
        bytes.set(0);
        lines.set(0);
        begun = clock.millis();
        next.set(begun + FIRST_AFTER);
    }

    @Override
    public void add(long moreBytes, long moreLines) {
        long read = bytes.addAndGet(moreBytes);
        long counted = lines.addAndGet(moreLines);
        long now = clock.millis();
        long due = next.get();
        if (now >= due && next.compareAndSet(due, now + AGAIN_AFTER)) {
            show(read, counted, now);
        }
    }

    @Override
    public synchronized void end() {
        next.set(Long.MAX_VALUE);
        if (shownWidth > 0) {
            session.tellInPlace("\r" + " ".repeat(shownWidth) + "\r");
            shownWidth = 0;
        }
    }

    private synchronized void show(long read, long counted, long now) {
        long elapsed = now - begun;
        if (next.get() == Long.MAX_VALUE || read <= 0 || elapsed <= 0) {
            return;
        }
        long left = Math.max(0, size - read);
        String text = session.localizer()
                .text(
                        "progress.reading",
                        megabytes(Math.min(read, size)),
                        megabytes(size),
                        session.localizer().count(counted * MILLIS / elapsed),
                        minutes(Duration.ofMillis(elapsed * left / read)));
        String line = fitting(name + "  " + text);
        int width = TextWidth.of(line);
        session.tellInPlace("\r" + line + " ".repeat(Math.max(0, shownWidth - width)));
        shownWidth = Math.max(shownWidth, width);
    }

    private String megabytes(long count) {
        return session.localizer().count((count + MEGABYTE / 2) / MEGABYTE);
    }

    private static String minutes(Duration left) {
        long seconds = (left.toMillis() + MILLIS - 1) / MILLIS;
        long rest = seconds % SECONDS;
        return seconds / SECONDS + (rest < 10 ? ":0" : ":") + rest;
    }

    /**
     * What is wider than the terminal would go on in the next line, and stay there. The end says more than the name.
     */
    private String fitting(String line) {
        int columns = session.environment().terminal().columns();
        int most = (columns == 0 ? USUAL_WIDTH : columns) - 1;
        int from = 0;
        while (from < line.length() && TextWidth.of(line.substring(from)) > most) {
            from++;
        }
        return line.substring(from);
    }
}
