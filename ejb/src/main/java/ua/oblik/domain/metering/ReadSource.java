package ua.oblik.domain.metering;

/** Who or what gave a read. */
public enum ReadSource {
  CUSTOMER,
  CONTROLLER,
  SYSTEM_OPERATOR,
  INSTALLATION,
  REMOVAL,
  ESTIMATE
}
