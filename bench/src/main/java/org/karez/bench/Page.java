package org.karez.bench;

import java.io.IOException;
import java.net.http.HttpRequest;

/**
 * One page that is measured.
 *
 * @param name of its figure
 * @param officer who opens it: a number of {@link Region#visitor}
 * @param opening prepares what is then asked again and again
 * @param list whether it shows rows; one without any proves nothing
 */
record Page(String name, int officer, Opening opening, boolean list) {

    /** Prepares the opening of a page. */
    @FunctionalInterface
    interface Opening {
        HttpRequest by(Visitor visitor) throws IOException, InterruptedException;
    }

    /** A list as its address asks for it. */
    static Page list(String name, int officer, String path) {
        return new Page(name, officer, visitor -> visitor.get(path), true);
    }

    /** A list in the order of a column. */
    static Page sorted(String name, int officer, String path, String column, boolean descending) {
        String direction = descending ? ", descending" : "";
        return new Page(
                name + " by " + column + direction, officer, visitor -> visitor.sort(path, column, descending), true);
    }

    /** One thing: the first link of a list. */
    static Page view(String name, int officer, String list, String view, String further) {
        return new Page(name, officer, visitor -> visitor.get(visitor.follow(list, view) + further), false);
    }

    /** Whether an answer shows what it should. */
    boolean isShown(String answer) {
        return !list || answer.contains("data-ri=\"0\"") || answer.contains("k-queue-item");
    }
}
