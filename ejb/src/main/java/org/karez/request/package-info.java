/**
 * Cross-border requests: an authority asks another state for information or for a freezing (запрос), which receives, handles and
 * answers it (исполнение, ответ).
 *
 * <p>What always holds: nothing but the chosen items leaves a case; what was approved is what is sent, and what was sent is kept in
 * exactly those bytes with their hash; a supervisor, and a coordinator where it is coercive, restricted or goes to an observer, has
 * decided before; each side writes its own rows only, so that each authority's trail verifies on its own; the clock starts at
 * receipt, and nobody reads a request before he has received it. Numbers are gapless within an authority and a year.
 */
package org.karez.request;
