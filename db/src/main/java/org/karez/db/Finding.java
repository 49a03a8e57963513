package org.karez.db;

import java.util.Objects;

/**
 * What a check saw, in one line for the operator, and what to do about it.
 *
 * @param level how bad it is
 * @param observation what was seen
 * @param remedy what to do; empty when nothing needs doing
 */
public record Finding(Level level, String observation, String remedy) {

    /** How bad a finding is. */
    public enum Level {
        /** As it should be. */
        GOOD,
        /** Works, but somebody should look at it. */
        WARNING,
        /** The product does not run like this. */
        ERROR
    }

    public Finding {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(observation, "observation");
        Objects.requireNonNull(remedy, "remedy");
    }

    public static Finding good(String observation) {
        return new Finding(Level.GOOD, observation, "");
    }

    public static Finding warning(String observation, String remedy) {
        return new Finding(Level.WARNING, observation, remedy);
    }

    public static Finding error(String observation, String remedy) {
        return new Finding(Level.ERROR, observation, remedy);
    }

    public boolean isError() {
        return level == Level.ERROR;
    }

    @Override
    public String toString() {
        return remedy.isEmpty() ? observation : observation + ". To do: " + remedy;
    }
}
