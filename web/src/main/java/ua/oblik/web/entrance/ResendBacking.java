package ua.oblik.web.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.identity.Registration;

/** Another letter of confirmation. */
@Named
@RequestScoped
public class ResendBacking extends LetterRequest {
  @Inject private Registration registration;

  @Override
  void send(String address) {
    registration.resend(address);
  }
}
