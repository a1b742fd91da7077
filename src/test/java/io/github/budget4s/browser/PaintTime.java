package io.github.budget4s.browser;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Measures how soon a page is painted first and is loaded, on a phone, a desk and a wall; {@code scripts/bench-page}
 * runs it.
 */
public final class PaintTime {

    private static final String PAINTED =
            "performance.getEntriesByName('first-contentful-paint').map(e=>e.startTime)[0]||0";
    private static final String LOADED = "performance.getEntriesByType('navigation')[0].loadEventEnd";

    private PaintTime() {}

    /**
     * Prints a Markdown table of medians.
     *
     * @param arguments the page and how often it is opened
     */
    public static void main(String[] arguments) throws Exception {
        URI page = Path.of(arguments[0]).toUri();
        int runs = Integer.parseInt(arguments[1]);
        Path program = Browser.find().orElseThrow(() -> new IllegalStateException("no Chromium on this machine"));
        System.out.println("| window | first contentful paint, ms | loaded, ms |\n| ---: | ---: | ---: |");
        try (Browser browser = new Browser(program, Files.createTempDirectory("bench-page"))) {
            for (int width : List.of(390, 1440, 1920)) {
                List<Double> painted = new ArrayList<>();
                List<Double> loaded = new ArrayList<>();
                for (int run = 0; run < runs; run++) {
                    browser.open(page, width, 900);
                    double at = 0;
                    while (at == 0) {
                        Thread.sleep(20);
                        at = browser.value(PAINTED).asDouble();
                    }
                    painted.add(at);
                    loaded.add(browser.value(LOADED).asDouble());
                }
                System.out.printf("| %d | %.0f | %.0f |%n", width, median(painted), median(loaded));
            }
        }
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
