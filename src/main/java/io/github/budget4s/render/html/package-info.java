/** Pages that a browser shows, each in one file that asks for nothing else. */
@NullMarked
package io.github.budget4s.render.html;

import org.jspecify.annotations.NullMarked;
