package io.github.budget4s.read.ledger.sum;

import java.util.Arrays;

/**
 * Sums by key, as SQL's {@code group by} makes them: an open-addressing hash map with linear probing, from keys of
 * several numbers (the month, the channel and whatever else is kept apart) to some sums. A lookup makes no object, and
 * all keys and sums stand side by side, for there is one for every row.
 */
public final class GroupSums {

    private static final int FIRST_PLACES = 1 << 6;
    /** The golden ratio in 64 bits, by which near keys are spread over the table. */
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    /** How many longs the key of a group takes, two numbers in each. */
    private final int keyLongs;
    /** How many its key and its sums take. */
    private final int step;

    private int count;
    /** The key and the sums of each group, in the order in which the keys came. */
    private long[] groups;
    /** Where a key is found by its hash: the number of the group and one, 0 for none. */
    private int[] places = new int[FIRST_PLACES];

    /**
     * Prepares for keys of some numbers.
     *
     * @param numbers of how many
     * @param figures how many sums are kept for a key
     */
    GroupSums(int numbers, int figures) {
        this.keyLongs = (numbers + 1) / 2;
        this.step = keyLongs + figures;
        this.groups = new long[step * FIRST_PLACES / 2];
    }

    /** Makes an empty key, to be filled number by number with {@link #put}. */
    long[] newKey() {
        return new long[keyLongs];
    }

    /** Puts a number into a key, in the order of their positions, counted from 0: an even one clears the next. */
    static void put(long[] key, int position, int number) {
        if (position % 2 == 0) {
            key[position / 2] = (long) number << Integer.SIZE;
        } else {
            key[position / 2] |= number & 0xFFFFFFFFL;
        }
    }

    /**
     * Finds the sums of a key, which begin with 0.
     *
     * @param key may be changed and used again afterwards
     * @return the group, by which the sums are asked for; counted from 0 in the order in which the keys come
     */
    int of(long[] key) {
        long hash = 0;
        for (int i = 0; i < keyLongs; i++) {
            hash = hash(hash, key[i]);
        }
        int mask = places.length - 1;
        int place = (int) hash & mask;
        for (int found = places[place]; found != 0; found = places[place]) {
            if (isKey(found - 1, key)) {
                return found - 1;
            }
            place = (place + 1) & mask;
        }
        return add(key, place);
    }

    private int add(long[] key, int place) {
        places[place] = count + 1;
        for (int i = 0; i < keyLongs; i++) {
            groups[count * step + i] = key[i];
        }
        count++;
        if (2 * count == places.length) {
            groups = Arrays.copyOf(groups, 2 * groups.length);
            rehash();
        }
        return count - 1;
    }

    private void rehash() {
        places = new int[2 * places.length];
        int mask = places.length - 1;
        for (int group = 0; group < count; group++) {
            long hash = 0;
            for (int i = 0; i < keyLongs; i++) {
                hash = hash(hash, groups[group * step + i]);
            }
            int place = (int) hash & mask;
            while (places[place] != 0) {
                place = (place + 1) & mask;
            }
            places[place] = group + 1;
        }
    }

    private boolean isKey(int group, long[] key) {
        for (int i = 0; i < keyLongs; i++) {
            if (groups[group * step + i] != key[i]) {
                return false;
            }
        }
        return true;
    }

    /** Mixes one more number into a hash. */
    public static long hash(long before, long keyLong) {
        long hash = (before ^ keyLong) * MULTIPLIER;
        return hash ^ (hash >>> Integer.SIZE);
    }

    /** Counts the keys that came. */
    int count() {
        return count;
    }

    /** Returns one number of the key of a group. */
    int key(int group, int position) {
        long keyLong = groups[group * step + position / 2];
        return (int) (position % 2 == 0 ? keyLong >>> Integer.SIZE : keyLong);
    }

    long sum(int group, int figure) {
        return groups[at(group, figure)];
    }

    /** Makes a sum of a group another. */
    void set(int group, int figure, long sum) {
        groups[at(group, figure)] = sum;
    }

    /** Adds to a sum of a group; who adds has seen to it that it can be counted. */
    void add(int group, int figure, long more) {
        groups[at(group, figure)] += more;
    }

    private int at(int group, int figure) {
        return group * step + keyLongs + figure;
    }
}
