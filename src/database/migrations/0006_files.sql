-- Photos and documents. What they hold lies outside of the database, sealed under a key of its own. That key stands here, sealed under the matter's from the moment
-- the file belongs to one: who destroys the matter's key destroys its files.

create table attachment (
  office text not null references office,
  id text not null,
  record text,
  added_by text not null,
  place text not null,
  key bytea not null,
  name bytea not null,
  type text not null,
  bytes integer not null check (bytes > 0),
  sha256 bytea not null,
  at timestamptz not null,
  primary key (office, id),
  unique (office, place),
  foreign key (office, record) references record deferrable initially deferred
);
create index attachment_record on attachment (office, record);
create index attachment_waiting on attachment (office, at) where record is null;
comment on table attachment is 'A photo or document: where its sealed content lies (`place`), and the key to it. `record` is null until a step names the file; what no step names within a day is removed.';
comment on column attachment.key is 'The file''s key: wrapped by the installation''s key while no record has it, then sealed under that of the record''s matter.';
comment on column attachment.name is 'The name that the file was sent under, sealed under the file''s key: it may name people.';

-- Seen exactly when its record is; before that by whoever sent it. A petitioner sees what petitioners sent to that very submission, and nothing of what offices added.
alter table attachment enable row level security;
create policy seen on attachment for select using (office = app_office() and case
  when record is null then added_by = app_actor() or (select app_is('system'))
  when (select app_is('petitioner')) then added_by = 'petitioner' and record = (select current_setting('app.submission', true))
  else exists (select 1 from record r where r.office = attachment.office and r.id = attachment.record) end);
create policy made on attachment for insert with check (office = app_office() and added_by = app_actor() and record is null);
create policy given on attachment for update using (office = app_office() and added_by = app_actor() and record is null) with check (office = app_office() and record is not null);
create policy dropped on attachment for delete using (office = app_office() and record is null and (added_by = app_actor() or (select app_is('system'))));
grant select, insert, delete on attachment to xinqiao_app;
grant update (record, key) on attachment to xinqiao_app;

-- Which of these places some row still names, in whatever office: what lies in the store and is named by none was left by a process that died.
create function places_named(places_ text[]) returns setof text language sql stable security definer set search_path = public as $$
  select a.place from office o join attachment a on a.office = o.id and a.place = any(places_) $$;
-- How much a record's files take together: its petitioner, who does not see what offices added, is held to the same limit.
create function attached_bytes(office_ text, record_ text) returns bigint language sql stable security definer set search_path = public as $$
  select coalesce(sum(bytes), 0) from attachment where office = office_ and office = app_office() and record = record_ $$;
revoke all on function places_named, attached_bytes from public;
grant execute on function places_named, attached_bytes to xinqiao_app;
