package io.github.budget4s.read.ledger.duplicate;

import io.github.budget4s.domain.problem.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers where numbered lines stood, in all files that are read together: an open-addressing hash set with linear
 * probing of 64-bit hashes, in which two different lines are taken for one about once in thirty million files. No more
 * than a million are remembered, so that memory stays bounded.
 */
public final class NumberedLines {

    private static final int MOST = 1_000_000;
    private static final int FIRST_PLACES = 1 << 10;
    private static final int LINE_BITS = 40;

    private long[] hashes = new long[FIRST_PLACES];
    /** The number of the file, and the line in the lower bits. */
    private long[] places = new long[FIRST_PLACES];

    private int count;
    private final List<String> files = new ArrayList<>();

    void begin(String file) {
        files.add(file);
    }

    /** Returns whether no more lines are remembered. */
    boolean isFull() {
        return count == MOST;
    }

    /**
     * Remembers a line of the file that was begun last.
     *
     * @return where the same one stood before; null when it did not
     */
    @Nullable
    Location put(long hash, long line) {
        long key = hash == 0 ? 1 : hash;
        int place = find(key);
        if (hashes[place] == key) {
            long earlier = places[place];
            return Location.of(files.get((int) (earlier >>> LINE_BITS)), earlier & ((1L << LINE_BITS) - 1));
        }
        if (isFull()) {
            return null;
        }
        hashes[place] = key;
        places[place] = ((long) (files.size() - 1) << LINE_BITS) | line;
        count++;
        if (2 * count == hashes.length) {
            grow();
        }
        return null;
    }

    /** Forgets the lines of a file, which is read once more. */
    void forget(String file) {
        rebuild(hashes.length, file);
    }

    private int find(long key) {
        int mask = hashes.length - 1;
        int place = (int) key & mask;
        while (hashes[place] != 0 && hashes[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        rebuild(2 * hashes.length, null);
    }

    /** Makes room for so many places, and leaves out the lines of a file. */
    private void rebuild(int size, @Nullable String without) {
        long[] oldHashes = hashes;
        long[] oldPlaces = places;
        hashes = new long[size];
        places = new long[size];
        count = 0;
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0
                    && !files.get((int) (oldPlaces[i] >>> LINE_BITS)).equals(without)) {
                int place = find(oldHashes[i]);
                hashes[place] = oldHashes[i];
                places[place] = oldPlaces[i];
                count++;
            }
        }
    }
}
