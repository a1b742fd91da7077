package io.github.budget4s.cli.options;

import io.github.budget4s.read.ledger.kind.Ledgers;
import java.util.Set;

/** Knows by name the kinds of files, and the columns of all of them, to which a user may give names of his own. */
final class InputColumns {

    private InputColumns() {}

    /** Lists the English names of columns, each once, those of sales first. */
    static Set<String> englishNames() {
        return Ledgers.columnNamesOfAll();
    }

    static Set<String> kinds() {
        return Ledgers.names();
    }
}
