/** Tests of where results go. */
@NullMarked
package io.github.budget4s.write;

import org.jspecify.annotations.NullMarked;
