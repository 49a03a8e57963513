/**
 * Export (выгрузка) of the whole trail with its tree, what was signed of it and the business rows: one file that is verified far from the
 * server and its database, by the checks that the server makes.
 *
 * <p>Words: export (выгрузка), record (блок), header (заголовок), subject (предмет), leaf (лист), checkpoint (контрольная точка).
 *
 * <p>What always holds: an export is of the form {@code karez-export/1}, which {@code docs/export.md} describes; it is of one moment of the
 * database; it is written and checked from front to back in memory that does not grow with it; whatever its bytes are, a check ends with
 * findings, or with one {@link org.karez.export.ExportFlaw}.
 *
 * <p>Plain Java: the launcher writes exports with a database and no server, and checks them with neither.
 */
package org.karez.export;
