package org.karez.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.karez.merkle.LogKeys;
import org.karez.merkle.VerifierKey;
import org.karez.proof.Expected;
import org.karez.trail.Finding;

/**
 * What became of the check of an export.
 *
 * @param result null when it was refused
 * @param findings those that were told
 * @param refused null when it was checked to the end
 */
record Checked(ExportResult result, List<Finding> findings, ExportRefused refused) {

    static Checked of(Path file) throws IOException {
        return of(file, Expected.nothing());
    }

    static Checked of(Path file, Expected expected) throws IOException {
        List<Finding> findings = new ArrayList<>();
        ExportListener listener = new ExportListener() {
            @Override
            public void header(ExportHeader header) {
                // What it says is seen in the result.
            }

            @Override
            public void key(LogKeys keys, Optional<VerifierKey> asked) {
                // The same.
            }

            @Override
            public void reached(long entries, long all) {
                // Nobody watches.
            }

            @Override
            public void finding(Finding finding) {
                findings.add(finding);
            }
        };
        try {
            return new Checked(ExportCheck.check(file, expected, listener), findings, null);
        } catch (ExportRefused e) {
            return new Checked(null, findings, e);
        }
    }

    boolean isSound() {
        return refused == null && findings.isEmpty();
    }

    ExportFlaw flaw() {
        return refused == null ? null : refused.flaw();
    }
}
