/**
 * Proof (доказательство) that entries are in the trail as they are, for somebody who believes neither the server nor its owner: a court,
 * an expert, another state.
 *
 * <p>Words: proof (доказательство), manifest (опись), entry (запись), chain (цепочка), leaf (лист), witness (свидетель).
 *
 * <p>What always holds: a proof is a ZIP of the form {@code karez-proof/1}, which {@code docs/proof.md} describes; it is checked in one
 * fixed order, and the first thing that is wrong is named by a {@link org.karez.proof.ProofFlaw} and the file that it is about. The
 * page {@code verify.html} makes the same checks in the same order, by code of its own.
 *
 * <p>Plain Java: the launcher checks proofs with no server and no database. The trail knows this package; this package knows the
 * tree's arithmetic and canonical JSON only.
 */
package org.karez.proof;
