package coop.folder;

/**
 * A file that is kept as text and read elsewhere.
 *
 * @param file its name, relative to the folder
 * @param text its text, without byte order mark
 */
public record TextFile(String file, String text) {}
