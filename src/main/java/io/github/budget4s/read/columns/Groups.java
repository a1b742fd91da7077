package io.github.budget4s.read.columns;

import java.util.Arrays;

/**
 * Keeps some sums for each key of several numbers: of the month, the channel and whatever else is kept apart. Looking
 * them up makes no object, and all stand side by side, for that is done for every row.
 */
public final class Groups {

    private static final int FIRST_PLACES = 1 << 6;
    private static final int SPREAD = 0x9E3779B1;

    private final int width;
    private final int figures;
    private int count;
    /** In the order in which the keys came. */
    private long[] sums;
    /** Where a key is found by its hash: its numbers, and behind them the number of the group and one, 0 for none. */
    private int[] places;
    /** Where in the places the key of each group stands. */
    private int[] keys = new int[FIRST_PLACES / 2];

    /**
     * Prepares for keys of some numbers.
     *
     * @param width of how many
     * @param figures how many sums are kept for a key
     */
    public Groups(int width, int figures) {
        this.width = width;
        this.figures = figures;
        this.sums = new long[figures * FIRST_PLACES / 2];
        this.places = new int[(width + 1) * FIRST_PLACES];
    }

    /**
     * Finds the sums of a key, which begin with 0.
     *
     * @param key may be changed and used again afterwards
     * @return the group, by which the sums are asked for; counted from 0 in the order in which the keys come
     */
    public int of(int[] key) {
        int place = place(key, 0);
        int step = width + 1;
        while (places[place + width] != 0) {
            if (isKey(place, key)) {
                return places[place + width] - 1;
            }
            place += step;
            if (place == places.length) {
                place = 0;
            }
        }
        if (2 * count == places.length / step) {
            spreadOut();
            return of(key);
        }
        System.arraycopy(key, 0, places, place, width);
        places[place + width] = count + 1;
        keys[count] = place;
        return count++;
    }

    private void spreadOut() {
        int[] before = places;
        places = new int[2 * before.length];
        sums = Arrays.copyOf(sums, 2 * sums.length);
        keys = Arrays.copyOf(keys, 2 * keys.length);
        for (int group = 0; group < count; group++) {
            int place = place(before, keys[group]);
            while (places[place + width] != 0) {
                place = (place + width + 1) % places.length;
            }
            System.arraycopy(before, keys[group], places, place, width + 1);
            keys[group] = place;
        }
    }

    private boolean isKey(int place, int[] key) {
        for (int i = 0; i < width; i++) {
            if (places[place + i] != key[i]) {
                return false;
            }
        }
        return true;
    }

    private int place(int[] numbers, int from) {
        int hash = 0;
        for (int i = from; i < from + width; i++) {
            hash = (hash + numbers[i]) * SPREAD;
            hash ^= hash >>> 15;
        }
        return (hash & (places.length / (width + 1) - 1)) * (width + 1);
    }

    /** Counts the keys that came. */
    public int count() {
        return count;
    }

    /** States one number of the key of a group. */
    public int key(int group, int position) {
        return places[keys[group] + position];
    }

    /** States a sum of a group. */
    public long sum(int group, int figure) {
        return sums[group * figures + figure];
    }

    /** States all sums of a group. */
    public long[] sums(int group) {
        return Arrays.copyOfRange(sums, group * figures, (group + 1) * figures);
    }

    /** Makes a sum of a group another. */
    public void set(int group, int figure, long sum) {
        sums[group * figures + figure] = sum;
    }

    /** Adds to a sum of a group; who adds has seen to it that it can be counted. */
    public void add(int group, int figure, long more) {
        sums[group * figures + figure] += more;
    }
}
