/** Whether a plan contradicts itself, its history, its calendar or the policy. */
@NullMarked
package io.github.budget4s.analysis.plancheck;

import org.jspecify.annotations.NullMarked;
