package ua.oblik.web.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.identity.Registration;

/** Asks for a letter with which to choose a new password. */
@Named
@RequestScoped
public class ForgottenBacking extends LetterRequest {
  @Inject private Registration registration;

  @Override
  void send(String address) {
    registration.requestReset(address);
  }
}
