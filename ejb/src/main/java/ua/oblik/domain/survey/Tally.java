package ua.oblik.domain.survey;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import ua.oblik.domain.measure.Apportionment;

/**
 * Votes of a poll, answer by answer.
 *
 * @param votes for each answer, not negative
 */
public record Tally(List<Long> votes) {
  private static final long WHOLE = 100;

  public Tally {
    votes = List.copyOf(votes);
    if (votes.stream().anyMatch(each -> each < 0)) {
      throw new IllegalArgumentException("negative votes: " + votes);
    }
  }

  /** How many voted. */
  public long total() {
    return votes.stream().mapToLong(Long::longValue).sum();
  }

  /** Whole per cent for each answer; together 100, or all 0 while nobody has voted. */
  public List<Integer> percents() {
    long whole = total() == 0 ? 0 : WHOLE;
    long[] weights = votes.stream().mapToLong(Long::longValue).toArray();
    LongStream parts = Arrays.stream(Apportionment.spread(whole, weights));
    return parts.mapToObj(Math::toIntExact).toList();
  }
}
