/**
 * Auditing (аудит): the samples (выборка) of assets that an auditor draws to look at, and the findings (замечание) that he raises, whose
 * owner answers and which he signs off.
 *
 * <p>What always holds: both are the auditor's own records and change no business record; a sample can be drawn again from what it
 * says of itself; what was raised never changes; the one who raises a finding signs it off, and another person answers it.
 */
package org.karez.audit;
