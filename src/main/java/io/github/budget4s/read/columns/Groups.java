package io.github.budget4s.read.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Keeps a sum for each key of several numbers: of the month, the channel and whatever else is kept apart. Looking one
 * up makes no object, for that is done for every row.
 *
 * @param <S> what is kept for a key
 */
public final class Groups<S> {

    private static final int FIRST_PLACES = 1 << 6;

    private final int width;
    private final Supplier<S> empty;
    private final List<S> sums = new ArrayList<>();
    private int[] keys;
    /** Where a key is found: the number of its sum and one, 0 where there is none. */
    private int[] places = new int[FIRST_PLACES];

    /**
     * Prepares for keys of some numbers.
     *
     * @param width of how many
     * @param empty makes what a key begins with
     */
    public Groups(int width, Supplier<S> empty) {
        this.width = width;
        this.empty = empty;
        this.keys = new int[width * FIRST_PLACES / 2];
    }

    /** States what is kept for a key, which may be changed and used again afterwards. */
    public S of(int[] key) {
        int mask = places.length - 1;
        int place = place(key, 0) & mask;
        while (places[place] != 0) {
            int group = places[place] - 1;
            if (isKey(group, key)) {
                return sums.get(group);
            }
            place = (place + 1) & mask;
        }
        return add(key, place);
    }

    private S add(int[] key, int place) {
        int group = sums.size();
        if ((group + 1) * width > keys.length) {
            keys = Arrays.copyOf(keys, 2 * keys.length);
        }
        System.arraycopy(key, 0, keys, group * width, width);
        S sum = empty.get();
        sums.add(sum);
        places[place] = group + 1;
        if (2 * sums.size() > places.length) {
            spreadOut();
        }
        return sum;
    }

    private void spreadOut() {
        places = new int[2 * places.length];
        int mask = places.length - 1;
        for (int group = 0; group < sums.size(); group++) {
            int place = place(keys, group * width) & mask;
            while (places[place] != 0) {
                place = (place + 1) & mask;
            }
            places[place] = group + 1;
        }
    }

    private boolean isKey(int group, int[] key) {
        int from = group * width;
        for (int i = 0; i < width; i++) {
            if (keys[from + i] != key[i]) {
                return false;
            }
        }
        return true;
    }

    private int place(int[] numbers, int from) {
        int hash = 0;
        for (int i = from; i < from + width; i++) {
            hash = (hash + numbers[i]) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        return hash;
    }

    /** Counts the keys that came. */
    public int count() {
        return sums.size();
    }

    /** States one number of the key of a group; groups are counted from 0 in the order in which their keys came. */
    public int key(int group, int position) {
        return keys[group * width + position];
    }

    /** States what is kept for a group. */
    public S sum(int group) {
        return sums.get(group);
    }
}
