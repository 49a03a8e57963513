package org.karez.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.karez.export.ExportCheck;
import org.karez.export.ExportHeader;
import org.karez.export.ExportListener;
import org.karez.export.ExportResult;
import org.karez.merkle.LogKeys;
import org.karez.merkle.VerifierKey;
import org.karez.proof.Expected;
import org.karez.trail.Finding;

/** Checks exports one after the other, as the launcher does, in a process that does nothing else; and says how fast the last one was. */
public final class OfflineCheck {

    private OfflineCheck() {}

    /**
     * Checks.
     *
     * @param files the exports; the earlier ones let the machine compile what is measured
     */
    public static void main(String[] files) throws IOException {
        double speed = 0;
        for (String file : files) {
            long begin = System.nanoTime();
            ExportResult result = ExportCheck.check(Path.of(file), Expected.nothing(), new Silent());
            speed = result.entries() / ((System.nanoTime() - begin) / 1e9);
        }
        System.out.println(speed);
    }

    /** Hears nothing but what should not be. */
    private static final class Silent implements ExportListener {

        @Override
        public void header(ExportHeader header) {
            // Is as it was written.
        }

        @Override
        public void key(LogKeys keys, Optional<VerifierKey> expected) {
            // The same.
        }

        @Override
        public void reached(long entries, long all) {
            // Nobody watches.
        }

        @Override
        public void finding(Finding finding) {
            throw new IllegalStateException("The check found what is not wrong: " + finding);
        }
    }
}
