/**
 * What a kind of table is written in, and what is made of its files: {@link Ledger} with its {@link LedgerColumn}s, the
 * {@link CellType} of each, the {@link Header} that was found, a {@link Line}, and the {@link LedgerFile} with what it
 * said. Kinds know this room and {@code word} alone.
 */
@NullMarked
package io.github.budget4s.read.ledger.definition;

import org.jspecify.annotations.NullMarked;
