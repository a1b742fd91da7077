/** The monthly check: all that finance looks at, in one run. */
@NullMarked
package io.github.budget4s.cli.check;

import org.jspecify.annotations.NullMarked;
