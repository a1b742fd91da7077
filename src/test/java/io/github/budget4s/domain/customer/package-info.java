@NullMarked
package io.github.budget4s.domain.customer;

import org.jspecify.annotations.NullMarked;
