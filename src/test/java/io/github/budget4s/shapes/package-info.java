/** One ledger in many shapes: what is read back is what was written, or is refused. */
@NullMarked
package io.github.budget4s.shapes;

import org.jspecify.annotations.NullMarked;
