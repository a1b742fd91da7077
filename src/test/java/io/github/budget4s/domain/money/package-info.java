/** Tests of exact money. */
@NullMarked
package io.github.budget4s.domain.money;

import org.jspecify.annotations.NullMarked;
