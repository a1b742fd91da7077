/** What a plan would bring with another total or other assumptions. */
@NullMarked
package io.github.budget4s.analysis.scenario;

import org.jspecify.annotations.NullMarked;
