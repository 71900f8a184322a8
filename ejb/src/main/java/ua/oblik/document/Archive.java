package ua.oblik.document;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Puts drawn sheets, their structure and an attached data file together into one PDF/A-3b file that
 * is also tagged (PDF/UA-1): embedded fonts, sRGB output intent, metadata, language, attachment
 * tied to the document by {@code AFRelationship Data}. ISO 19005-3, ISO 14289-1.
 */
final class Archive {
  private static final byte[] SRGB =
      deflate(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData(), Deflater.BEST_COMPRESSION);
  private static final float PDF_1_7 = 1.7f;

  private final COSDictionary structure = typed("StructTreeRoot");
  private final Element root = Element.document(structure);
  private final List<Sheet> sheets = new ArrayList<>();

  /** Adds an empty page at the end. */
  Sheet newSheet() {
    Sheet sheet = new Sheet();
    sheets.add(sheet);
    return sheet;
  }

  List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  /** The top of the structure, parent of all that is read out. */
  Element root() {
    return root;
  }

  byte[] write(Metadata about, Attachment data) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.setVersion(PDF_1_7);
      pdf.setDocumentId((long) about.title().hashCode());
      addPages(pdf);
      COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
      describe(pdf, about);
      addStructure(catalog);
      catalog.setItem(COSName.OUTPUT_INTENTS, array(outputIntent(pdf)));
      attach(catalog, data.specification(pdf, about.pdfTime()), data.name);
      ByteArrayOutputStream file = new ByteArrayOutputStream(131_072);
      pdf.save(file, CompressParameters.NO_COMPRESSION);
      return file.toByteArray();
    }
  }

  private void addPages(PDDocument pdf) throws IOException {
    COSDictionary fonts = new COSDictionary();
    fonts.setItem("R", Typeface.REGULAR.embed(pdf));
    fonts.setItem("B", Typeface.BOLD.embed(pdf));
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.FONT, fonts);
    for (int number = 0; number < sheets.size(); number++) {
      Sheet sheet = sheets.get(number);
      COSDictionary page = sheet.dictionary();
      page.setItem(COSName.RESOURCES, resources);
      page.setItem(COSName.CONTENTS, stream(pdf, sheet.content()));
      page.setInt(COSName.STRUCT_PARENTS, number);
      page.setName("Tabs", "S");
      pdf.addPage(sheet.page());
    }
  }

  private static void describe(PDDocument pdf, Metadata about) throws IOException {
    COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
    COSStream xmp = pdf.getDocument().createCOSStream();
    try (OutputStream out = xmp.createOutputStream()) {
      out.write(about.xmp());
    }
    xmp.setItem(COSName.TYPE, COSName.METADATA);
    xmp.setName(COSName.SUBTYPE, "XML");
    catalog.setItem(COSName.METADATA, xmp);
    catalog.setString(COSName.LANG, about.language().toLanguageTag());
    COSDictionary preferences = new COSDictionary();
    preferences.setItem("DisplayDocTitle", COSBoolean.TRUE);
    catalog.setItem(COSName.VIEWER_PREFERENCES, preferences);
    pdf.getDocument().getTrailer().setItem(COSName.INFO, about.information());
  }

  private void addStructure(COSDictionary catalog) {
    COSDictionary marked = new COSDictionary();
    marked.setItem("Marked", COSBoolean.TRUE);
    catalog.setItem("MarkInfo", marked);
    COSArray owners = new COSArray();
    for (int number = 0; number < sheets.size(); number++) {
      owners.add(COSInteger.get(number));
      owners.add(sheets.get(number).owners());
    }
    COSDictionary parents = new COSDictionary();
    parents.setItem(COSName.NUMS, owners);
    structure.setItem(COSName.K, root.dictionary());
    structure.setItem(COSName.PARENT_TREE, parents);
    structure.setInt(COSName.PARENT_TREE_NEXT_KEY, sheets.size());
    catalog.setItem(COSName.STRUCT_TREE_ROOT, structure);
  }

  private static COSDictionary outputIntent(PDDocument pdf) throws IOException {
    COSStream profile = pdf.getDocument().createCOSStream();
    try (OutputStream out = profile.createRawOutputStream()) {
      out.write(SRGB);
    }
    profile.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    profile.setInt(COSName.N, 3);
    COSDictionary intent = typed("OutputIntent");
    intent.setName(COSName.S, "GTS_PDFA1");
    intent.setItem(COSName.OUTPUT_CONDITION_IDENTIFIER, new COSString("sRGB IEC61966-2.1"));
    intent.setItem(COSName.INFO, new COSString("sRGB IEC61966-2.1"));
    intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
    return intent;
  }

  private static void attach(COSDictionary catalog, COSDictionary file, String name) {
    catalog.setItem("AF", array(file));
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NAMES, array(new COSString(name), file));
    COSDictionary names = new COSDictionary();
    names.setItem(COSName.EMBEDDED_FILES, tree);
    catalog.setItem(COSName.NAMES, names);
  }

  /** Packed fast: two percent off the file would cost a quarter of its drawing. */
  private static COSStream stream(PDDocument pdf, byte[] plain) throws IOException {
    COSStream stream = pdf.getDocument().createCOSStream();
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(deflate(plain, Deflater.BEST_SPEED));
    }
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    return stream;
  }

  private static COSDictionary typed(String type) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setName(COSName.TYPE, type);
    return dictionary;
  }

  private static COSArray array(COSBase... items) {
    COSArray array = new COSArray();
    for (COSBase item : items) {
      array.add(item);
    }
    return array;
  }

  private static byte[] deflate(byte[] plain, int level) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(level);
    try (OutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(plain);
    } catch (IOException e) {
      throw new IllegalStateException("memory refused a write", e);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  /** A file carried inside the PDF: the bill as data, for the customer's own programs. */
  static final class Attachment {
    private final String name;
    private final String mediaType;
    private final String description;
    private final byte[] content;

    Attachment(String name, String mediaType, String description, byte[] content) {
      this.name = name;
      this.mediaType = mediaType;
      this.description = description;
      this.content = content;
    }

    private COSDictionary specification(PDDocument pdf, String time) throws IOException {
      COSStream file = stream(pdf, content);
      file.setItem(COSName.TYPE, COSName.getPDFName("EmbeddedFile"));
      file.setName(COSName.SUBTYPE, mediaType);
      COSDictionary parameters = new COSDictionary();
      parameters.setInt(COSName.SIZE, content.length);
      parameters.setItem(COSName.MOD_DATE, new COSString(time));
      file.setItem(COSName.PARAMS, parameters);
      COSDictionary embedded = new COSDictionary();
      embedded.setItem(COSName.F, file);
      embedded.setItem(COSName.UF, file);
      COSDictionary specification = typed("Filespec");
      specification.setItem(COSName.F, new COSString(name));
      specification.setItem(COSName.UF, new COSString(name));
      specification.setItem(COSName.DESC, new COSString(description));
      specification.setName("AFRelationship", "Data");
      specification.setItem(COSName.EF, embedded);
      return specification;
    }
  }
}
