package org.karez.web.shared;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be chosen where there may be more than a list can hold: the first things, or the first whose name contains what is typed.
 *
 * @param <T> the thing
 */
public final class Lookup<T> implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 50;

    /** Finds things. */
    @FunctionalInterface
    public interface Finder<T> extends Serializable {

        /** Those whose name contains the text, at most so many; an empty text is contained in every name. */
        List<T> find(String text, int max);
    }

    private final Finder<T> finder;
    private final T chosen;
    private String words = "";
    private List<T> found;
    private boolean more;

    public Lookup(Finder<T> finder) {
        this(finder, null);
    }

    /**
     * A lookup that begins with a choice made before.
     *
     * @param chosen stays in the list whatever is typed; null for none
     */
    public Lookup(Finder<T> finder, T chosen) {
        this.finder = finder;
        this.chosen = chosen;
        find();
    }

    /** Finds by the words that are typed now. */
    public void find() {
        List<T> some = finder.find(words, MOST + 1);
        more = some.size() > MOST;
        found = new ArrayList<>(more ? some.subList(0, MOST) : some);
        if (chosen != null && !found.contains(chosen)) {
            found.add(0, chosen);
        }
    }

    public List<T> getFound() {
        return found;
    }

    /** Whether there are others besides those listed. */
    public boolean isMore() {
        return more;
    }

    public int getMost() {
        return MOST;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words.strip();
    }
}
