/** The OEM's commercial policy (商务政策): what it supports, by which rule. */
@NullMarked
package io.github.budget4s.domain.policy;

import org.jspecify.annotations.NullMarked;
