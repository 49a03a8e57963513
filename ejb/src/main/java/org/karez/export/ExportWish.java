package org.karez.export;

import org.karez.merkle.LogKeys;
import org.karez.trail.TreeEvidence;

/**
 * What is to be exported.
 *
 * @param authority code of the one authority whose entries are shown, {@code STATE/CODE} where several have that code; null for all
 * @param keys those of the log, as they are known outside of the database; none takes the database's word for the last
 * @param beside what was signed last, as it is kept outside of the database; null when nobody knows
 * @param operator who exports, as his machine calls him
 */
public record ExportWish(String authority, LogKeys keys, TreeEvidence.Signed beside, String operator) {}
