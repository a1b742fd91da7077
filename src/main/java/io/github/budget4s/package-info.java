/** The program's entry. */
@NullMarked
package io.github.budget4s;

import org.jspecify.annotations.NullMarked;
