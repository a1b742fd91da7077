/** Which months a history covers, lacks, and breaks off in. */
@NullMarked
package io.github.budget4s.analysis.coverage;

import org.jspecify.annotations.NullMarked;
