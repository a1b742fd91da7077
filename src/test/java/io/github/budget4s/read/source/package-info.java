/** Tests of this room. */
@NullMarked
package io.github.budget4s.read.source;

import org.jspecify.annotations.NullMarked;
