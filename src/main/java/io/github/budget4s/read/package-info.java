/** Inputs made into rows and rows into the domain; everything that can be wrong with a file is told here. */
@NullMarked
package io.github.budget4s.read;

import org.jspecify.annotations.NullMarked;
