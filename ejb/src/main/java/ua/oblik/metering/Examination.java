package ua.oblik.metering;

import java.util.Optional;

/**
 * What came of examining a submission: one of the two.
 *
 * @param judged fit to be stored
 * @param notTaken not
 */
record Examination(Optional<JudgedRead> judged, Optional<NotTaken> notTaken) {

  static Examination fit(JudgedRead judged) {
    return new Examination(Optional.of(judged), Optional.empty());
  }

  static Examination notTaken(NotTaken answer) {
    return new Examination(Optional.empty(), Optional.of(answer));
  }

  static Examination refused(ReadRefusal reason) {
    return notTaken(Refused.because(reason));
  }

  ReadCheck check() {
    return judged.<ReadCheck>map(JudgedRead::acceptable).orElseGet(notTaken::orElseThrow);
  }
}
