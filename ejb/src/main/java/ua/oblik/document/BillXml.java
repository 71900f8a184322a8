package ua.oblik.document;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ua.oblik.document.BillDocument.BlockRange;
import ua.oblik.document.BillDocument.ChargeLine;
import ua.oblik.document.BillDocument.EnergyLine;
import ua.oblik.document.BillDocument.Read;
import ua.oblik.document.BillDocument.ReadSpan;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.customer.Edrpou;
import ua.oblik.domain.customer.VatNumber;
import ua.oblik.domain.rating.ExcessCharge;
import ua.oblik.domain.rating.Figures;
import ua.oblik.domain.rating.FixedShare;
import ua.oblik.domain.rating.MinimumShare;
import ua.oblik.domain.rating.ReactiveCharge;
import ua.oblik.domain.rating.ReliefShare;
import ua.oblik.domain.rating.VatShare;

/**
 * The bill as data, namespace {@code urn:oblik:bill:1}: what the PDF shows, for the customer's own
 * programs. Amounts are decimal hryvnias, energy kWh, dates ISO, {@code until} is exclusive.
 */
final class BillXml {
  private static final String NAMESPACE = "urn:oblik:bill:1";
  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter xml;

  private BillXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static byte[] of(BillDocument bill) {
    ByteArrayOutputStream file = new ByteArrayOutputStream(8192);
    try {
      XMLStreamWriter xml = WRITERS.createXMLStreamWriter(file, "UTF-8");
      new BillXml(xml).write(bill);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory refused a write", e);
    }
    return file.toByteArray();
  }

  private void write(BillDocument bill) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("bill");
    xml.writeDefaultNamespace(NAMESPACE);
    Heading heading = bill.heading();
    xml.writeAttribute("number", heading.number().toString());
    xml.writeAttribute("kind", heading.kind().name());
    xml.writeAttribute("issuedOn", heading.issuedOn().toString());
    xml.writeAttribute("dueOn", heading.dueOn().toString());
    attribute("replacedBy", heading.replacedBy().map(BillNumber::toString));
    if (heading.withdrawn()) {
      xml.writeAttribute("withdrawn", "true");
    }
    period(heading.period());
    parties(bill);
    readsAndLines(bill);
    replaced(bill);
    settlement(bill.settlement());
    if (bill.paymentLink().isPresent()) {
      xml.writeStartElement("paymentLink");
      xml.writeCharacters(bill.paymentLink().get());
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void readsAndLines(BillDocument bill) throws XMLStreamException {
    xml.writeStartElement("reads");
    for (ReadSpan span : bill.reads()) {
      span(span);
    }
    xml.writeEndElement();
    xml.writeStartElement("lines");
    for (ChargeLine line : bill.lines()) {
      line(line);
    }
    xml.writeEndElement();
  }

  private void period(DateRange period) throws XMLStreamException {
    xml.writeAttribute("from", period.from().toString());
    xml.writeAttribute("until", period.until().toString());
  }

  private void parties(BillDocument bill) throws XMLStreamException {
    BillDocument.Supplier supplier = bill.supplier();
    xml.writeEmptyElement("supplier");
    xml.writeAttribute("name", supplier.name());
    xml.writeAttribute("edrpou", supplier.edrpou().value());
    xml.writeAttribute("vatNumber", supplier.vatNumber().value());
    xml.writeAttribute("iban", supplier.iban().value());
    xml.writeAttribute("address", supplier.address());
    BillDocument.Recipient recipient = bill.recipient();
    xml.writeEmptyElement("customer");
    xml.writeAttribute("name", recipient.name());
    attribute("edrpou", recipient.edrpou().map(Edrpou::value));
    attribute("vatNumber", recipient.vatNumber().map(VatNumber::value));
    xml.writeAttribute("address", recipient.address());
    xml.writeAttribute("account", recipient.accountNumber().value());
  }

  private void span(ReadSpan span) throws XMLStreamException {
    xml.writeStartElement("span");
    xml.writeAttribute("point", span.point().value());
    xml.writeAttribute("meter", span.meter().value());
    if (span.register().isReactive()) {
      xml.writeAttribute("register", span.register().name());
    } else {
      xml.writeAttribute("zone", span.zone().name());
    }
    xml.writeAttribute("multiplier", Integer.toString(span.multiplier()));
    xml.writeAttribute(
        span.register().isReactive() ? "kvarh" : "kWh", span.consumed().kWh().toPlainString());
    period(span.days());
    attribute("estimate", span.estimate().map(Enum::name));
    if (span.from().isPresent()) {
      read("from", span.from().get());
    }
    if (span.until().isPresent()) {
      read("until", span.until().get());
    }
    xml.writeEndElement();
  }

  private void read(String end, Read read) throws XMLStreamException {
    xml.writeEmptyElement(end);
    xml.writeAttribute("on", read.on().toString());
    xml.writeAttribute("takenOn", read.takenOn().toString());
    xml.writeAttribute("value", read.value().kWh().toPlainString());
    xml.writeAttribute("source", read.source().name());
    xml.writeAttribute("quality", read.quality().name());
  }

  private void line(ChargeLine line) throws XMLStreamException {
    if (line instanceof EnergyLine energy) {
      xml.writeEmptyElement("energy");
      xml.writeAttribute("point", energy.point().value());
      period(energy.period());
      xml.writeAttribute("zone", energy.zone().name());
      if (energy.block().isPresent()) {
        block(energy.block().get());
      }
      xml.writeAttribute("kWh", energy.quantity().kWh().toPlainString());
      xml.writeAttribute("rate", energy.rate().hryvniaPerKWh().toPlainString());
      xml.writeAttribute("coefficient", energy.coefficient().value().toPlainString());
      xml.writeAttribute("act", energy.act());
    } else if (line instanceof ReactiveLine reactive) {
      reactive(reactive);
    } else if (line instanceof OtherLine other) {
      xml.writeEmptyElement("other");
      xml.writeAttribute("kind", other.kind().name());
      period(other.period());
      xml.writeAttribute("kWh", other.quantity().kWh().toPlainString());
      xml.writeAttribute("source", other.source());
      if (other.figures().isPresent()) {
        figures(other.figures().get());
      }
    }
    xml.writeAttribute("amount", line.amount().hryvnias().toPlainString());
  }

  private void figures(Figures figures) throws XMLStreamException {
    if (figures instanceof ExcessCharge charge) {
      number("contractedKWh", charge.contracted().kWh());
      number("monthKWh", charge.volume().kWh());
      number("base", charge.cost().hryvnias());
      number("percent", BigDecimal.valueOf(charge.percent()));
      number("chargedBefore", charge.charged().hryvnias());
    } else if (figures instanceof ReliefShare share) {
      number("normKWh", share.norm().kWh());
      number("base", share.cost().hryvnias());
      number("percent", BigDecimal.valueOf(share.percent()));
    } else if (figures instanceof FixedShare share) {
      number("base", share.charge().amount().hryvnias());
      xml.writeAttribute("per", share.charge().per().name());
      number("days", BigDecimal.valueOf(share.days()));
      number("daysBefore", BigDecimal.valueOf(share.before()));
      number("daysOfMonth", BigDecimal.valueOf(share.ofMonth()));
    } else if (figures instanceof MinimumShare share) {
      number("base", share.minimum().hryvnias());
      number("energy", share.energy().hryvnias());
      number("days", BigDecimal.valueOf(share.days()));
      number("daysOfMonth", BigDecimal.valueOf(share.ofMonth()));
      number("chargedBefore", share.charged().hryvnias());
    } else if (figures instanceof VatShare share) {
      number("base", share.base().hryvnias());
      number("percent", BigDecimal.valueOf(share.vat().percent()));
    }
  }

  private void number(String name, BigDecimal value) throws XMLStreamException {
    xml.writeAttribute(name, value.toPlainString());
  }

  private void reactive(ReactiveLine line) throws XMLStreamException {
    ReactiveCharge charge = line.charge();
    xml.writeEmptyElement("reactive");
    xml.writeAttribute("point", line.point().value());
    xml.writeAttribute("kind", line.kind().name());
    period(line.period());
    xml.writeAttribute("kvarh", line.quantity().kWh().toPlainString());
    attribute("rate", line.rate().map(rate -> rate.hryvniaPerKWh().toPlainString()));
    attribute("coefficient", line.coefficient().map(times -> times.value().toPlainString()));
    xml.writeAttribute("tangent", charge.tangent().value().toPlainString());
    xml.writeAttribute("factor", charge.factor().value().toPlainString());
  }

  private void block(BlockRange block) throws XMLStreamException {
    xml.writeAttribute("aboveKWh", block.above().kWh().toPlainString());
    attribute("uptoKWh", block.upTo().map(limit -> limit.kWh().toPlainString()));
    xml.writeAttribute("policy", block.policy().name());
  }

  private void replaced(BillDocument bill) throws XMLStreamException {
    for (BillDocument.ReplacedBill replaced : bill.replaced()) {
      xml.writeEmptyElement("replaces");
      xml.writeAttribute("number", replaced.number().toString());
      period(replaced.period());
      xml.writeAttribute("amount", replaced.amount().hryvnias().toPlainString());
    }
  }

  private void settlement(BillDocument.Settlement settlement) throws XMLStreamException {
    xml.writeStartElement("settlement");
    xml.writeAttribute("opening", settlement.opening().hryvnias().toPlainString());
    xml.writeAttribute("charges", settlement.charges().hryvnias().toPlainString());
    xml.writeAttribute("balance", settlement.balance().hryvnias().toPlainString());
    xml.writeAttribute("toPay", settlement.amountToPay().hryvnias().toPlainString());
    for (Movement movement : settlement.movements()) {
      xml.writeEmptyElement("movement");
      xml.writeAttribute("on", movement.on().toString());
      xml.writeAttribute("kind", movement.kind().name());
      xml.writeAttribute("amount", movement.amount().hryvnias().toPlainString());
    }
    xml.writeEmptyElement("vat");
    xml.writeAttribute("basis", settlement.vat().basis().name());
    xml.writeAttribute("percent", Integer.toString(settlement.vat().percent()));
    xml.writeAttribute("net", settlement.vat().net().hryvnias().toPlainString());
    xml.writeAttribute("vat", settlement.vat().vat().hryvnias().toPlainString());
    xml.writeEndElement();
  }

  private void attribute(String name, Optional<String> value) throws XMLStreamException {
    if (value.isPresent()) {
      xml.writeAttribute(name, value.get());
    }
  }
}
