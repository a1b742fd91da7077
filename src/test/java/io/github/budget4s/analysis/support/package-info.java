/** Tests of the OEM policy's arithmetic. */
@NullMarked
package io.github.budget4s.analysis.support;

import org.jspecify.annotations.NullMarked;
