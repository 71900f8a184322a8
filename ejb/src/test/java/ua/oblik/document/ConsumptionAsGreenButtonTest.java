package ua.oblik.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import ua.oblik.billing.MonthOfUse;
import ua.oblik.billing.SpanOfUse;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.SettlementHour;
import ua.oblik.domain.supply.ServicePointCode;

/** The elements and numbers of ESPI as NAESB REQ.21 lists them. */
class ConsumptionAsGreenButtonTest {
  private static final String ESPI = "http://naesb.org/espi";
  private static final LocalDate LONG_DAY = LocalDate.of(2025, 10, 26);
  private static final List<MonthOfUse> MONTHS =
      List.of(month(9, "100.5", false), month(10, "120", true)); // the clock goes back in October

  @Test
  void hasOneReadingAMonthInWattHoursOfLocalMonths() throws Exception {
    Document file = parse();
    assertThat(texts(file, "value")).containsExactly("100500", "120000");
    assertThat(texts(file, "start"))
        .containsExactly(
            Long.toString(Instant.parse("2025-08-31T21:00:00Z").getEpochSecond()),
            Long.toString(Instant.parse("2025-09-30T21:00:00Z").getEpochSecond()));
    assertThat(texts(file, "duration"))
        .containsExactly(Integer.toString(30 * 86400), Integer.toString(31 * 86400 + 3600));
    assertThat(texts(file, "quality")).containsExactly("17", "8");
    assertThat(texts(file, "uom")).containsExactly("72");
  }

  @Test
  void hasHoursOfAnHourAndDaysOfADay() throws Exception {
    Document hours = parse(hourly(span(LONG_DAY, 4, 1), span(LONG_DAY, 5, 1)));
    assertThat(texts(hours, "start")).containsExactly("1761436800", "1761440400");
    assertThat(texts(hours, "duration")).containsExactly("3600", "3600");
    assertThat(texts(hours, "intervalLength")).containsExactly("3600");
    assertThat(texts(hours, "value")).containsExactly("500", "500");

    Document days = parse(hourly(span(LONG_DAY, 1, 25), span(LONG_DAY.plusDays(1), 1, 24)));
    assertThat(texts(days, "duration")).containsExactly("90000", "86400");
    assertThat(texts(days, "intervalLength")).containsExactly("86400");
    isOfTheStandard(days, 5);
    isOfTheStandard(hours, 5);
    assertThat(texts(hours, "quality")).containsOnly("17");
  }

  @Test
  void hasTheStructureOfTheStandardInEveryEntry() throws Exception {
    isOfTheStandard(parse(), 5);
  }

  private void isOfTheStandard(Document file, int entries) throws Exception {
    Schema structure =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(getClass().getResource("espi-structure.xsd"));
    NodeList contents = file.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "content");
    assertThat(contents.getLength()).isEqualTo(entries);
    for (int i = 0; i < contents.getLength(); i++) {
      structure.newValidator().validate(new DOMSource(contents.item(i).getFirstChild()));
    }
  }

  @Test
  void leadsFromThePointToEverythingElse() throws Exception {
    Document file = parse();
    List<String> entries = links(file, "self");
    assertThat(entries).doesNotHaveDuplicates();
    assertThat(links(file, "related"))
        .containsExactlyInAnyOrderElementsOf(entries.subList(1, entries.size()));
  }

  @Test
  void tellsTheClockOfUkraine() throws Exception {
    Document file = parse();
    ZoneRules kyiv = ZoneId.of("Europe/Kyiv").getRules();
    ZoneOffsetTransition spring = kyiv.nextTransition(Instant.parse("2025-01-01T00:00:00Z"));
    ZoneOffsetTransition autumn = kyiv.nextTransition(spring.getInstant());
    assertThat(moment(texts(file, "dstStartRule").get(0))).isEqualTo(spring.getDateTimeBefore());
    assertThat(moment(texts(file, "dstEndRule").get(0))).isEqualTo(autumn.getDateTimeBefore());
    assertThat(texts(file, "tzOffset")).containsExactly("7200");
    assertThat(texts(file, "dstOffset")).containsExactly("3600");
  }

  /** In 2025, by the bits of the standard: month, last of it, day of the week, hour. */
  private static LocalDateTime moment(String rule) {
    long bits = Long.parseLong(rule, 16);
    assertThat(bits >> 25 & 7).as("the last one of the month").isEqualTo(7);
    assertThat(bits & 0xfff).as("seconds").isZero();
    return YearMonth.of(2025, (int) (bits >> 28))
        .atEndOfMonth()
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.of((int) (bits >> 17 & 7))))
        .atTime((int) (bits >> 12 & 31), 0);
  }

  private static List<String> links(Document file, String relation) {
    NodeList found = file.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "link");
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> (Element) found.item(i))
        .filter(link -> link.getAttribute("rel").equals(relation))
        .map(link -> link.getAttribute("href"))
        .toList();
  }

  @Test
  void isTheSameFileForTheSameAccount() {
    assertThat(file()).isEqualTo(file());
  }

  private static byte[] file() {
    return GreenButton.of(AccountNumber.of("4100000002"), MONTHS, Instant.EPOCH);
  }

  private static byte[] hourly(SpanOfUse... spans) {
    return GreenButton.of(
        AccountNumber.of("4100000002"),
        ServicePointCode.completing("62Z000000000000"),
        List.of(spans),
        Instant.EPOCH);
  }

  private static SpanOfUse span(LocalDate day, int number, int hours) {
    return new SpanOfUse(
        new SettlementHour(day, number),
        hours,
        Map.of(RegisterCode.T1, Energy.of("0.5")),
        Optional.empty(),
        false);
  }

  private static Document parse() throws Exception {
    return parse(file());
  }

  private static Document parse(byte[] file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
  }

  private static List<String> texts(Document file, String name) {
    NodeList found = file.getElementsByTagNameNS(ESPI, name);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  private static MonthOfUse month(int month, String kWh, boolean provisional) {
    return new MonthOfUse(
        YearMonth.of(2025, month),
        Map.of(RegisterCode.T1, Energy.of(kWh)),
        Money.ZERO,
        30,
        provisional);
  }
}
