/** Charts as SVG and as PNG: one drawing works on any canvas. */
@NullMarked
package io.github.budget4s.render.chart;

import org.jspecify.annotations.NullMarked;
