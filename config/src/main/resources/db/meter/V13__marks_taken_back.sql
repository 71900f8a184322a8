-- A point whose only bill was taken back has no mark, as before it was ever billed.
grant delete on billed_mark to meter_app;
