package ua.oblik.document;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
import ua.oblik.billing.SpanOfUse;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.supply.ServicePointCode;

/**
 * Consumption by months, days or hours as a Green Button file: the Energy Services Provider
 * Interface (ESPI, NAESB REQ.21), an Atom feed with one meter reading per zone. It carries no name
 * and no address; the identifiers are derived from the account's number and always the same for it.
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

  private static final long HOUR = 3600;
  private static final long DAY = 86_400;

  private final Subject subject;
  private final String updated;
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private GreenButton(Subject subject, Instant now) throws XMLStreamException {
    this.subject = subject;
    this.updated = now.toString();
    this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
  }

  /**
   * What a file is about.
   *
   * @param account whose it is
   * @param place what tells it from other files of the account
   * @param length seconds of an interval; 0 where they differ
   */
  private record Subject(AccountNumber account, String place, long length) {}

  /**
   * What was consumed in one interval of one zone.
   *
   * @param register the zone
   * @param start when it begins
   * @param seconds how long it lasts
   * @param volume the energy
   * @param estimated whether nobody measured it
   */
  private record Reading(
      RegisterCode register, Instant start, long seconds, Energy volume, boolean estimated) {}

  /** The months of an account, in UTF-8. */
  public static byte[] of(AccountNumber account, List<MonthOfUse> months, Instant now) {
    List<Reading> readings = new ArrayList<>();
    for (MonthOfUse month : months) {
      DateRange days = DateRange.of(month.month());
      Instant start = days.from().atStartOfDay(KYIV).toInstant();
      long seconds = days.until().atStartOfDay(KYIV).toEpochSecond() - start.getEpochSecond();
      month
          .volumes()
          .forEach(
              (register, volume) ->
                  readings.add(new Reading(register, start, seconds, volume, month.provisional())));
    }
    return write(new Subject(account, "1", 0), readings, now);
  }

  /** Days or hours of a point, in UTF-8. */
  public static byte[] of(
      AccountNumber account, ServicePointCode point, List<SpanOfUse> spans, Instant now) {
    List<Reading> readings = new ArrayList<>();
    for (SpanOfUse span : spans) {
      span.volumes()
          .forEach(
              (register, volume) ->
                  readings.add(
                      new Reading(
                          register, span.start(), span.seconds(), volume, span.replaced())));
    }
    boolean hours = spans.stream().allMatch(span -> span.seconds() == HOUR);
    return write(
        new Subject(account, point + (hours ? "-hours" : "-days"), hours ? HOUR : DAY),
        readings,
        now);
  }

  private static byte[] write(Subject subject, List<Reading> readings, Instant now) {
    try {
      GreenButton file = new GreenButton(subject, now);
      file.feed(readings);
      return file.text.toString().getBytes(StandardCharsets.UTF_8);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
  }

  private void feed(List<Reading> readings) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.setDefaultNamespace(ATOM);
    xml.writeStartElement(ATOM, "feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeNamespace("espi", ESPI);
    atom("id", id("feed/" + subject.place()));
    atom("title", "Green Button");
    atom("updated", updated);
    TreeSet<RegisterCode> registers = new TreeSet<>();
    readings.forEach(reading -> registers.add(reading.register()));
    usagePoint(registers);
    localTime();
    for (RegisterCode register : registers) {
      meterReading(register);
      readingType(register);
      intervals(register, readings);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void usagePoint(Collection<RegisterCode> registers) throws XMLStreamException {
    List<String> related = new ArrayList<>(List.of(LOCAL_TIME));
    registers.forEach(register -> related.add(reading(register)));
    entry("UsagePoint", usagePoint(), "", related);
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
        usagePoint(),
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
    if (subject.length() > 0) {
      espi("intervalLength", Long.toString(subject.length()));
    }
    espi("kind", ENERGY);
    espi("powerOfTenMultiplier", "0");
    espi("tou", register.name().substring(1));
    espi("uom", WATT_HOURS);
    endEntry();
  }

  private void intervals(RegisterCode register, List<Reading> readings) throws XMLStreamException {
    String up = reading(register) + "/IntervalBlock";
    entry("IntervalBlock " + register, up + "/1", up, List.of());
    start("IntervalBlock");
    for (Reading reading : readings) {
      if (reading.register() == register) {
        start("IntervalReading");
        start("ReadingQuality");
        espi("quality", reading.estimated() ? ESTIMATED : VALIDATED);
        end();
        start("timePeriod");
        espi("duration", Long.toString(reading.seconds()));
        espi("start", Long.toString(reading.start().getEpochSecond()));
        end();
        espi("value", Long.toString(reading.volume().wattHours()));
        end();
      }
    }
    endEntry();
  }

  private String usagePoint() {
    return "UsagePoint/" + subject.place();
  }

  private String reading(RegisterCode register) {
    return usagePoint() + "/MeterReading/" + register;
  }

  private String id(String what) {
    String name = "oblik:" + subject.account().value() + ":" + what;
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
