/**
 * Pages of signing in, of an officer's own account, and of administration; and the one mechanism that knows who sends a request.
 *
 * <p>Words: sign-in (вход), session (сеанс), officer (сотрудник), role (роль). Every request but those for the sign-in page and
 * for resources belongs to a session that the database says is open.
 */
package org.karez.web.officer;
