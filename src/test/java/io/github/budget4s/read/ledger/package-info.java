/** Tests of headers and of rows that are set aside. */
@NullMarked
package io.github.budget4s.read.ledger;

import org.jspecify.annotations.NullMarked;
