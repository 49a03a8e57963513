package org.karez.proof;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.karez.merkle.Note;

/** The files of a proof: how they are called, and how large they may be. */
public final class ProofFiles {

    /** The page that tells people what they have. Its bytes prove nothing, and are not checked. */
    public static final String README = "README.html";
    /** The page that checks. Its bytes prove nothing, and are not checked. */
    public static final String VERIFIER = "verify.html";

    /** Entries of the largest proof: more than people and browsers check at once. */
    public static final int MOST_ENTRIES = 20_000;

    static final String MANIFEST = "manifest.json";
    static final String CHECKPOINT = "checkpoint.txt";

    static final int MOST_FILES = 2 * MOST_ENTRIES + 6;
    static final long LARGEST_ARCHIVE = 256L << 20;

    private static final int MEGABYTE = 1 << 20;
    private static final int LARGEST_LEAF = 8 * 1024;
    private static final Pattern NUMBERED = Pattern.compile("(?:entries/([0-9]{5})\\.json|leaves/([0-9]{5})\\.txt)");

    private ProofFiles() {}

    /** Where the exact bytes of an entry are; they count from one. */
    public static String entry(int place) {
        return "entries/%05d.json".formatted(place);
    }

    /** Where the leaf's position and its proof of inclusion are. */
    public static String leaf(int place) {
        return "leaves/%05d.txt".formatted(place);
    }

    /** Bytes that a file of that name may have, or -1 when a proof has no such file. */
    static int largest(String name) {
        return switch (name) {
            // Programs that pack a folder anew write its name, too.
            case "entries/", "leaves/" -> 0;
            case MANIFEST, README, VERIFIER -> MEGABYTE;
            case CHECKPOINT -> Note.LONGEST;
            default -> {
                Matcher numbered = NUMBERED.matcher(name);
                if (!numbered.matches()) {
                    yield -1;
                }
                yield numbered.group(1) == null ? LARGEST_LEAF : MEGABYTE;
            }
        };
    }

    /** The place of an entry's or a leaf's file; -1 for other files. */
    static int place(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        if (!numbered.matches()) {
            return -1;
        }
        return Integer.parseInt(numbered.group(1) == null ? numbered.group(2) : numbered.group(1));
    }
}
