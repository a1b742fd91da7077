/** Tests of workbooks. */
@NullMarked
package io.github.budget4s.read.xlsx;

import org.jspecify.annotations.NullMarked;
