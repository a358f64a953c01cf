/** Wires the format {@code pdf} with Guice. */
@org.jspecify.annotations.NullMarked
package coop.pdf.wiring;
