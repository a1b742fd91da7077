/** The kinds of tables that the program reads, a definition each; {@link Ledgers} lists them. */
@NullMarked
package io.github.budget4s.read.ledger.kind;

import org.jspecify.annotations.NullMarked;
