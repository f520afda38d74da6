/** What other publishers note in files and configurations about the pages that they publish; their formats stand in the classes' comments. */
@NullMarked
package io.github.docsync.cli.migrate;

import org.jspecify.annotations.NullMarked;
