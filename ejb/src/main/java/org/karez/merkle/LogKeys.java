package org.karez.merkle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;

/** The keys that a log signs with, one after the other: each handed over to the next, and none comes back. */
public final class LogKeys {

    private final List<VerifierKey> keys;
    private final List<Succession> successions;

    private LogKeys(List<VerifierKey> keys, List<Succession> successions) {
        this.keys = List.copyOf(keys);
        this.successions = List.copyOf(successions);
    }

    /** Of a log of which nobody knows a key: nothing is signed by it. */
    public static LogKeys none() {
        return new LogKeys(List.of(), List.of());
    }

    /**
     * The keys that lead to a key, by these successions in this order, the oldest first, and none left over.
     *
     * @throws NotProven when they do not lead there
     */
    public static LogKeys leading(List<Succession> successions, VerifierKey last) {
        List<VerifierKey> keys = new ArrayList<>();
        for (int i = 0; i < successions.size(); i++) {
            VerifierKey next =
                    i + 1 < successions.size() ? successions.get(i + 1).from() : last;
            keys.add(successions.get(i).from());
            if (!successions.get(i).to().equals(next) || keys.contains(next)) {
                throw Flaw.SUCCESSION_BROKEN.because("%s, and not to %s", successions.get(i), next);
            }
        }
        keys.add(last);
        return new LogKeys(keys, successions);
    }

    /** A key that is known, those before and those after it, as far as these successions lead, whatever their order is. */
    public static LogKeys through(VerifierKey known, Collection<Succession> successions) {
        LinkedList<VerifierKey> keys = new LinkedList<>(List.of(known));
        LinkedList<Succession> chain = new LinkedList<>();
        Optional<Succession> next = before(keys, successions);
        while (next.isPresent()) {
            chain.addFirst(next.get());
            keys.addFirst(next.get().from());
            next = before(keys, successions);
        }
        next = after(keys, successions);
        while (next.isPresent()) {
            chain.addLast(next.get());
            keys.addLast(next.get().to());
            next = after(keys, successions);
        }
        return new LogKeys(keys, chain);
    }

    private static Optional<Succession> before(LinkedList<VerifierKey> keys, Collection<Succession> successions) {
        return successions.stream()
                .filter(each -> each.to().equals(keys.getFirst()) && !keys.contains(each.from()))
                .findFirst();
    }

    private static Optional<Succession> after(LinkedList<VerifierKey> keys, Collection<Succession> successions) {
        return successions.stream()
                .filter(each -> each.from().equals(keys.getLast()) && !keys.contains(each.to()))
                .findFirst();
    }

    /** Those up to one of them, which is the last then. */
    public LogKeys until(VerifierKey last) {
        int place = keys.indexOf(last);
        return new LogKeys(keys.subList(0, place + 1), successions.subList(0, Math.max(place, 0)));
    }

    /** The oldest first. */
    public List<VerifierKey> keys() {
        return keys;
    }

    /** From each key to the next one, the oldest first. */
    public List<Succession> successions() {
        return successions;
    }

    /** The newest one. */
    public VerifierKey last() {
        return keys.get(keys.size() - 1);
    }

    /**
     * Which of the keys signed a note: its place, counted from the oldest. Of several it is the newest.
     *
     * @throws NotProven when none did, or a signature of one of them does not hold
     */
    public int signer(Note note) {
        List<NoteSignature> holding = note.verify(keys);
        for (int place = keys.size() - 1; place > 0; place--) {
            if (holding.stream().anyMatch(keys.get(place)::isNamedBy)) {
                return place;
            }
        }
        return 0;
    }

    /**
     * The checkpoint of a note that the log signed, by whichever of its keys.
     *
     * @throws NotProven when it did not, or when the note is no checkpoint of this log
     */
    public Checkpoint open(Note note) {
        return opened(note).checkpoint();
    }

    /**
     * What a note of the log says, and who signed it.
     *
     * @param signer the key's place, counted from the oldest
     */
    public record Opened(Checkpoint checkpoint, int signer) {}

    /** The same, with the key that signed it. */
    public Opened opened(Note note) {
        int signer = signer(note);
        return new Opened(Checkpoint.ofSigned(note, keys.get(signer)), signer);
    }
}
