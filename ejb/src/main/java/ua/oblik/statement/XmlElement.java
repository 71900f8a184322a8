package ua.oblik.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A small part of an XML file held in memory. What it has none of takes no room. */
final class XmlElement {

  private static final int LONGEST_TEXT = 10_000;
  private static final XmlElement NOTHING = new XmlElement("", 0);

  private final String name;
  private final long line;
  private Map<String, String> attributes = Map.of();
  private List<XmlElement> children = List.of();
  private String text = "";

  private XmlElement(String name, long line) {
    this.name = name;
    this.line = line;
  }

  /** The element a reader stands on, without what is below it. */
  static XmlElement of(XMLStreamReader xml) {
    XmlElement element = new XmlElement(xml.getLocalName(), xml.getLocation().getLineNumber());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (i == 0) {
        element.attributes = new TreeMap<>();
      }
      element.attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return element;
  }

  /** What stands between children is the indentation of the file, however many there are. */
  void add(XmlElement child) {
    if (children.isEmpty()) {
      children = new ArrayList<>(1);
      text = "";
    }
    children.add(child);
  }

  void append(String part) throws XMLStreamException {
    boolean leads = text.isEmpty() && part.isBlank();
    if (leads || !children.isEmpty()) {
      return;
    }
    if (text.length() + part.length() > LONGEST_TEXT) {
      throw new XMLStreamException("a text longer than " + LONGEST_TEXT);
    }
    text = text.isEmpty() ? part : text + part;
  }

  /** The first element at the end of a path; one without content if there is none. */
  XmlElement at(String... path) {
    XmlElement here = this;
    for (String step : path) {
      here = here.children.stream().filter(c -> c.name.equals(step)).findFirst().orElse(NOTHING);
    }
    return here;
  }

  /** The elements of a name directly below. */
  List<XmlElement> all(String wanted) {
    return children.stream().filter(child -> child.name.equals(wanted)).toList();
  }

  boolean exists() {
    return this != NOTHING;
  }

  String text() {
    return text.strip();
  }

  /** The value of an attribute, or empty. */
  String attribute(String wanted) {
    return attributes.getOrDefault(wanted, "");
  }

  long line() {
    return line;
  }
}
