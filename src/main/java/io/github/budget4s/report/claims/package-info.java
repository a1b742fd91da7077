/** What the OEM refunds. */
@NullMarked
package io.github.budget4s.report.claims;

import org.jspecify.annotations.NullMarked;
