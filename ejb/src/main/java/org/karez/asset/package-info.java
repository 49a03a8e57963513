/**
 * Assets (активы): what may be taken from the group, from being identified to being frozen, released or lost, and the legal acts
 * (правовые акты) behind it.
 *
 * <p>What always holds: a status follows a legal event (юридическое событие) that is written in the same transaction and never
 * changed; after the first, every event was registered by one officer and confirmed by another; restraint rests on a registered act;
 * a correction is one more event, which names what it corrects; sums are derived from events alone, and an asset counts once.
 */
package org.karez.asset;
