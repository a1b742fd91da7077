/** Tests of what is done for all kinds of tables, and of the kinds. */
@NullMarked
package io.github.budget4s.read.ledger;

import org.jspecify.annotations.NullMarked;
