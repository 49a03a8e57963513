/**
 * Who takes part and who acts: participants (участники), their authorities (органы), officers (сотрудники), roles (роли) and
 * sign-ins.
 *
 * <p>What always holds: every transaction of a service knows the one officer who acts in it, and the database knows him too, for
 * row-level security; a role is granted by two administrators, neither of them the one who gets it.
 */
package org.karez.officer;
