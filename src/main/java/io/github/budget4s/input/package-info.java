/** What the options and the project name, read: files to typed data, with what is to be said of the reading. */
@NullMarked
package io.github.budget4s.input;

import org.jspecify.annotations.NullMarked;
