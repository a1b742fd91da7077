/** Tests of files of spend. */
@NullMarked
package io.github.budget4s.read.spend;

import org.jspecify.annotations.NullMarked;
