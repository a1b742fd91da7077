/** Tables for terminals: aligned, fitted, with a bar where there is room. */
@NullMarked
package io.github.budget4s.render.text;

import org.jspecify.annotations.NullMarked;
