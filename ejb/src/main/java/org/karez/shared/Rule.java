package org.karez.shared;

/** A rule of the business that an act can break. Each feature lists its own as constants of an enum. */
public interface Rule {

    /** The constant's name, supplied by the enum. */
    String name();

    /** The key under which pages find the sentence that says how to mend it, such as {@code CaseFileRule.FOUR_EYES}. */
    default String key() {
        return getClass().getSimpleName() + "." + name();
    }
}
