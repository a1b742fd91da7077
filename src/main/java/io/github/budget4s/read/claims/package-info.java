/** Files of claims: what was claimed from the OEM, and what became of it. */
@NullMarked
package io.github.budget4s.read.claims;

import org.jspecify.annotations.NullMarked;
