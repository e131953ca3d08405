-- The ground: offices and their staff, sealed people, records and their events. Every key of an office's own table begins with the office.
-- `app.*` is set by `set local` at the head of each transaction: office, actor, roles, unit, units (those below it), submission, session.

create function app_office() returns text language sql stable parallel safe as $$ select current_setting('app.office', true) $$;
create function app_actor() returns text language sql stable parallel safe as $$ select current_setting('app.actor', true) $$;
create function app_units() returns text[] language sql stable parallel safe as $$ select string_to_array(current_setting('app.units', true), ',') $$;
create function app_is(variadic roles text[]) returns boolean language sql stable parallel safe as $$
  select coalesce(string_to_array(current_setting('app.roles', true), ',') && roles, false) $$;

-- Offices, units, staff ------------------------------------------------------------------------------------------------------------------

create table office (
  id text primary key,
  code text not null check (code ~ '^[0-9]{6}$'),
  name jsonb not null,
  settings jsonb not null default '{}',
  demo boolean not null default false,
  revision integer not null default 1
);
comment on table office is 'A petition office. `revision` rises with each change of its directory or settings, so that processes know when to read them again.';

create table unit (
  office text not null references office,
  id text not null,
  name jsonb not null,
  short jsonb not null,
  kind text not null check (kind in ('office', 'department', 'street', 'community', 'superior')),
  parent text,
  superior text,
  outside boolean not null default false,
  duties text[] not null default '{}',
  primary key (office, id),
  foreign key (office, parent) references unit,
  foreign key (office, superior) references unit
);
create index unit_parent on unit (office, parent);
create index unit_superior on unit (office, superior);
comment on table unit is 'The bodies of the district, in a tree of district, street and community; a superior may lie outside the installation.';

create table holiday_notice (
  office text not null references office,
  year integer not null,
  notice jsonb not null,
  primary key (office, year)
);
comment on table holiday_notice is 'Holidays of a year, loaded by the office where the release does not know them yet.';

create table account (
  id text primary key,
  login text not null unique,
  password text not null,
  created_at timestamptz not null
);
comment on table account is 'Who may sign in. `password` is an argon2id hash. Guessing is limited by the table `attempt`, for unknown logins alike.';

create table staff (
  office text not null references office,
  id text not null,
  account text not null references account,
  name jsonb not null,
  unit text not null,
  roles text[] not null,
  active boolean not null default true,
  primary key (office, id),
  foreign key (office, unit) references unit
);
create index staff_account on staff (account);
create index staff_unit on staff (office, unit);
comment on table staff is 'A person who works in a unit, and the roles in which.';

create table session (
  id text primary key,
  office text not null,
  staff text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  foreign key (office, staff) references staff
);
create index session_staff on session (office, staff);
comment on table session is 'A signed-in browser. `id` is the SHA-256 of the cookie, so that the table opens no door.';

-- People ------------------------------------------------------------------------------------------------------------------------------------

create table person (
  office text not null references office,
  id text not null,
  key bytea,
  sealed bytea,
  masked text not null,
  created_at timestamptz not null,
  primary key (office, id)
);
comment on table person is 'A sealed identity: AES-256-GCM under a key of its own, which is wrapped by the installation''s key. No key, no person. `masked` is what screens show.';

create table person_trace (
  office text not null,
  person text not null,
  kind text not null check (kind in ('id-number', 'phone', 'name')),
  hash bytea not null,
  primary key (office, person, kind, hash),
  foreign key (office, person) references person
);
create index person_trace_hash on person_trace (office, kind, hash);
comment on table person_trace is 'Keyed hashes by which the same person is found again on the page of one new submission, and nowhere else.';

create table reveal (
  office text not null,
  id text not null,
  person text not null,
  record text,
  staff text not null,
  kind text not null check (kind in ('reveal', 'look-up')),
  reason text not null,
  at timestamptz not null,
  primary key (office, id),
  foreign key (office, person) references person
);
create index reveal_person on reveal (office, person);
comment on table reveal is 'Who looked at an identity, when and why. The petitioner can read it.';

-- Records -----------------------------------------------------------------------------------------------------------------------------------

create table record (
  office text not null references office,
  id text not null,
  procedure text not null,
  number text not null,
  state text not null,
  unit text,
  readers text[] not null default '{}',
  holder text,
  owed_from date,
  due date,
  opened date not null,
  closed date,
  class text not null default 'open' check (class in ('open', 'sealed')),
  version integer not null,
  head bytea not null,
  data jsonb not null,
  limits jsonb not null,
  pending jsonb not null,
  done jsonb not null,
  words tsvector,
  searched text,
  channel text generated always as (data ->> 'channel') stored,
  content text generated always as (data ->> 'content') stored,
  repeat boolean generated always as ((data ->> 'repeat')::boolean) stored,
  primary key (office, id),
  unique (office, number)
);
create index record_list on record (office, procedure, opened desc, id desc);
create index record_open on record (office, procedure, state, opened desc, id desc);
create index record_due on record (office, holder, due) where closed is null and due is not null;
create index record_unit on record (office, unit, procedure, opened desc, id desc);
create index record_channel on record (office, procedure, channel, opened desc, id desc);
create index record_pending on record (office, unit) where pending <> '{}';
create index record_words on record using gin (words);
comment on table record is 'Where each matter stands: the projection of its events, written in the same transaction. `data` is readable and goes when the matter''s key goes.';
comment on column record.holder is 'The party that owes the next step from `owed_from` on (at once where that is null); null while it waits for a linked record, and in an end.';
comment on column record.readers is 'The units whose staff may read it, beside those who see the whole office.';

create table event (
  office text not null,
  record text not null,
  seq integer not null,
  procedure text not null,
  step text not null,
  act text not null check (act in ('take', 'draft', 'return')),
  actor text not null,
  day date not null,
  at timestamptz not null,
  law jsonb not null,
  given jsonb not null,
  effect jsonb not null,
  late text,
  prev bytea not null,
  hash bytea not null,
  primary key (office, record, seq),
  foreign key (office, record) references record deferrable initially deferred
);
comment on table event is 'What happened, append-only: the application may insert and read, nothing else. `hash` is SHA-256 over the canonical JSON (RFC 8785) of the event with the hash before it.';

create table matter_key (
  office text not null,
  record text not null,
  key bytea not null,
  primary key (office, record),
  foreign key (office, record) references record deferrable initially deferred
);
comment on table matter_key is 'The key under which a record''s free text is sealed in its events, wrapped by the installation''s key.';

create table link (
  office text not null,
  from_record text not null,
  name text not null,
  to_record text not null,
  primary key (office, from_record, name, to_record),
  foreign key (office, from_record) references record deferrable initially deferred,
  foreign key (office, to_record) references record deferrable initially deferred
);
create index link_to on link (office, to_record, from_record);
comment on table link is 'Both directions of each relation between records, each under its own name.';

create table record_person (
  office text not null,
  record text not null,
  person text not null,
  field text not null,
  primary key (office, record, person),
  foreign key (office, record) references record deferrable initially deferred,
  foreign key (office, person) references person
);
create index record_person_person on record_person (office, person);
comment on table record_person is 'Which sealed people a record names.';

create table query_code (
  office text not null,
  record text not null,
  hash bytea not null,
  primary key (office, record),
  foreign key (office, record) references record deferrable initially deferred
);
comment on table query_code is 'Keyed hash of the code that, with the number, opens a submission on the portal.';

create table serial (
  office text not null references office,
  prefix text not null,
  last integer not null,
  primary key (office, prefix)
);
comment on table serial is 'The last serial number given under each prefix.';

create table idempotency (
  office text not null,
  actor text not null,
  key text not null,
  request bytea not null,
  status integer not null,
  response jsonb not null,
  at timestamptz not null,
  primary key (office, actor, key)
);
comment on table idempotency is 'The answer that a request with this Idempotency-Key got, written in the same transaction as its effect.';

create table saved_view (
  office text not null,
  staff text not null,
  id text not null,
  name text not null,
  procedure text not null,
  filter jsonb not null,
  primary key (office, staff, id),
  foreign key (office, staff) references staff
);
comment on table saved_view is 'A filter that a member of staff kept under a name.';

create table attempt (
  scope text not null,
  key text not null,
  since timestamptz not null,
  count integer not null,
  primary key (scope, key)
);
comment on table attempt is 'How often a key (a network address, a number) was tried since then: limits guessing, across processes.';

-- Row security: in force on every statement, under the actor's identity ------------------------------------------------------------------------

-- Who sees every open record of the office; and who, before an accusation is passed on, routes it (article 30).
create function app_sees_office() returns boolean language sql stable parallel safe as $$
  select app_is('reception', 'triage', 'director', 'supervisor', 'auditor', 'leader', 'system') $$;
create function app_sees_sealed() returns boolean language sql stable parallel safe as $$ select app_is('triage', 'director', 'system') $$;

create function is_own_submission(office_ text, record_ text) returns boolean language sql stable security definer set search_path = public as $$
  select coalesce(current_setting('app.submission', true), '') <> '' and (record_ = current_setting('app.submission', true)
    or exists (select 1 from link l where l.office = office_ and l.from_record = current_setting('app.submission', true) and l.to_record = record_)) $$;

alter table office enable row level security;
create policy own on office using (id = app_office());
alter table unit enable row level security;
create policy own on unit using (office = app_office());
alter table holiday_notice enable row level security;
create policy own on holiday_notice using (office = app_office());
alter table staff enable row level security;
create policy own on staff using (office = app_office());
alter table session enable row level security;
create policy own on session using (id = current_setting('app.session', true));
alter table saved_view enable row level security;
create policy own on saved_view using (office = app_office() and staff = app_actor());
alter table serial enable row level security;
create policy own on serial using (office = app_office());
alter table idempotency enable row level security;
create policy own on idempotency using (office = app_office() and actor = app_actor());

alter table record enable row level security;
create policy seen on record for select using (office = app_office() and (
  (class = 'open' and ((select app_sees_office()) or readers && (select app_units()))) or (class = 'sealed' and (select app_sees_sealed()))
  or ((select coalesce(current_setting('app.submission', true), '')) <> '' and is_own_submission(office, id))));
-- The engine judges who may step; what it writes belongs to the actor's office.
create policy made on record for insert with check (office = app_office());
create policy moved on record for update using (office = app_office()) with check (office = app_office());

alter table event enable row level security;
create policy seen on event for select using (office = app_office() and exists (select 1 from record r where r.office = event.office and r.id = event.record));
create policy made on event for insert with check (office = app_office());
alter table link enable row level security;
create policy seen on link for select using (office = app_office() and exists (select 1 from record r where r.office = link.office and r.id = link.from_record));
create policy made on link for insert with check (office = app_office());
create policy parted on link for delete using (office = app_office());
alter table matter_key enable row level security;
create policy seen on matter_key for select using (office = app_office() and exists (select 1 from record r where r.office = matter_key.office and r.id = matter_key.record));
create policy made on matter_key for insert with check (office = app_office());
alter table record_person enable row level security;
create policy seen on record_person for select using (office = app_office() and exists (select 1 from record r where r.office = record_person.office and r.id = record_person.record));
create policy made on record_person for insert with check (office = app_office());
alter table person enable row level security;
create policy seen on person for select using (office = app_office() and exists (select 1 from record_person rp where rp.office = person.office and rp.person = person.id));
create policy made on person for insert with check (office = app_office());
alter table person_trace enable row level security;
create policy made on person_trace for insert with check (office = app_office());
create policy seen on person_trace for select using (office = app_office() and app_is('reception', 'triage', 'system'));
alter table reveal enable row level security;
create policy seen on reveal for select using (office = app_office() and (app_is('auditor', 'director', 'system') or staff = app_actor()
  or exists (select 1 from record_person rp where rp.office = reveal.office and rp.person = reveal.person and rp.record = current_setting('app.submission', true))));
create policy made on reveal for insert with check (office = app_office() and staff = app_actor());
alter table query_code enable row level security;
create policy made on query_code for insert with check (office = app_office());

-- Before anybody is known: the few questions that a door may ask. ---------------------------------------------------------------------------

create function session_of(session_ text, now_ timestamptz) returns table (office text, staff text, name jsonb, unit text, roles text[], units text[], revision integer, demo boolean)
language sql stable security definer set search_path = public as $$
  with recursive me as (
    select s.office, s.staff, f.name, f.unit, f.roles from session s join staff f on f.office = s.office and f.id = s.staff
    where s.id = session_ and s.expires_at > now_ and f.active
  ), below as (
    select u.id, u.office from unit u, me where u.office = me.office and u.id = me.unit
    union all select u.id, u.office from unit u join below b on u.office = b.office and u.parent = b.id where u.kind in ('street', 'community')
  )
  select me.office, me.staff, me.name, me.unit, me.roles, array(select id from below), o.revision, o.demo from me join office o on o.id = me.office $$;

create function account_for(login_ text) returns setof account language sql stable security definer set search_path = public as $$
  select * from account where login = login_ $$;
create function staff_of(account_ text) returns setof staff language sql stable security definer set search_path = public as $$
  select * from staff where account = account_ and active order by office, id $$;
create function submission_with(number_ text, hash_ bytea) returns table (office text, record text) language sql stable security definer set search_path = public as $$
  select r.office, r.id from record r join query_code q on q.office = r.office and q.record = r.id where r.number = number_ and q.hash = hash_ $$;
create function offices_served() returns table (id text, code text, name jsonb, demo boolean, revision integer, contact jsonb) language sql stable security definer set search_path = public as $$
  select id, code, name, demo, revision, settings -> 'contact' from office order by id $$;

-- Search: row security keeps PostgreSQL from using the index for an operator that is not leakproof, so one function finds the ids, and the
-- policy judges them when they are joined.
create function records_with(procedure_ text, query_ tsquery, phrases_ text[], most_ integer) returns setof text
language sql stable security definer set search_path = public as $$
  select id from record where office = current_setting('app.office', true) and procedure = procedure_ and words @@ query_
    and not exists (select 1 from unnest(phrases_) phrase where strpos(searched, phrase) = 0)
  order by opened desc, id desc limit most_ $$;

-- What a step must know of the linked records, whoever takes it: a petition ends when its last submission is withdrawn, also where the
-- petitioner sees only one of them. Nothing but the state leaves.
create function linked_to(record_ text) returns table (link text, id text, procedure text, state text, open boolean, unit text)
language sql stable security definer set search_path = public as $$
  select l.name, r.id, r.procedure, r.state, r.closed is null, r.unit from link l join record r on r.office = l.office and r.id = l.to_record
  where l.office = current_setting('app.office', true) and l.from_record = record_ order by r.opened, r.id $$;

grant select on office, unit, holiday_notice, staff, person, person_trace, reveal, record, event, matter_key, link, record_person, query_code, serial, idempotency, saved_view, session to xinqiao_app;
grant insert on person, person_trace, reveal, record, event, matter_key, link, record_person, query_code, serial, idempotency, saved_view, session to xinqiao_app;
grant update (state, unit, readers, holder, owed_from, due, closed, class, version, head, data, limits, pending, done, words, searched) on record to xinqiao_app;
grant update (last) on serial to xinqiao_app;
grant update (seen_at) on session to xinqiao_app;
grant update (name, filter) on saved_view to xinqiao_app;
grant delete on saved_view, session, link to xinqiao_app;
grant select, insert, update, delete on attempt to xinqiao_app;
revoke all on all functions in schema public from public;
grant execute on all functions in schema public to xinqiao_app;
