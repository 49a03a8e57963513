package org.karez.bench;

import java.util.Locale;

/**
 * One measured figure and its bar.
 *
 * @param name what was measured
 * @param value the measured value
 * @param unit its unit
 * @param bar the most it may be, or the least, in the same unit
 * @param least whether the bar is the least that it may be
 */
record Figure(String name, double value, String unit, double bar, boolean least) {

    /** A figure that must not exceed its bar. */
    Figure(String name, double value, String unit, double bar) {
        this(name, value, unit, bar, false);
    }

    boolean isHeld() {
        return least ? value >= bar : value <= bar;
    }

    @Override
    public String toString() {
        String number = bar == 0 ? "%.0f" : bar < 10 ? "%.2f" : "%.1f";
        String limit = bar == 0 || bar >= 10 ? "%.0f" : "%.2f";
        return String.format(
                Locale.ROOT,
                "%s: " + number + " %s, bar " + limit + " %s: %s",
                name,
                value,
                unit,
                bar,
                unit,
                isHeld() ? "held" : "short");
    }
}
