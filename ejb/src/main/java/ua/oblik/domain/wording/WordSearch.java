package ua.oblik.domain.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for typed words in texts. Case, apostrophes, accents of stress and the letters ґ and ё make
 * no difference; of a long word the last two letters may differ, since nouns change their ends.
 * {@linkplain #forgiving() If asked to}, it also forgives one slip of the finger in a word.
 */
public final class WordSearch {
  private static final String APOSTROPHES = "'’ʼ‘`´′\"«»“”";
  private static final char STRESS = '\u0301';
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LONG_WORD = 6;
  private static final int ENDING = 2;

  private final List<String> words;
  private final boolean forgiving;

  private WordSearch(List<String> words, boolean forgiving) {
    this.words = List.copyOf(words);
    this.forgiving = forgiving;
  }

  /** The search for what somebody typed; for nothing if there is no letter or digit in it. */
  public static WordSearch of(String typed) {
    return new WordSearch(
        wordsOf(Folded.of(typed).text()).map(WordSearch::withoutEnding).distinct().toList(), false);
  }

  /**
   * The same words, found too where they stand with one letter wrong, missing, too many or swapped
   * with the next. Short ones would be found everywhere then, and must stand as they are.
   */
  public WordSearch forgiving() {
    return new WordSearch(words, true);
  }

  private static Stream<String> wordsOf(String folded) {
    return BETWEEN_WORDS.splitAsStream(folded).filter(word -> !word.isEmpty());
  }

  private static String withoutEnding(String word) {
    return word.length() >= LONG_WORD ? word.substring(0, word.length() - ENDING) : word;
  }

  /** Whether nothing is looked for. */
  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** The words that stand in a text, without their endings. */
  public List<String> foundIn(String text) {
    String folded = Folded.of(text).text();
    return words.stream().filter(word -> !standing(word, folded).isEmpty()).toList();
  }

  /** How a word is spelled in a text, each spelling once; nothing if it does not stand there. */
  private List<String> standing(String word, String folded) {
    if (folded.contains(word)) {
      return List.of(word);
    }
    return forgiving
        ? wordsOf(folded).filter(standing -> Slip.isBetween(word, standing)).distinct().toList()
        : List.of();
  }

  /** Whether all words stand in a text. */
  public boolean matches(String text) {
    return foundIn(text).size() == words.size();
  }

  /** The text in pieces, those that were found apart; together they are the text. */
  public List<Piece> mark(String text) {
    Folded folded = Folded.of(text);
    BitSet found = new BitSet(text.length());
    for (String word : words) {
      for (String spelled : standing(word, folded.text())) {
        for (int at = folded.text().indexOf(spelled); at >= 0; ) {
          int end = at + spelled.length();
          found.set(folded.origin(at), endOf(text, folded.origin(end - 1) + 1, spelled));
          at = folded.text().indexOf(spelled, end);
        }
      }
    }
    return pieces(text, found);
  }

  private static List<Piece> pieces(String text, BitSet found) {
    List<Piece> pieces = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      boolean hit = found.get(from);
      int next = hit ? found.nextClearBit(from) : found.nextSetBit(from);
      int until = next < 0 ? text.length() : Math.min(next, text.length());
      pieces.add(new Piece(text.substring(from, until), hit));
      from = until;
    }
    return pieces;
  }

  /**
   * Of a word that was looked for without its ending, the ending that stands here belongs to it.
   */
  private static int endOf(String text, int from, String word) {
    int end = from;
    if (word.length() >= LONG_WORD - ENDING) {
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  /**
   * A stretch of a text.
   *
   * @param found whether it was looked for
   */
  public record Piece(String text, boolean found) {}

  /** A text as it is compared, and where each of its letters stood. */
  private record Folded(String text, List<Integer> origins) {

    static Folded of(String original) {
      StringBuilder folded = new StringBuilder(original.length());
      List<Integer> origins = new ArrayList<>(original.length());
      for (int i = 0; i < original.length(); i++) {
        char letter = original.charAt(i);
        if (APOSTROPHES.indexOf(letter) < 0 && letter != STRESS) {
          folded.append(plain(letter));
          origins.add(i);
        }
      }
      return new Folded(folded.toString(), origins);
    }

    private static char plain(char letter) {
      // One letter at a time: toLowerCase of a whole text may change its length.
      char low = Character.toString(letter).toLowerCase(Locale.ROOT).charAt(0);
      return switch (low) {
        case 'ґ' -> 'г';
        case 'ё' -> 'е';
        default -> low;
      };
    }

    int origin(int index) {
      return origins.get(index);
    }
  }
}
