/**
 * My work (моя работа): what waits for an officer across cases, why, and by when. It changes nothing and keeps nothing of its own.
 */
package org.karez.work;
