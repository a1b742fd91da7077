/** Files as rows of cells with their places, whatever kind of file they are. */
@NullMarked
package io.github.budget4s.read.source;

import org.jspecify.annotations.NullMarked;
