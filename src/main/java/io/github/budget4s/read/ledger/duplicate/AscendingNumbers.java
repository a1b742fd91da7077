package io.github.budget4s.read.ledger.duplicate;

import io.github.budget4s.read.ledger.row.LedgerRow;
import io.github.budget4s.read.value.Identifiers;

/**
 * Watches whether the numbers of lines ascend, as those of a system that counts its orders do: then none stands twice,
 * and none need be remembered, however many there are.
 */
final class AscendingNumbers {

    private final int index;

    // Identifiers as two numbers each, head and tail; a tail of 0 stands for none.
    private long firstHead;
    private long firstTail;
    private long lastHead;
    private long lastTail;

    /**
     * Begins with no line.
     *
     * @param index where the numbers stand
     */
    AscendingNumbers(int index) {
        this.index = index;
    }

    /**
     * Takes the next line.
     *
     * @return false when its number is not behind that of the line before, or is written in a way that is not known to
     *     be the only one
     */
    boolean take(LedgerRow row) {
        long tail = row.identifierTail(index);
        if (tail == Identifiers.NONE) {
            return index >= row.size() || row.isBlank(index);
        }
        long head = row.identifierHead(index);
        if (!isBehind(head, tail)) {
            return false;
        }
        if (firstTail == 0) {
            firstHead = head;
            firstTail = tail;
        }
        lastHead = head;
        lastTail = tail;
        return true;
    }

    private boolean isBehind(long head, long tail) {
        int before = Long.compareUnsigned(lastHead, head);
        return before < 0 || (before == 0 && Long.compareUnsigned(lastTail, tail) < 0);
    }

    /** Adds the lines of the next part of the file; returns false when their numbers are not behind those so far. */
    boolean add(AscendingNumbers later) {
        if (later.firstTail == 0) {
            return true;
        }
        if (!isBehind(later.firstHead, later.firstTail)) {
            return false;
        }
        lastHead = later.lastHead;
        lastTail = later.lastTail;
        return true;
    }
}
