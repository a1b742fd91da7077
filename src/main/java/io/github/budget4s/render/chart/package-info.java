/** Charts as SVG, as PNG, and in the characters of a terminal; the one drawing works on any canvas. */
@NullMarked
package io.github.budget4s.render.chart;

import org.jspecify.annotations.NullMarked;
