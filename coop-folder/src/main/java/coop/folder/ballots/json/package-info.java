/** Elections as JSON: all of Jackson is here. */
package coop.folder.ballots.json;
