package org.karez.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every list, in each order and by each filter that its page offers, and the page of one case, asset, request, report and party: how
 * long it takes in a region with some million rows, against the same page of the same officer in a region with a twentieth of them.
 * Both are served at the same time and asked in turn, so that whatever else the machine does slows both down.
 */
final class ListsBench {

    private static final int CASES = 100_000;
    private static final int FEW = 20;
    private static final int WARMING = 4;
    private static final int TIMES = 15;

    /** A page may take so many times as long with twenty times the rows, */
    private static final double FACTOR = 3;

    /** and so many milliseconds more. */
    private static final double EXTRA = 50;

    private final Path jar;

    ListsBench(Path jar) {
        this.jar = jar;
    }

    List<Figure> measure() throws IOException, InterruptedException, SQLException {
        try (Region many = Region.of(CASES, jar);
                Region few = Region.of(CASES / FEW, jar)) {
            Visitors inMany = new Visitors(many);
            Visitors inFew = new Visitors(few);
            List<Page> pages = Pages.all();
            for (Page page : pages) {
                time(new Asked(page, inMany.visitor(page.officer()), true));
                time(new Asked(page, inFew.visitor(page.officer()), false));
            }
            List<Figure> figures = new ArrayList<>();
            for (Page page : pages) {
                figures.add(compared(page, inMany, inFew));
            }
            return figures;
        }
    }

    private static Figure compared(Page page, Visitors inMany, Visitors inFew)
            throws IOException, InterruptedException {
        double[] many = new double[TIMES];
        double[] few = new double[TIMES];
        Asked askedMany = new Asked(page, inMany.visitor(page.officer()), true);
        Asked askedFew = new Asked(page, inFew.visitor(page.officer()), false);
        for (int i = 0; i < TIMES; i++) {
            many[i] = askedMany.milliseconds();
            few[i] = askedFew.milliseconds();
        }
        return new Figure(page.name(), median(many), "ms", FACTOR * median(few) + EXTRA);
    }

    private static void time(Asked asked) throws IOException, InterruptedException {
        for (int i = 0; i < WARMING; i++) {
            asked.milliseconds();
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** A page that one visitor asks for again and again. */
    private static final class Asked {

        private final Page page;
        private final Visitor visitor;
        private final boolean full;
        private final HttpRequest request;

        /** @param full whether there is something of everything; in a small region an officer may have nothing of the rarest kinds */
        Asked(Page page, Visitor visitor, boolean full) throws IOException, InterruptedException {
            this.page = page;
            this.visitor = visitor;
            this.full = full;
            this.request = page.opening().by(visitor);
        }

        double milliseconds() throws IOException, InterruptedException {
            long begin = System.nanoTime();
            String answer = visitor.answer(request);
            double taken = (System.nanoTime() - begin) / 1e6;
            if (full && !page.isShown(answer)) {
                throw new IllegalStateException(page.name() + " shows nothing");
            }
            return taken;
        }
    }

    /** The officers of a region, each signed in once. */
    private static final class Visitors {

        private final Region region;
        private final Map<Integer, Visitor> signedIn = new HashMap<>();

        Visitors(Region region) {
            this.region = region;
        }

        Visitor visitor(int officer) throws IOException, InterruptedException {
            if (!signedIn.containsKey(officer)) {
                signedIn.put(officer, region.visitor(officer));
            }
            return signedIn.get(officer);
        }
    }
}
