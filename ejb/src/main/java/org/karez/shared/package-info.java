/**
 * What every feature speaks in: money, rules that can be broken, and events of the domain.
 *
 * <p>Words: rule (правило), amount (сумма), event (событие). This package depends on no other of Karez.
 */
package org.karez.shared;
