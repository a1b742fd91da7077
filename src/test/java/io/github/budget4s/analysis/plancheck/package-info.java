@NullMarked
package io.github.budget4s.analysis.plancheck;

import org.jspecify.annotations.NullMarked;
