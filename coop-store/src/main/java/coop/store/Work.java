package coop.store;

import java.sql.SQLException;

/** Something done with a session. A write may be done twice when the first attempt was rolled back. */
@FunctionalInterface
interface Work<T> {
    T in(Session session) throws SQLException;
}
