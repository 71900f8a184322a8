package ua.oblik.document;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * A node of the document's structure (heading, paragraph, table, cell): what a screen reader walks
 * through, in reading order. Only leaves carry content.
 */
final class Element {
  private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");
  private final COSDictionary dictionary = new COSDictionary();
  private final COSArray kids = new COSArray();

  private Element(String type, COSDictionary parent) {
    dictionary.setItem(COSName.TYPE, STRUCT_ELEM);
    dictionary.setName(COSName.S, type);
    dictionary.setItem(COSName.P, parent);
    kids.setDirect(true);
    dictionary.setItem(COSName.K, kids);
  }

  /** The single top element under the structure tree root. */
  static Element document(COSDictionary treeRoot) {
    return new Element("Document", treeRoot);
  }

  /** Adds a child of a standard structure type such as {@code H1}, {@code P} or {@code Table}. */
  Element child(String type) {
    Element child = new Element(type, dictionary);
    kids.add(child.dictionary);
    return child;
  }

  /** Adds a header cell that heads its column. */
  Element columnHeader() {
    COSDictionary scope = new COSDictionary();
    scope.setName(COSName.O, "Table");
    scope.setName("Scope", "Column");
    scope.setDirect(true);
    Element header = child("TH");
    header.dictionary.setItem(COSName.A, scope);
    return header;
  }

  /** Adds a figure with the text that stands for it. */
  Element figure(String alternative) {
    Element figure = child("Figure");
    figure.dictionary.setItem(COSName.ALT, new COSString(alternative));
    return figure;
  }

  /** Ties the element to a piece of marked content of a page. */
  void holds(int markedContent, COSDictionary page) {
    dictionary.setItem(COSName.PG, page);
    kids.add(COSInteger.get(markedContent));
  }

  COSBase dictionary() {
    return dictionary;
  }
}
