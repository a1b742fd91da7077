/** Texts: which encoding a file is in, decoding it strictly, and the line on which something stands. */
@NullMarked
package io.github.budget4s.read.text;

import org.jspecify.annotations.NullMarked;
