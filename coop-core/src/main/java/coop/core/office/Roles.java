package coop.core.office;

import java.util.Set;

/**
 * Who holds which roles now. The host knows: it checked who somebody is. Asked anew for each command, so that a role that was
 * taken away counts no more.
 */
@FunctionalInterface
public interface Roles {
    /** The roles of an actor; an empty set for somebody unknown. */
    Set<String> of(String actor);
}
