package ua.oblik.statement;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ua.oblik.domain.measure.Money;
import ua.oblik.sheet.Leash;
import ua.oblik.statement.StatementLine.Text;

/**
 * Reads camt.053 (statement) and camt.054 (notification) of ISO 20022, versions 02 to 08. It holds
 * one entry at a time, follows no reference out of the file, takes no document type and goes no
 * deeper than these messages do.
 */
final class CamtReader implements StatementReader {

  private static final Pattern NAMESPACE =
      Pattern.compile("urn:iso:std:iso:20022:tech:xsd:camt\\.05[34]\\.001\\.0[2-8]");
  private static final Set<String> STATEMENTS = Set.of("Stmt", "Ntfctn");
  private static final int DEEPEST = 40;

  /** An entry of forty thousand payments has about so many; it is held in memory. */
  private static final int MOST_ELEMENTS = 1_000_000;

  private final Leash file;
  private final XMLStreamReader xml;
  private final Deque<StatementLine> ready = new ArrayDeque<>();
  private StatementHead head = new StatementHead(false);
  private int depth;
  private long delivered;
  private boolean ended;

  CamtReader(InputStream content) {
    this.file = new Leash(content);
    try {
      this.xml = factory().createXMLStreamReader(file);
    } catch (XMLStreamException e) {
      throw refused(e);
    }
    requireCamt();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("no reference is followed");
        });
    return factory;
  }

  @Override
  public Optional<StatementLine> next() {
    try {
      while (ready.isEmpty() && !ended) {
        advance();
      }
    } catch (XMLStreamException e) {
      breaksAt(e.getLocation(), () -> refused(e));
    } catch (TooDeepException e) {
      breaksAt(xml.getLocation(), () -> refused("file-broken-xml", xml.getLocation()));
    }
    delivered += ready.isEmpty() ? 0 : 1;
    return Optional.ofNullable(ready.poll());
  }

  /** The first element says what the file is; a document type before it is refused. */
  private void requireCamt() {
    try {
      while (!xml.isStartElement()) {
        if (xml.getEventType() == XMLStreamConstants.DTD) {
          throw new UnreadableFileException("file-with-dtd", xml.getLocation().getLineNumber());
        }
        step();
      }
    } catch (XMLStreamException e) {
      throw refused(e);
    }
    String namespace = xml.getNamespaceURI();
    if (!xml.getLocalName().equals("Document")
        || namespace == null
        || !NAMESPACE.matcher(namespace).matches()) {
      throw new UnreadableFileException("file-not-camt");
    }
    depth = 1;
  }

  private int step() throws XMLStreamException {
    file.slacken();
    return xml.next();
  }

  private void advance() throws XMLStreamException {
    switch (step()) {
      case XMLStreamConstants.START_ELEMENT -> start();
      case XMLStreamConstants.END_ELEMENT -> depth--;
      case XMLStreamConstants.ENTITY_REFERENCE -> throw new TooDeepException();
      case XMLStreamConstants.END_DOCUMENT -> ended = true;
      default -> {}
    }
  }

  private void start() throws XMLStreamException {
    String name = xml.getLocalName();
    if (STATEMENTS.contains(name)) {
      head = new StatementHead(name.equals("Ntfctn"));
      deeper();
    } else if (name.equals("Ntry")) {
      ready.addAll(new CamtEntry(head, element()).lines());
      head.entries++;
    } else if (name.equals("Acct") && depth == 3) {
      head.account(element());
    } else if (name.equals("Id") && depth == 3) {
      head.id = element().text();
    } else {
      deeper();
    }
  }

  private void deeper() {
    depth++;
    if (depth > DEEPEST) {
      throw new TooDeepException();
    }
  }

  /** The element the reader stands on, with all below it; the reader then stands on its end. */
  private XmlElement element() throws XMLStreamException {
    XmlElement root = XmlElement.of(xml);
    Deque<XmlElement> open = new ArrayDeque<>(List.of(root));
    int held = 1;
    while (!open.isEmpty()) {
      switch (step()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (depth + open.size() > DEEPEST || ++held > MOST_ELEMENTS) {
            throw new TooDeepException();
          }
          XmlElement child = XmlElement.of(xml);
          open.element().add(child);
          open.push(child);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            open.element().append(xml.getText());
        case XMLStreamConstants.ENTITY_REFERENCE -> throw new TooDeepException();
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        default -> {}
      }
    }
    return root;
  }

  private void breaksAt(Location place, Supplier<UnreadableFileException> whole) {
    ended = true;
    if (delivered == 0 && ready.isEmpty()) {
      throw whole.get();
    }
    ready.add(
        new StatementLine.Unusable(line(place), UnusableReason.BROKEN, Text.NONE, Money.ZERO));
  }

  /** Nothing of the file can be read; a person looks for the place by its line and column. */
  private static UnreadableFileException refused(XMLStreamException e) {
    boolean encoding = e.getNestedException() instanceof CharConversionException;
    return refused(encoding ? "file-wrong-encoding" : "file-broken-xml", e.getLocation());
  }

  private static UnreadableFileException refused(String code, Location place) {
    int column = place == null ? 1 : Math.max(1, place.getColumnNumber());
    return new UnreadableFileException(code, Long.toString(line(place)), Integer.toString(column));
  }

  private static long line(Location place) {
    return place == null ? 1 : Math.max(1, place.getLineNumber());
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    } finally {
      file.close();
    }
  }

  /** Deeper or larger than any statement, or built of entities: not a statement but an attack. */
  private static final class TooDeepException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
