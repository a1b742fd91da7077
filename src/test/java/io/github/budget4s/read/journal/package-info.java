/** Keys and signatures, tested. */
@NullMarked
package io.github.budget4s.read.journal;

import org.jspecify.annotations.NullMarked;
