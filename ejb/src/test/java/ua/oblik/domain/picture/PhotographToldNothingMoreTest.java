package ua.oblik.domain.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Files with a secret in every place where cameras write one; the picture itself must stay. */
class PhotographToldNothingMoreTest {
  private static final String SECRET = "49.9935N 36.2304E";
  private static final byte[] SECRET_BYTES = SECRET.getBytes(StandardCharsets.US_ASCII);

  @Test
  void ofAJpegOnlyPixelsAndTheTurnRemain() throws IOException {
    byte[] plain = drawn("jpeg");
    byte[] exif = concat(hex("45786966000049492a0008000000"), oneEntryTurn(6), SECRET_BYTES);
    byte[] file =
        concat(
            Arrays.copyOf(plain, 2),
            segment(0xE1, exif),
            segment(0xE1, SECRET_BYTES),
            segment(0xED, SECRET_BYTES),
            segment(0xFE, SECRET_BYTES),
            Arrays.copyOfRange(plain, 2, plain.length),
            SECRET_BYTES);

    byte[] bare = Picture.of(file).withoutMetadata().content();

    assertThat(text(bare)).doesNotContain(SECRET).contains("Exif");
    assertThat(HexFormat.of().formatHex(bare)).contains("0112000300000001" + "00060000");
    assertSamePixels(bare, plain);
  }

  @Test
  void ofAPngOnlyPixelsRemain() throws IOException {
    byte[] plain = drawn("png");
    int afterHeader = 8 + 25;
    byte[] file =
        concat(
            Arrays.copyOf(plain, afterHeader),
            chunk("tEXt", SECRET_BYTES),
            chunk("eXIf", SECRET_BYTES),
            Arrays.copyOfRange(plain, afterHeader, plain.length),
            SECRET_BYTES);

    byte[] bare = Picture.of(file).withoutMetadata().content();

    assertThat(bare).isEqualTo(plain);
  }

  @Test
  void ofAWebpOnlyPixelsRemainAndTheHeaderSaysSo() {
    byte[] flags = hex("0c000000000000000000");
    byte[] body = concat(riff("VP8X", flags), riff("VP8 ", hex("00010203")));
    byte[] secret = concat(riff("EXIF", SECRET_BYTES), riff("XMP ", SECRET_BYTES));
    byte[] file = webp(concat(body, secret));

    byte[] bare = Picture.of(file).withoutMetadata().content();

    byte[] expected =
        webp(concat(riff("VP8X", hex("00000000000000000000")), riff("VP8 ", hex("00010203"))));
    assertThat(bare).isEqualTo(expected);
  }

  @Test
  void ofAHeicTheToldItemsAreBlankAndNothingElseChanges() {
    byte[] pixels = "PIXELPIXELPIXEL".getBytes(StandardCharsets.US_ASCII);
    byte[] file = heic(pixels);

    byte[] bare = Picture.of(file).withoutMetadata().content();

    assertThat(bare).hasSameSizeAs(file);
    assertThat(text(file)).contains(SECRET);
    assertThat(text(bare)).doesNotContain(SECRET).contains("PIXELPIXELPIXEL");
  }

  @Test
  void aHeicThatIsCutOffIsNoPicture() {
    byte[] file = heic("PIXELS".getBytes(StandardCharsets.US_ASCII));

    assertThat(Picture.problem(Arrays.copyOf(file, file.length - 30)))
        .contains(Picture.Problem.BROKEN);
  }

  private static byte[] drawn(String format) throws IOException {
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 40; x++) {
      for (int y = 0; y < 30; y++) {
        image.setRGB(x, y, ((x * 5) << 16) | ((y * 7) << 8) | (x ^ y));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  private static void assertSamePixels(byte[] one, byte[] other) throws IOException {
    BufferedImage a = ImageIO.read(new ByteArrayInputStream(one));
    BufferedImage b = ImageIO.read(new ByteArrayInputStream(other));
    assertThat(a.getRGB(0, 0, 40, 30, null, 0, 40)).isEqualTo(b.getRGB(0, 0, 40, 30, null, 0, 40));
  }

  /** A directory of one entry, the orientation, least significant byte first. */
  private static byte[] oneEntryTurn(int turn) {
    return hex("0100" + "1201" + "0300" + "01000000" + "0%d000000".formatted(turn) + "00000000");
  }

  private static byte[] segment(int marker, byte[] content) {
    ByteBuffer segment = ByteBuffer.allocate(4 + content.length);
    segment.put((byte) 0xFF).put((byte) marker).putShort((short) (content.length + 2)).put(content);
    return segment.array();
  }

  private static byte[] chunk(String name, byte[] content) {
    byte[] named = concat(name.getBytes(StandardCharsets.US_ASCII), content);
    CRC32 check = new CRC32();
    check.update(named);
    return ByteBuffer.allocate(8 + named.length)
        .putInt(content.length)
        .put(named)
        .putInt((int) check.getValue())
        .array();
  }

  private static byte[] riff(String name, byte[] content) {
    byte[] size = hex("%02x000000".formatted(content.length));
    byte[] odd = new byte[content.length % 2];
    return concat(name.getBytes(StandardCharsets.US_ASCII), size, content, odd);
  }

  private static byte[] webp(byte[] chunks) {
    byte[] size = hex("%02x000000".formatted(chunks.length + 4));
    return concat(text("RIFF"), size, text("WEBP"), chunks);
  }

  /** A file with three items: the picture, Exif, XMP; only the boxes that matter here. */
  private static byte[] heic(byte[] pixels) {
    byte[] brand = box("ftyp", text("heic"), hex("00000000"), text("mif1"));
    byte[] infos =
        box(
            "iinf",
            hex("000000000003"),
            box("infe", hex("0200000000010000"), text("hvc1"), hex("00")),
            box("infe", hex("0200000000020000"), text("Exif"), hex("00")),
            box("infe", hex("0200000000030000"), text("mime"), hex("00")));
    int metaSize = 8 + 4 + infos.length + 8 + 8 + 3 * 14;
    int data = brand.length + metaSize + 8;
    byte[] places =
        box(
            "iloc",
            hex("0000000044000003"),
            place(1, data, pixels.length),
            place(2, data + pixels.length, SECRET_BYTES.length),
            place(3, data + pixels.length + SECRET_BYTES.length, SECRET_BYTES.length));
    byte[] meta = box("meta", hex("00000000"), infos, places);
    assertThat(meta).hasSize(metaSize);
    return concat(brand, meta, box("mdat", pixels, SECRET_BYTES, SECRET_BYTES));
  }

  private static byte[] place(int item, int from, int length) {
    return hex("%04x00000001%08x%08x".formatted(item, from, length));
  }

  private static byte[] box(String name, byte[]... content) {
    byte[] all = concat(content);
    return concat(hex("%08x".formatted(all.length + 8)), text(name), all);
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static byte[] text(String ascii) {
    return ascii.getBytes(StandardCharsets.US_ASCII);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
