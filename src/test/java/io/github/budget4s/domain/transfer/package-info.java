/** Tests of transfers. */
@NullMarked
package io.github.budget4s.domain.transfer;

import org.jspecify.annotations.NullMarked;
