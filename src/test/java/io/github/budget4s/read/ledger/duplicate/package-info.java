@NullMarked
package io.github.budget4s.read.ledger.duplicate;

import org.jspecify.annotations.NullMarked;
