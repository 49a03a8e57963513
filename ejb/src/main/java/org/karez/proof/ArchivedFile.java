package org.karez.proof;

/**
 * A file of the archive, as the archive's directory says.
 *
 * @param name one that a proof has
 * @param deflated whether it is compressed, by the only method that is used
 * @param sum CRC-32 of its bytes
 * @param packed bytes in the archive
 * @param size bytes unpacked
 * @param header where its own header begins
 */
record ArchivedFile(String name, boolean deflated, int sum, long packed, int size, long header) {}
