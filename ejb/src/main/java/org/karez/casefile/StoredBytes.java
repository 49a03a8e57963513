package org.karez.casefile;

/**
 * What is known of a file once its last piece is kept.
 *
 * @param mediaType as recognised from the bytes
 * @param size in bytes
 * @param sha256 of all the bytes
 */
record StoredBytes(String mediaType, long size, byte[] sha256) {}
