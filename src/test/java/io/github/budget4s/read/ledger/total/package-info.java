@NullMarked
package io.github.budget4s.read.ledger.total;

import org.jspecify.annotations.NullMarked;
