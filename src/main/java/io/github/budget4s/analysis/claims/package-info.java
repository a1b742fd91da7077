/** What the OEM refunds of the spend so far, what of it was claimed, and what lapses when. */
@NullMarked
package io.github.budget4s.analysis.claims;

import org.jspecify.annotations.NullMarked;
