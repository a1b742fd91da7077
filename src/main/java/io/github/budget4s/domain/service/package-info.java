/** What the workshop did: output, vehicles, returns, satisfaction. */
@NullMarked
package io.github.budget4s.domain.service;

import org.jspecify.annotations.NullMarked;
