package org.karez.bench;

import java.util.Locale;

/**
 * One measured figure and the bar that it must not exceed.
 *
 * @param name what was measured
 * @param value the measured value
 * @param unit its unit
 * @param bar the most it may be, in the same unit
 */
record Figure(String name, double value, String unit, double bar) {

    boolean isHeld() {
        return value <= bar;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%s: %.1f %s, bar %.0f %s: %s", name, value, unit, bar, unit, isHeld() ? "held" : "short");
    }
}
