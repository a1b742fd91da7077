/** What was claimed from the OEM. */
@NullMarked
package io.github.budget4s.domain.claims;

import org.jspecify.annotations.NullMarked;
