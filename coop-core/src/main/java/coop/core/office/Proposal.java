package coop.core.office;

import coop.core.Ruling;
import coop.core.value.Hash;

/**
 * What a command would record now, for others to look at and consent to.
 *
 * @param hash stands for the command: its id, kind and actor, and all that it would record. When any of that changes, also
 *     because the books changed meanwhile, the hash does, and approvals of the old one no longer count
 * @param ruling what it would record, or why it would be refused
 */
public record Proposal(Hash hash, Ruling ruling) {}
