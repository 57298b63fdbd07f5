package org.capitation.audit;

/**
 * 操作来源: who does something, and from where.
 *
 * @param account the name of the account; empty where nobody is signed in
 * @param county the area code of its county; empty where none is known
 * @param way how it came: {@code GET} or {@code POST} and the path of the page or the API, or empty
 *     where the system acts by itself
 * @param address the address of the other side; empty for none
 * @param request the number of the request, by which the log tells more; empty for none
 */
public record Actor(String account, String county, String way, String address, String request) {}
