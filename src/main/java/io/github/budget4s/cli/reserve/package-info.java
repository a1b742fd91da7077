/** The commands of the reserve and of the audit log. */
@NullMarked
package io.github.budget4s.cli.reserve;

import org.jspecify.annotations.NullMarked;
