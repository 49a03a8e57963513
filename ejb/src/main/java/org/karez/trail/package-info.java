/**
 * The trail (журнал): the append-only, verifiable record of everything done and of every view of restricted content.
 *
 * <p>What always holds: an act and its entry stand or fall in one transaction; entries of one subject are numbered without gaps and
 * each names the hash of the one before; the stored bytes are the bytes that were hashed. No other feature knows this package, but for the
 * export: it observes their events.
 */
package org.karez.trail;
