/** The program as a real process: pipes, devices, locales, time zones. */
@NullMarked
package io.github.budget4s.process;

import org.jspecify.annotations.NullMarked;
