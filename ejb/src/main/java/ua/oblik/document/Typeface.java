package ua.oblik.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * One cut of the bill's font, reduced once to the letters a bill may need and kept compressed, so
 * that embedding it costs a copy of bytes and measuring text costs a table lookup. Immutable and
 * thread safe.
 */
final class Typeface {
  static final Typeface REGULAR = load("DejaVuSansCondensed");
  static final Typeface BOLD = load("DejaVuSansCondensed-Bold");

  private static final char REPLACEMENT = '\uFFFD';
  private static final int SYMBOLIC_FLAG = 4;
  private static final int STEM_OF_REGULAR = 80;
  private static final List<String> TABLES =
      List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm");

  private final String name;
  private final int[] glyphOfChar = new int[Character.MAX_VALUE + 1];
  private final int[] widthOfGlyph;
  private final byte[] program;
  private final int programLength;
  private final byte[] toUnicode;
  private final COSArray box;
  private final int ascent;
  private final int descent;
  private final int capHeight;

  private Typeface(String name, TrueTypeFont font) throws IOException {
    this.name = "OBLIKU+" + name;
    Map<Integer, Integer> oldGlyphs = glyphs(font.getUnicodeCmapLookup());
    TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
    subsetter.setPrefix("OBLIKU");
    subsetter.addAll(oldGlyphs.keySet());
    Map<Integer, Integer> oldOfNew = subsetter.getGIDMap();
    Map<Integer, Integer> newOfOld = new TreeMap<>();
    oldOfNew.forEach((fresh, old) -> newOfOld.put(old, fresh));
    widthOfGlyph = new int[oldOfNew.size()];
    for (Map.Entry<Integer, Integer> glyph : oldOfNew.entrySet()) {
      widthOfGlyph[glyph.getKey()] =
          Math.round(font.getAdvanceWidth(glyph.getValue()) * 1000f / font.getUnitsPerEm());
    }
    oldGlyphs.forEach((letter, old) -> glyphOfChar[letter] = newOfOld.get(old));
    ByteArrayOutputStream reduced = new ByteArrayOutputStream();
    subsetter.writeToStream(reduced);
    programLength = reduced.size();
    program = deflate(reduced.toByteArray());
    toUnicode = deflate(unicodeMap(oldGlyphs.keySet()).getBytes(StandardCharsets.US_ASCII));
    float scale = 1000f / font.getUnitsPerEm();
    box = box(font.getFontBBox(), scale);
    ascent = Math.round(font.getHorizontalHeader().getAscender() * scale);
    descent = Math.round(font.getHorizontalHeader().getDescender() * scale);
    capHeight = Math.round(font.getOS2Windows().getCapHeight() * scale);
  }

  private static Map<Integer, Integer> glyphs(CmapLookup letters) {
    Map<Integer, Integer> glyphs = new TreeMap<>();
    for (int letter : alphabet()) {
      if (letters.getGlyphId(letter) != 0) {
        glyphs.put(letter, letters.getGlyphId(letter));
      }
    }
    return glyphs;
  }

  private static COSArray box(BoundingBox bounds, float scale) {
    COSArray box = new COSArray();
    box.add(new COSFloat(bounds.getLowerLeftX() * scale));
    box.add(new COSFloat(bounds.getLowerLeftY() * scale));
    box.add(new COSFloat(bounds.getUpperRightX() * scale));
    box.add(new COSFloat(bounds.getUpperRightY() * scale));
    return box;
  }

  private static Typeface load(String name) {
    try (InputStream file = Typeface.class.getResourceAsStream("fonts/" + name + ".ttf")) {
      if (file == null) {
        throw new IllegalStateException("font " + name + " is missing from the jar");
      }
      try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
        return new Typeface(name, font);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Latin with its European letters, Cyrillic with ґ, and the signs of a bill. */
  private static Set<Integer> alphabet() {
    Set<Integer> letters = new TreeSet<>();
    addRange(letters, ' ', '~');
    addRange(letters, '\u00A0', '\u017F');
    addRange(letters, '\u0400', '\u045F');
    addRange(letters, '\u0490', '\u0493');
    "\u02BC\u2010\u2011\u2012\u2013\u2014\u2018\u2019\u201A\u201C\u201D\u201E\u2022\u2026\u202F\u2030"
        .chars()
        .forEach(letters::add);
    "\u2032\u2033\u2039\u203A\u20AC\u20B4\u2116\u2122\u2190\u2192\u2212\u2248\u2264\u2265\uFFFD"
        .chars()
        .forEach(letters::add);
    letters.add((int) '\u03C6');
    return letters;
  }

  private static void addRange(Set<Integer> letters, char first, char last) {
    for (int letter = first; letter <= last; letter++) {
      letters.add(letter);
    }
  }

  private static byte[] deflate(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
    try (OutputStream out = new DeflaterOutputStream(packed, best)) {
      out.write(plain);
    } finally {
      best.end();
    }
    return packed.toByteArray();
  }

  private String unicodeMap(Set<Integer> letters) {
    Map<Integer, Integer> letterOfGlyph = new TreeMap<>();
    letters.forEach(letter -> letterOfGlyph.putIfAbsent(glyphOfChar[letter], letter));
    StringBuilder map = new StringBuilder(16_384);
    map.append("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n")
        .append("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n")
        .append("/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n")
        .append("1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
    List<Map.Entry<Integer, Integer>> entries = List.copyOf(letterOfGlyph.entrySet());
    for (int start = 0; start < entries.size(); start += 100) {
      int end = Math.min(start + 100, entries.size());
      map.append(end - start).append(" beginbfchar\n");
      for (Map.Entry<Integer, Integer> entry : entries.subList(start, end)) {
        map.append(String.format(Locale.ROOT, "<%04X> <%04X>\n", entry.getKey(), entry.getValue()));
      }
      map.append("endbfchar\n");
    }
    return map.append("endcmap CMapName currentdict /CMap defineresource pop end end\n").toString();
  }

  /** Width of the text in points at the given size. */
  float width(String text, float size) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += widthOfGlyph[glyph(text.charAt(i))];
    }
    return sum * size / 1000f;
  }

  /** Appends the text as a PDF hexadecimal string of two-byte glyph numbers. */
  void encode(String text, StringBuilder content) {
    content.append('<');
    for (int i = 0; i < text.length(); i++) {
      int glyph = glyph(text.charAt(i));
      for (int shift = 12; shift >= 0; shift -= 4) {
        content.append(Character.forDigit((glyph >> shift) & 0xF, 16));
      }
    }
    content.append('>');
  }

  private int glyph(char letter) {
    int glyph = glyphOfChar[letter];
    return glyph == 0 ? glyphOfChar[REPLACEMENT] : glyph;
  }

  /** Adds the font to a document and answers its dictionary, to be named in page resources. */
  COSDictionary embed(PDDocument pdf) throws IOException {
    COSStream file = stream(pdf, program);
    file.setInt(COSName.LENGTH1, programLength);
    COSDictionary descriptor = dictionary(COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, name);
    descriptor.setInt(COSName.FLAGS, SYMBOLIC_FLAG);
    descriptor.setItem(COSName.FONT_BBOX, new COSArray(box.toList()));
    descriptor.setInt(COSName.ITALIC_ANGLE, 0);
    descriptor.setInt(COSName.ASCENT, ascent);
    descriptor.setInt(COSName.DESCENT, descent);
    descriptor.setInt(COSName.CAP_HEIGHT, capHeight);
    descriptor.setInt(COSName.STEM_V, STEM_OF_REGULAR);
    descriptor.setItem(COSName.FONT_FILE2, file);
    COSDictionary descendant = dictionary(COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
    descendant.setName(COSName.BASE_FONT, name);
    descendant.setItem(COSName.CIDSYSTEMINFO, systemInfo());
    descendant.setItem(COSName.FONT_DESC, descriptor);
    descendant.setItem(COSName.W, widths());
    descendant.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
    COSDictionary font = dictionary(COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, name);
    font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    font.setItem(COSName.TO_UNICODE, stream(pdf, toUnicode));
    return font;
  }

  private COSArray widths() {
    COSArray each = new COSArray();
    for (int width : widthOfGlyph) {
      each.add(COSInteger.get(width));
    }
    COSArray widths = new COSArray();
    widths.add(COSInteger.ZERO);
    widths.add(each);
    return widths;
  }

  private static COSDictionary systemInfo() {
    COSDictionary info = new COSDictionary();
    info.setItem(COSName.REGISTRY, new COSString("Adobe"));
    info.setItem(COSName.ORDERING, new COSString("Identity"));
    info.setInt(COSName.SUPPLEMENT, 0);
    return info;
  }

  private static COSDictionary dictionary(COSName type) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, type);
    return dictionary;
  }

  private static COSStream stream(PDDocument pdf, byte[] deflated) throws IOException {
    COSStream stream = pdf.getDocument().createCOSStream();
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(deflated);
    }
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    return stream;
  }
}
