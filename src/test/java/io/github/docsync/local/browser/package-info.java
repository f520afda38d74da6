/** The pages of the local Confluence as a person meets them: in a real browser, driven by mouse and keyboard. */
@NullMarked
package io.github.docsync.local.browser;

import org.jspecify.annotations.NullMarked;
