/** Tests of files of funnel. */
@NullMarked
package io.github.budget4s.read.funnel;

import org.jspecify.annotations.NullMarked;
