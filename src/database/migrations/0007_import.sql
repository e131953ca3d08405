-- Import of old matters: which file was imported, by whom and when, what each of its rows became, and under which number it stood before.

create table import_batch (
  office text not null references office,
  id text not null,
  staff text not null,
  sha256 bytea not null,
  row_count integer not null,
  record_count integer not null,
  at timestamptz not null,
  primary key (office, id),
  unique (office, sha256)
);
comment on table import_batch is 'A spreadsheet of old matters that was imported: who, when, and the SHA-256 of the file. `staff` is `system` for an import from the command line.';

create table import_row (
  office text not null,
  batch text not null,
  line integer not null,
  original text,
  record text not null,
  primary key (office, batch, line),
  unique (office, original),
  foreign key (office, batch) references import_batch deferrable initially deferred,
  foreign key (office, record) references record deferrable initially deferred
);
create index import_row_record on import_row (office, record);
comment on table import_row is 'Which submission a row of an imported spreadsheet became. `original` is its number in the old system: none is imported twice.';

alter table import_batch enable row level security;
create policy seen on import_batch for select using (office = app_office() and app_is('triage', 'director', 'auditor', 'system'));
create policy made on import_batch for insert with check (office = app_office() and app_is('triage', 'director', 'system'));
alter table import_row enable row level security;
create policy seen on import_row for select using (office = app_office() and app_is('triage', 'director', 'auditor', 'system')
  and exists (select 1 from record r where r.office = import_row.office and r.id = import_row.record));
create policy made on import_row for insert with check (office = app_office() and app_is('triage', 'director', 'system'));

grant select, insert on import_batch, import_row to xinqiao_app;
