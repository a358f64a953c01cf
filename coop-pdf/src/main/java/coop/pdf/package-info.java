/** Reports as PDF, accessible after PDF/UA-1: the format {@code pdf}, there as soon as this jar is. */
@org.jspecify.annotations.NullMarked
package coop.pdf;
