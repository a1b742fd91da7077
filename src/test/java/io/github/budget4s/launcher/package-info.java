/** Tests the scripts that start budget4s, as real processes. */
@NullMarked
package io.github.budget4s.launcher;

import org.jspecify.annotations.NullMarked;
