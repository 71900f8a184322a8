-- The table of Payara's timer service, as Payara ships it for PostgreSQL.
create table "EJB__TIMER__TBL" (
  "CREATIONTIMERAW"      bigint not null,
  "BLOB"                 bytea,
  "TIMERID"              varchar(255) not null,
  "CONTAINERID"          bigint not null,
  "OWNERID"              varchar(255),
  "STATE"                integer not null,
  "PKHASHCODE"           integer not null,
  "INTERVALDURATION"     bigint not null,
  "INITIALEXPIRATIONRAW" bigint not null,
  "LASTEXPIRATIONRAW"    bigint not null,
  "SCHEDULE"             varchar(255),
  "APPLICATIONID"        bigint not null,
  constraint "EJB__TIMER__TBL_pkey" primary key ("TIMERID")
);
