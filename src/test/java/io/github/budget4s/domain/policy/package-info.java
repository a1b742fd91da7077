@NullMarked
package io.github.budget4s.domain.policy;

import org.jspecify.annotations.NullMarked;
