@NullMarked
package io.github.budget4s.analysis.scenario;

import org.jspecify.annotations.NullMarked;
