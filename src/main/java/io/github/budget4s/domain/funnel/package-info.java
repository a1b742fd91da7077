/** What the spend brought: from impressions over leads and visits to orders and deliveries. */
@NullMarked
package io.github.budget4s.domain.funnel;

import org.jspecify.annotations.NullMarked;
