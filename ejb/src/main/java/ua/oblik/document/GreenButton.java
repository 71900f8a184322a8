package ua.oblik.document;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ua.oblik.billing.MonthOfUse;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.metering.RegisterCode;

/**
 * Monthly consumption as a Green Button file: the Energy Services Provider Interface (ESPI, NAESB
 * REQ.21), an Atom feed with one meter reading per zone. It carries no name and no address; the
 * identifiers are derived from the account's number and always the same for it.
 */
public final class GreenButton {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String ESPI = "http://naesb.org/espi";
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final String ELECTRICITY = "1";
  private static final String DELTA = "4";
  private static final String FORWARD = "1";
  private static final String HRYVNIA = "980";
  private static final String ENERGY = "12";
  private static final String WATT_HOURS = "72";
  private static final String VALIDATED = "17";
  private static final String ESTIMATED = "8";
  private static final String LOCAL_TIME = "LocalTimeParameters/1";

  /** In the bits of ESPI: month, which one of the month, day of the week, hour. */
  private static final String LAST_SUNDAY_OF_MARCH_AT_3 = "3E0E3000";

  private static final String LAST_SUNDAY_OF_OCTOBER_AT_4 = "AE0E4000";

  private final AccountNumber account;
  private final String updated;
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private GreenButton(AccountNumber account, Instant now) throws XMLStreamException {
    this.account = account;
    this.updated = now.toString();
    this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
  }

  /** The file, in UTF-8. */
  public static byte[] of(AccountNumber account, List<MonthOfUse> months, Instant now) {
    try {
      GreenButton file = new GreenButton(account, now);
      file.feed(months);
      return file.text.toString().getBytes(StandardCharsets.UTF_8);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
  }

  private void feed(List<MonthOfUse> months) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.setDefaultNamespace(ATOM);
    xml.writeStartElement(ATOM, "feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeNamespace("espi", ESPI);
    atom("id", id("feed"));
    atom("title", "Green Button");
    atom("updated", updated);
    TreeSet<RegisterCode> registers = new TreeSet<>();
    months.forEach(month -> registers.addAll(month.volumes().keySet()));
    usagePoint(registers);
    localTime();
    for (RegisterCode register : registers) {
      meterReading(register);
      readingType(register);
      intervals(register, months);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void usagePoint(Collection<RegisterCode> registers) throws XMLStreamException {
    List<String> related = new ArrayList<>(List.of(LOCAL_TIME));
    registers.forEach(register -> related.add(reading(register)));
    entry("UsagePoint", "UsagePoint/1", "", related);
    start("UsagePoint");
    start("ServiceCategory");
    espi("kind", "0");
    end();
    endEntry();
  }

  /** Ukraine: two hours ahead, three from the last Sunday of March to that of October. */
  private void localTime() throws XMLStreamException {
    entry("LocalTimeParameters", LOCAL_TIME, "", List.of());
    start("LocalTimeParameters");
    espi("dstEndRule", LAST_SUNDAY_OF_OCTOBER_AT_4);
    espi("dstOffset", "3600");
    espi("dstStartRule", LAST_SUNDAY_OF_MARCH_AT_3);
    espi("tzOffset", "7200");
    endEntry();
  }

  private void meterReading(RegisterCode register) throws XMLStreamException {
    String self = reading(register);
    entry(
        "MeterReading " + register,
        self,
        "UsagePoint/1",
        List.of("ReadingType/" + register, self + "/IntervalBlock/1"));
    xml.writeEmptyElement("espi", "MeterReading", ESPI);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void readingType(RegisterCode register) throws XMLStreamException {
    entry("ReadingType " + register, "ReadingType/" + register, "ReadingType", List.of());
    start("ReadingType");
    espi("accumulationBehaviour", DELTA);
    espi("commodity", ELECTRICITY);
    espi("currency", HRYVNIA);
    espi("flowDirection", FORWARD);
    espi("kind", ENERGY);
    espi("powerOfTenMultiplier", "0");
    espi("tou", register.name().substring(1));
    espi("uom", WATT_HOURS);
    endEntry();
  }

  private void intervals(RegisterCode register, List<MonthOfUse> months) throws XMLStreamException {
    String up = reading(register) + "/IntervalBlock";
    entry("IntervalBlock " + register, up + "/1", up, List.of());
    start("IntervalBlock");
    for (MonthOfUse month : months) {
      if (month.volumes().containsKey(register)) {
        DateRange days = DateRange.of(month.month());
        start("IntervalReading");
        start("ReadingQuality");
        espi("quality", month.provisional() ? ESTIMATED : VALIDATED);
        end();
        start("timePeriod");
        espi("duration", Long.toString(second(days.until()) - second(days.from())));
        espi("start", Long.toString(second(days.from())));
        end();
        espi("value", Long.toString(month.volume(register).wattHours()));
        end();
      }
    }
    endEntry();
  }

  private static long second(LocalDate day) {
    return day.atStartOfDay(KYIV).toEpochSecond();
  }

  private static String reading(RegisterCode register) {
    return "UsagePoint/1/MeterReading/" + register;
  }

  private String id(String what) {
    String name = "oblik:" + account.value() + ":" + what;
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private void entry(String title, String self, String up, List<String> related)
      throws XMLStreamException {
    xml.writeStartElement(ATOM, "entry");
    atom("id", id(self));
    link("self", self);
    if (!up.isEmpty()) {
      link("up", up);
    }
    for (String other : related) {
      link("related", other);
    }
    atom("title", title);
    atom("published", updated);
    atom("updated", updated);
    xml.writeStartElement(ATOM, "content");
  }

  /** Closes what is shown, its content and its entry. */
  private void endEntry() throws XMLStreamException {
    end();
    end();
    end();
  }

  private void link(String relation, String target) throws XMLStreamException {
    xml.writeEmptyElement(ATOM, "link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", target);
  }

  private void atom(String name, String value) throws XMLStreamException {
    xml.writeStartElement(ATOM, name);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private void espi(String name, String value) throws XMLStreamException {
    start(name);
    xml.writeCharacters(value);
    end();
  }

  private void start(String name) throws XMLStreamException {
    xml.writeStartElement("espi", name, ESPI);
  }

  private void end() throws XMLStreamException {
    xml.writeEndElement();
  }
}
