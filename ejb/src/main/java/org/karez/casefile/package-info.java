/**
 * Case files (дела): one financial investigation each, led by one officer from draft to recorded outcome; who is involved in them,
 * and the documents kept with them.
 *
 * <p>What always holds: a handling code from the first moment; nobody opens, moves or closes a case on his own; a decided case is
 * changed by decisions only; numbers are gapless within an authority and a year.
 */
package org.karez.casefile;
