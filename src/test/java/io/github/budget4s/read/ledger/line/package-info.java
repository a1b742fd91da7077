@NullMarked
package io.github.budget4s.read.ledger.line;

import org.jspecify.annotations.NullMarked;
