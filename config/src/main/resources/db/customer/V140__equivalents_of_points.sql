-- The economic equivalent of reactive power is the point's: who follows another customer goes on with it.
create index service_agreement_point on service_agreement (service_point_id);
comment on table reactive_equivalent is
  'kW per kvar from a month on, until the next row; 0 where reactive energy is not paid for any more. Later agreements of the same point go on with it until a row of their own.';
