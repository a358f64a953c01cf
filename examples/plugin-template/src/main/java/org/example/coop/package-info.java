/** Five rules of one plugin, one of each kind that plugins add most. */
package org.example.coop;
