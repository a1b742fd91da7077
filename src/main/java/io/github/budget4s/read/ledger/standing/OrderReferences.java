package io.github.budget4s.read.ledger.standing;

import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.value.CellText;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows by which references lines belong to orders. Files are read once to find the references of orders, and once more
 * where any were found: so that invoices, of which there may be millions, are told apart only where one of them has its
 * order.
 */
public final class OrderReferences {

    /** So many are remembered; where there are more, orders and invoices are not compared. */
    private static final int MOST = 1_000_000;

    /** Stands before the name of an activity whose orders have no number. */
    private static final String ACTIVITY = "\t";

    private final Set<String> known;
    private final Set<String> found = new HashSet<>();
    private boolean isCutShort;

    /** Begins with the references of the orders of all files; with none when they are to be found. */
    public OrderReferences(Set<String> known) {
        this.known = known;
    }

    /** Returns the same for a part of a file, or another reading of it. */
    public OrderReferences ofPart() {
        return new OrderReferences(known);
    }

    /** Returns whether it is known which references are those of orders. */
    public boolean areKnown() {
        return !known.isEmpty();
    }

    /** Returns whether an order has a reference. */
    public boolean isOfOrder(String reference) {
        return known.contains(reference);
    }

    /** Remembers the reference of an order. */
    public void find(String reference) {
        if (found.size() < MOST) {
            found.add(reference);
        } else {
            isCutShort |= !found.contains(reference);
        }
    }

    /** Returns the references of the orders that were found; null when they were more than are remembered. */
    @Nullable
    public Set<String> found() {
        return isCutShort ? null : found;
    }

    public void add(OrderReferences later) {
        later.found.forEach(this::find);
        isCutShort |= later.isCutShort;
    }

    /**
     * Returns the reference of a row; an empty text where it has none.
     *
     * @param number what stands in the column of references
     * @param activity the activity whose order it may be where there is no number
     */
    static String of(String number, String activity) {
        String text = normal(number);
        if (!text.isEmpty()) {
            return text;
        }
        String name = normal(activity);
        return name.isEmpty() ? "" : ACTIVITY + name;
    }

    private static String normal(String cell) {
        String text = CellText.plain(cell).toUpperCase(Locale.ROOT);
        return LedgerColumn.isNoName(text) || text.chars().allMatch(each -> each == '0') ? "" : text;
    }
}
