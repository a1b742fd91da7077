@NullMarked
package io.github.budget4s.read.ledger.header;

import org.jspecify.annotations.NullMarked;
