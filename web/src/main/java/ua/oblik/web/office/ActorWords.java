package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.identity.ActorNames;
import ua.oblik.web.ui.Formats;

/** Who did something, as staff call them: the name of a login, or a word for what is none. */
@Named("officeActors")
@ApplicationScoped
public class ActorWords {
  @Inject private ActorNames names;

  /** Who is behind {@code user:17}, {@code customer} or {@code system:nightly}. */
  public String of(String actor) {
    String key = "actor." + actor.replace(':', '.');
    return Formats.knows(key) ? Formats.text(key) : names.of(actor);
  }
}
