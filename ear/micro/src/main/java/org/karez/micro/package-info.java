/**
 * The runnable {@code karez.jar}: the commands {@code run}, {@code demo}, {@code migrate}, {@code doctor} and {@code prepare}.
 *
 * <p>The launcher is one process, the server another, so that the server gets a bounded heap and an archive of its classes. What
 * always holds: nothing of both, nor of the database that {@code demo} brings along, outlives the launcher, however it ends.
 */
package org.karez.micro;
