/**
 * Reads the reports that obliged institutions send to a financial intelligence unit in UNODC's goAML format (4.x and 5.x), and says
 * everything that is wrong with one.
 *
 * <p>Words: disclosure (сообщение), report (отчёт), transaction (операция), suspicious transaction report (сообщение о
 * подозрительной операции), violation (нарушение), indicator (признак).
 *
 * <p>What always holds: a report is a stranger's file, so no document type, entity or outside reference is ever followed, and size,
 * depth, text and the number of violations have a bound. A report is read wholly or refused with all its violations. Nothing here
 * is a sentence: kinds and values leave this package, words are the pages'.
 */
package org.karez.disclosure;
