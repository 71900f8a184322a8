-- Registers of reactive energy: R1 drawn, R2 fed into the network. Their values and estimates are in thousandths of a kvarh.
alter table register
  drop constraint register_code_check,
  add constraint register_code_check check (code in ('T1', 'T2', 'T3', 'R1', 'R2'));
alter table register_read
  drop constraint register_read_register_check,
  add constraint register_read_register_check check (register in ('T1', 'T2', 'T3', 'R1', 'R2'));
