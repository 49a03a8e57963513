/**
 * Proofs about a log that only grows: that an entry (запись) is in it, and that what was in it once still is.
 *
 * <p>Words: tree (дерево), leaf (лист), root (корень), tile (фрагмент дерева), proof (доказательство), checkpoint (контрольная точка),
 * note (подписанный текст), witness (свидетель), cosignature (подпись свидетеля), succession (смена ключа).
 *
 * <p>What always holds: hashes are those of RFC 9162, section 2.1; tiles, notes, checkpoints and cosignatures are to the byte those of
 * C2SP (tlog-tiles, signed-note, tlog-checkpoint, tlog-cosignature), so that others follow with tools of their own, and successions are
 * notes of our own; each has one spelling only. What proves nothing is refused as {@link org.karez.merkle.NotProven}, whatever its bytes
 * are, and by nothing else.
 *
 * <p>Plain Java on the JDK alone: the server and a verifier without a server run the same classes. This package depends on no other
 * of Karez.
 */
package org.karez.merkle;
