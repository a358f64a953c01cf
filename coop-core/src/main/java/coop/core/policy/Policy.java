package coop.core.policy;

/**
 * A choice that statutes make.
 *
 * <p>Each kind of choice is an interface that extends this one and has a single abstract method; each way of choosing is a
 * record that implements it. The record's components are its settings, so that equality, JSON and JSON Schema come with it:
 * {@code "admission": {"policy": "seniority", "atLeast": "P1Y"}} is read into {@code new Seniority(Period.ofYears(1))}. A
 * policy without settings, or whose settings all have a {@link coop.core.statutes.Default}, may be written by its id alone:
 * {@code "admission": "open-door"}.
 *
 * <p>A policy is pure by law: the same arguments give the same answer, and it reads no clock, no file and no random number.
 * What an id does never changes after a release; new behaviour is a new id.
 *
 * <p>Implementations must be immutable, and so may be used by many threads at once.
 */
public interface Policy {}
