@NullMarked
package io.github.budget4s.read.ledger.layout;

import org.jspecify.annotations.NullMarked;
