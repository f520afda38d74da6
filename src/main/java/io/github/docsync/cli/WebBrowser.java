package io.github.docsync.cli;

import io.github.docsync.cli.command.Console;
import io.github.docsync.cli.command.Terminal;
import java.io.IOException;
import java.util.Locale;

/** The browser of whoever sits at this machine: the one that {@code BROWSER} names, else the desktop's. */
final class WebBrowser {
    private WebBrowser() {}

    /** Opens an address; where no browser can be started, says so and goes on. */
    static void open(String address, Terminal terminal, Console console) {
        String chosen = terminal.environment().apply("BROWSER");
        ProcessBuilder browser;
        if (chosen != null && !chosen.isBlank()) {
            browser = new ProcessBuilder(chosen, address);
        } else if (system().contains("win")) {
            browser = new ProcessBuilder("rundll32", "url.dll,FileProtocolHandler", address);
        } else {
            browser = new ProcessBuilder(system().contains("mac") ? "open" : "xdg-open", address);
        }
        try {
            browser.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            console.progress("no browser could be started; open the address yourself, or name a browser in BROWSER");
        }
    }

    /** Whether a person at a desktop watches, so that a browser may be opened unasked. */
    static boolean isExpected(Terminal terminal) {
        return terminal.outputWatched()
                && !terminal.isSet("CI")
                && (system().contains("mac")
                        || system().contains("win")
                        || terminal.isSet("BROWSER")
                        || terminal.isSet("DISPLAY")
                        || terminal.isSet("WAYLAND_DISPLAY"));
    }

    private static String system() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }
}
