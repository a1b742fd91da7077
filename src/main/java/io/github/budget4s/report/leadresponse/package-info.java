/** How quickly leads were answered. */
@NullMarked
package io.github.budget4s.report.leadresponse;

import org.jspecify.annotations.NullMarked;
