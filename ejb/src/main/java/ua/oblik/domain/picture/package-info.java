/**
 * Pictures that people send: photographs of bills and meters. What counts as a picture is told by
 * its first bytes, never by a file's name, and JPEG and PNG are decoded to their last line. Where
 * pictures are kept is their owners' matter.
 */
package ua.oblik.domain.picture;
