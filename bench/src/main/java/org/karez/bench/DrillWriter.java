package org.karez.bench;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** An officer who drafts one case after the other in the pages, and keeps a receipt of each that was acknowledged. */
final class DrillWriter implements Callable<Void> {

    private static final String FORM = "/casefile/edit.xhtml";
    private static final String VIEW = "/casefile/view.xhtml?id=";

    private final int number;
    private final Supplier<RunningKarez> karez;
    private final Receipts receipts;
    private final BooleanSupplier stopped;

    DrillWriter(int number, Supplier<RunningKarez> karez, Receipts receipts, BooleanSupplier stopped) {
        this.number = number;
        this.karez = karez;
        this.receipts = receipts;
        this.stopped = stopped;
    }

    @Override
    public Void call() throws IOException, InterruptedException {
        Visitor visitor = null;
        for (int act = 1; !stopped.getAsBoolean(); act++) {
            Optional<Receipts.Receipt> receipt;
            try {
                if (visitor == null) {
                    visitor = Installation.investigator(karez.get(), number);
                }
                receipt = draft(visitor, "%d-%d of the drill".formatted(number, act));
            } catch (IOException | IllegalStateException e) {
                // Killed meanwhile: nothing was acknowledged, and whoever it was signs in again.
                receipt = Optional.empty();
            }
            if (receipt.isPresent()) {
                receipts.keep(receipt.get());
            } else {
                visitor = null;
                Thread.sleep(Drill.POLL_MILLISECONDS);
            }
        }
        return null;
    }

    private static Optional<Receipts.Receipt> draft(Visitor visitor, String title)
            throws IOException, InterruptedException {
        return visitor.press(FORM, "form", Map.of("form:title", title, "form:handling", "H1"))
                .filter(led -> led.startsWith(VIEW))
                .map(led -> new Receipts.Receipt(UUID.fromString(led.substring(VIEW.length())), title));
    }
}
