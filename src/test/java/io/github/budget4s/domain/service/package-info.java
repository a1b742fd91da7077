/** Tests of what the workshop did. */
@NullMarked
package io.github.budget4s.domain.service;

import org.jspecify.annotations.NullMarked;
