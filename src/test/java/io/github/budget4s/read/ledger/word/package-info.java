@NullMarked
package io.github.budget4s.read.ledger.word;

import org.jspecify.annotations.NullMarked;
