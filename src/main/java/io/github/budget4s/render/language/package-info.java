/** Chinese and English: texts, headings, and figures as people read them. */
@NullMarked
package io.github.budget4s.render.language;

import org.jspecify.annotations.NullMarked;
