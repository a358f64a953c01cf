/** Counts of votes, told to people: who was elected, how, and why not the others. */
package coop.reporting.count;
