/** Files of ballots: read into an {@link coop.folder.ballots.Election}, and written back. */
package coop.folder.ballots;
