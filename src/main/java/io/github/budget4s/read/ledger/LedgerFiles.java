package io.github.budget4s.read.ledger;

import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.duplicate.MonthlyKeys;
import io.github.budget4s.read.ledger.duplicate.NumberedLines;
import io.github.budget4s.read.ledger.standing.OrderReferences;
import io.github.budget4s.read.source.InputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the files of a kind together.
 *
 * @param <E> what a line of the kind becomes
 */
public final class LedgerFiles<E> {

    private final Ledger<E, ?> ledger;
    private final ReadingOptions options;
    private final MonthlyKeys monthlyKeys;
    private final List<SheetSearch.Choice> inputs;
    private final List<LedgerFile<E>> files = new ArrayList<>();

    private LedgerFiles(Ledger<E, ?> ledger, List<InputFile> inputs, ReadingOptions options) {
        this.ledger = ledger;
        this.options = options;
        this.monthlyKeys = new MonthlyKeys(new NumberedLines(), inputs.size() > 1 ? new NumberedLines() : null);
        this.inputs = new SheetSearch(List.of(ledger), options).find(inputs);
    }

    /**
     * Reads files of a kind one by one, whatever is wrong with them; those whose lines may be of orders that were found
     * on the way once more.
     *
     * @throws RefusedException when a device fails
     */
    public static <E> List<LedgerFile<E>> readEach(
            Ledger<E, ?> ledger, List<InputFile> inputs, ReadingOptions options) {
        LedgerFiles<E> together = new LedgerFiles<>(ledger, inputs, options);
        together.read();
        return together.files;
    }

    private void read() {
        OrderReferences none = new OrderReferences(Set.of());
        OrderReferences orders = none.ofPart();
        List<Boolean> referring = new ArrayList<>();
        for (SheetSearch.Choice each : inputs) {
            LedgerReader<E> reader = reader(each, options, none);
            files.add(reader.ofSheets(each.notes()).read());
            options.names().takeOver(reader.options.names());
            orders.add(reader.orders(), each.input().name());
            referring.add(reader.hasReferences());
        }
        if (orders.found().isEmpty()) {
            return;
        }
        OrderReferences known = new OrderReferences(orders.found());
        for (int i = 0; i < files.size(); i++) {
            if (referring.get(i)) {
                monthlyKeys.forget(inputs.get(i).input().name());
            }
        }
        for (int i = 0; i < files.size(); i++) {
            if (referring.get(i)) {
                files.set(
                        i,
                        reader(inputs.get(i), options.withStores(), known)
                                .ofSheets(inputs.get(i).notes())
                                .read());
            }
        }
    }

    private LedgerReader<E> reader(SheetSearch.Choice input, ReadingOptions how, OrderReferences orders) {
        return new LedgerReader<>(ledger, input.input(), how, monthlyKeys, PartsReading::partSize)
                .withOrders(orders.ofPart());
    }
}
