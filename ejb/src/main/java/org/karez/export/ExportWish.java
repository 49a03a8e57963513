package org.karez.export;

import org.karez.trail.TreeEvidence;

/**
 * What is to be exported.
 *
 * @param authority code of the one authority whose entries are shown, {@code STATE/CODE} where several have that code; null for all
 * @param key the log's key, as it is known outside of the database; null takes the database's word for it
 * @param beside what was signed last, as it is kept outside of the database; null when nobody knows
 * @param operator who exports, as his machine calls him
 */
public record ExportWish(String authority, String key, TreeEvidence.Signed beside, String operator) {}
