package ua.oblik.web.list;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What each list of a session was asked last, so that the way back leads to the same rows. */
@Named
@SessionScoped
public class ListMemory implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, String> questions = new ConcurrentHashMap<>();

  /** Keeps what a page is asked now, and tells whether that differs from what it was asked last. */
  boolean isAskedAnew(String view, String question) {
    String before = questions.put(view, question);
    return before != null && !before.equals(question);
  }

  /** Address of a page of the office with what it was asked last, such as {@code /office/home}. */
  public String back(String page) {
    String question = questions.getOrDefault(page + ".xhtml", "");
    return question.isEmpty() ? page : page + "?" + question;
  }
}
