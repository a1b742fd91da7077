package io.github.budget4s.read.ledger;

import io.github.budget4s.read.RowFiles;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.duplicate.ComparedLines;
import io.github.budget4s.read.ledger.duplicate.PartsComparison;
import io.github.budget4s.read.source.FallbackException;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.RowParts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Reads a long file in parts, on all processors, and adds up what the readers of the parts found.
 *
 * <p>A fast path: it gives up on whatever is unusual, and the file is then read from the beginning as a whole.
 */
final class PartsReading<E> {

    /** Large enough that what a part costs on its own hardly counts. */
    private static final long SMALLEST_PART = 4L << 20;
    /** Small enough that a part's own marks and sums are few. */
    private static final long LARGEST_PART = 64L << 20;

    /** From so many bytes on the launchers have C2 compile, too. */
    private static final long LONG = 200L << 20;
    /** What C2 has not seen happen it leaves out, and begins again when it does: first a part or two that soon end. */
    private static final long FIRST_PART = 1L << 20;

    private static final long WARM_UP_PART = 16L << 20;
    /**
     * Read by one thread while the compilers have the other processors, for code that is not yet compiled is slow on
     * however many: 0.9 times the processor time for 700 MB on two processors.
     */
    private static final int WARM_UP_PARTS = 3;

    private final LedgerReader<E> whole;
    private final PartsComparison comparison;
    private final AtomicInteger next = new AtomicInteger();
    /** What was read of parts before which others are still being read. */
    private final Map<Integer, Part<E>> waiting = new HashMap<>();
    /** How many parts the sum holds. */
    private int added;

    private @Nullable LedgerReader<E> sum;
    /** Compares the lines of all parts; null as long as none was read. */
    private @Nullable ComparedLines comparing;

    private long lines;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** What was read of a part, and how many lines it has. */
    private record Part<E>(LedgerReader<E> reader, long lines) {}

    private PartsReading(LedgerReader<E> whole, PartsComparison comparison) {
        this.whole = whole;
        this.comparison = comparison;
    }

    /**
     * Returns about how many bytes the next part has, by the bytes before it and those that are left: large ones first,
     * so that there are few, and small ones last, so that all processors end at about the same time (guided
     * self-scheduling). Those of a long file begin with the parts that warm up.
     */
    static long partSize(long before, long left) {
        if (before + left >= LONG && before < 2 * FIRST_PART + WARM_UP_PART) {
            return before < 2 * FIRST_PART ? FIRST_PART : WARM_UP_PART;
        }
        long share = left / 2 / Runtime.getRuntime().availableProcessors();
        return Math.max(SMALLEST_PART, Math.min(share, LARGEST_PART));
    }

    /**
     * Reads a file into the reader of the whole; null, with nothing done to that, when it has to read itself.
     *
     * <p>Numbers of lines are first expected to ascend, and only looked for among those before where they do not.
     */
    static <E> @Nullable FileFormat read(LedgerReader<E> whole) {
        PartsReading<E> ascending = new PartsReading<>(whole, new PartsComparison(true));
        FileFormat format = ascending.read();
        return format == null && ascending.comparison.isDisordered()
                ? new PartsReading<>(whole, new PartsComparison(false)).read()
                : format;
    }

    private @Nullable FileFormat read() {
        FileFormat format = readParts();
        if (format == null && comparing != null) {
            whole.forgetCompared();
        }
        return format;
    }

    private @Nullable FileFormat readParts() {
        try {
            long bytes = Files.size(whole.input.path());
            if (bytes < 2 * whole.partSize.applyAsLong(0, bytes)) {
                return null;
            }
            LedgerReader<E> beginning = whole.newPart(comparison);
            RowParts parts = RowFiles.parts(whole.input, whole.options.encoding(), whole.names::rate, whole.partSize);
            if (parts == null || parts.count() < 2) {
                return null;
            }
            beginning.takeFormat(parts.format());
            parts.forEachRow(0, row -> beginning.take(row) && !beginning.isKnownToBeDaily());
            if (!beginning.isKnownToBeDaily()) {
                return null;
            }
            readAll(parts, beginning, bytes >= LONG ? WARM_UP_PARTS : 0);
            LedgerReader<E> all = sum;
            ComparedLines compared = comparing;
            if (isToEnd() || all == null || compared == null || all.isUnusual() || compared.isAnyToldOf()) {
                return null;
            }
            whole.add(all, 0);
            compared.endOfParts();
            whole.end();
            return parts.format();
        } catch (IOException | FallbackException e) {
            // Whoever reads it as a whole meets the same, and says where.
            return null;
        }
    }

    /** Returns what compares the lines of the parts with those of earlier files. */
    private ComparedLines comparing(LedgerReader<E> part) {
        Header header = Objects.requireNonNull(part.body()).header();
        return new ComparedLines(whole.ledger, header, whole.options, whole.monthlyKeys, whole.problems);
    }

    private void readAll(RowParts parts, LedgerReader<E> beginning, int alone) {
        readOneAfterAnother(parts, beginning, alone);
        int threads = Math.min(parts.count(), Runtime.getRuntime().availableProcessors());
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            Thread thread = new Thread(
                    () -> readOneAfterAnother(parts, beginning, parts.count()),
                    "reading part of " + whole.input.name());
            thread.setDaemon(true);
            thread.start();
            others.add(thread);
        }
        readOneAfterAnother(parts, beginning, parts.count());
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

    /** Reads parts before the given one that no other thread has taken. */
    private void readOneAfterAnother(RowParts parts, LedgerReader<E> beginning, int end) {
        for (int part = take(end); part < end; part = take(end)) {
            if (isToEnd()) {
                return;
            }
            LedgerReader<E> reader = whole.newPart(comparison);
            if (part > 0) {
                reader.follow(beginning);
            }
            try {
                long count = parts.forEachRow(part, row -> reader.take(row) && !isToEnd());
                if (!isToEnd()) {
                    add(part, new Part<>(reader, count));
                }
            } catch (IOException | FallbackException | RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        }
    }

    private int take(int end) {
        return next.getAndUpdate(part -> Math.min(part + 1, Math.max(part, end)));
    }

    /** Returns whether there is no use in further rows. */
    private boolean isToEnd() {
        return failure.get() != null || comparison.isDisordered();
    }

    /**
     * Adds up in the order of the file, so that the first problems are the ones that are told; at once, so that few
     * parts are kept.
     */
    private synchronized void add(int number, Part<E> read) throws FallbackException {
        waiting.put(number, read);
        for (Part<E> part = waiting.remove(added); part != null; part = waiting.remove(added)) {
            if (sum == null) {
                if (!part.reader().isKnownToBeDaily()) {
                    throw new FallbackException("a beginning that says months");
                }
                sum = part.reader();
                comparing = comparing(sum);
            } else {
                addTo(sum, part);
            }
            if (Objects.requireNonNull(comparing)
                    .compare(Objects.requireNonNull(part.reader().body()).compared, comparison, lines)) {
                throw new FallbackException("numbers that stand twice");
            }
            lines += part.lines();
            added++;
        }
    }

    private void addTo(LedgerReader<E> earlier, Part<E> part) throws FallbackException {
        try {
            earlier.add(part.reader(), lines);
        } catch (ArithmeticException e) {
            // Which row it is that goes beyond what can be counted, a reader of the whole finds out.
            throw new FallbackException("more than can be counted");
        }
    }
}
