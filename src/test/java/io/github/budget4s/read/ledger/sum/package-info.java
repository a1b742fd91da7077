@NullMarked
package io.github.budget4s.read.ledger.sum;

import org.jspecify.annotations.NullMarked;
