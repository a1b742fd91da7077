@NullMarked
package io.github.budget4s.render.chart;

import org.jspecify.annotations.NullMarked;
