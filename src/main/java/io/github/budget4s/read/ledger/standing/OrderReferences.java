package io.github.budget4s.read.ledger.standing;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.value.CellText;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Knows by which references lines belong to orders. Files are read once to find the references of orders, and once more
 * where any were found: so that invoices, of which there may be millions, are told apart only where one of them has its
 * order.
 */
public final class OrderReferences {

    /** More open orders than a group of dealers has in years; each is kept, with its reference. */
    private static final int MOST = 500_000;

    /** Stands before the name of an activity whose orders have no number. */
    private static final String ACTIVITY = "\t";

    private final Set<String> known;
    private final Set<String> found = new HashSet<>();

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

    /**
     * Remembers the reference of an order.
     *
     * @param file the file that is read
     * @throws RefusedException when there are more than can be compared with invoices
     */
    public void find(String reference, String file) {
        found.add(reference);
        if (found.size() > MOST) {
            throw new RefusedException(
                    Reason.DATA, new Problem(Location.of(file), Message.of("spend.too-many-orders", (long) MOST)));
        }
    }

    /** Returns the references of the orders that were found. */
    public Set<String> found() {
        return found;
    }

    /** Adds those of another part, or file. */
    public void add(OrderReferences later, String file) {
        later.found.forEach(reference -> find(reference, file));
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
