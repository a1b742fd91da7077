package io.github.budget4s.read.columns;

import io.github.budget4s.read.FileFormat;
import io.github.budget4s.read.RowFiles;
import io.github.budget4s.read.RowParts;
import io.github.budget4s.read.RowParts.UnevenException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Reads a long file in parts, on all processors, and adds up what the readers of the parts found.
 *
 * <p>A short cut: it gives up on whatever is unusual, and the file is then read from the beginning as a whole.
 */
final class PartsReading<C extends Enum<C> & FileColumn> {

    private final ColumnedFileReader<C> whole;
    private final List<ColumnedFileReader<C>> readers = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    PartsReading(ColumnedFileReader<C> whole) {
        this.whole = whole;
    }

    /** Reads the file into the reader of the whole; null, with nothing done to that, when it has to read itself. */
    @Nullable
    FileFormat read() {
        ColumnedFileReader<C> beginning = whole.newPart();
        if (beginning == null) {
            return null;
        }
        try {
            RowParts parts = RowFiles.parts(
                    whole.input(), whole.options().encoding(), whole.options().names()::rate, whole.partSize());
            if (parts == null || parts.count() < 2) {
                return null;
            }
            parts.forEachRow(0, row -> beginning.take(row) && !beginning.isKnownToBeDaily());
            if (!beginning.isKnownToBeDaily()) {
                return null;
            }
            for (int i = 0; i < parts.count(); i++) {
                ColumnedFileReader<C> reader = Objects.requireNonNull(whole.newPart());
                if (i > 0) {
                    reader.follow(beginning);
                }
                readers.add(reader);
                lines.add(0L);
            }
            readAll(parts);
            return failure.get() == null && addUp() ? parts.format() : null;
        } catch (IOException | UnevenException e) {
            // Whoever reads it as a whole meets the same, and says where.
            return null;
        }
    }

    private void readAll(RowParts parts) {
        int threads = Math.min(parts.count(), Runtime.getRuntime().availableProcessors());
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            Thread thread = new Thread(
                    () -> readOneAfterAnother(parts),
                    "reading part of " + whole.input().name());
            thread.setDaemon(true);
            thread.start();
            others.add(thread);
        }
        readOneAfterAnother(parts);
        boolean interrupted = false;
        for (Thread thread : others) {
            boolean ended = false;
            while (!ended) {
                try {
                    thread.join();
                    ended = true;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure.get() instanceof Error error) {
            throw error;
        }
        if (failure.get() instanceof RuntimeException fault) {
            throw fault;
        }
    }

    private void readOneAfterAnother(RowParts parts) {
        for (int part = next.getAndIncrement(); part < readers.size(); part = next.getAndIncrement()) {
            if (failure.get() != null) {
                return;
            }
            ColumnedFileReader<C> reader = readers.get(part);
            try {
                long count = parts.forEachRow(part, row -> reader.take(row) && failure.get() == null);
                synchronized (lines) {
                    lines.set(part, count);
                }
            } catch (IOException | UnevenException | RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        }
    }

    /** Adds up in the order of the file, so that the first problems are the ones that are told. */
    private boolean addUp() {
        ColumnedFileReader<C> sum = readers.get(0);
        if (!sum.isKnownToBeDaily()) {
            return false;
        }
        long before = lines.get(0);
        try {
            for (int i = 1; i < readers.size(); i++) {
                sum.add(readers.get(i), before);
                before += lines.get(i);
            }
        } catch (ArithmeticException e) {
            // Which row it is that goes beyond what can be counted, a reader of the whole finds out.
            return false;
        }
        whole.add(sum, 0);
        whole.endParts();
        return true;
    }
}
