package ua.oblik.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * What a PDF says about itself, once for readers (the information dictionary) and once for archives
 * (XMP); PDF/A wants both to agree. The time is the start of the day of issue in Kyiv, so that the
 * same bill gives the same bytes whenever it is rendered.
 */
record Metadata(String title, String author, Locale language, LocalDate issuedOn) {
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final DateTimeFormatter PDF_TIME =
      DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmssxx", Locale.ROOT);
  private static final DateTimeFormatter XMP_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
  private static final String TEMPLATE = template();

  private static String template() {
    try (InputStream file = Metadata.class.getResourceAsStream("metadata.xmp")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("@bom@", "\uFEFF");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private OffsetDateTime created() {
    return issuedOn.atStartOfDay(KYIV).toOffsetDateTime();
  }

  /** The time in PDF's own notation, {@code D:20251105000000+02'00'}. */
  String pdfTime() {
    String plain = PDF_TIME.format(created());
    int minutes = plain.length() - 2;
    return plain.substring(0, minutes) + "'" + plain.substring(minutes) + "'";
  }

  byte[] xmp() {
    return TEMPLATE
        .replace("@title@", escape(title))
        .replace("@author@", escape(author))
        .replace("@language@", language.toLanguageTag())
        .replace("@created@", XMP_TIME.format(created()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  COSDictionary information() {
    COSDictionary information = new COSDictionary();
    information.setString(COSName.TITLE, title);
    information.setString(COSName.AUTHOR, author);
    information.setString(COSName.PRODUCER, "Oblik");
    information.setString(COSName.CREATION_DATE, pdfTime());
    information.setString(COSName.MOD_DATE, pdfTime());
    return information;
  }
}
