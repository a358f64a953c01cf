/** Choosing several candidates, or projects, from approvals: each voter approves of as many as wished. */
@NullMarked
package coop.voting.count.committee;

import org.jspecify.annotations.NullMarked;
