/** Tests of the whole: its arrows and its texts. */
@NullMarked
package io.github.budget4s;

import org.jspecify.annotations.NullMarked;
