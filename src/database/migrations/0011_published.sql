-- What the public may read: an office publishes some of what some records say (reception days, calls for suggestions, rules), and nothing else of them leaves.

alter table record add column published jsonb;
alter table record add column published_on text collate "C" generated always as (published ->> 'on') stored;
create index record_published on record (office, procedure, published_on) where published is not null;
comment on column record.published is 'What of it the public may read, as its declaration says; null: nothing. Written with the rest of the projection.';
comment on column record.published_on is 'The day that it is about, for its place in a list.';
grant update (published) on record to xinqiao_app;

-- Whoever asks, of whom nothing is known: what is published, and the rest of no record. A list leaves whole texts to the page of each.
create function published_records(procedure_ text, from_ text, to_ text, most_ integer) returns table (id text, number text, state text, published jsonb)
language sql stable security definer set search_path = public as $$
  select r.id, r.number, r.state, r.published - 'text' from record r where r.office = app_office() and r.procedure = procedure_ and r.published is not null and r.class = 'open'
    and r.published_on between from_ and to_ order by r.published_on, r.number limit most_ $$;
create function published_record(number_ text) returns table (id text, procedure text, number text, state text, published jsonb)
language sql stable security definer set search_path = public as $$
  select r.id, r.procedure, r.number, r.state, r.published from record r where r.office = app_office() and r.number = number_ and r.published is not null and r.class = 'open' $$;
-- What is published of what hangs on the record whose number and code were shown.
create function published_beside(record_ text, link_ text) returns table (id text, number text, state text, published jsonb)
language sql stable security definer set search_path = public as $$
  select r.id, r.number, r.state, r.published from link l join record r on r.office = l.office and r.id = l.to_record
  where l.office = app_office() and l.from_record = record_ and record_ = current_setting('app.submission', true) and l.name = link_ and r.published is not null and r.class = 'open' $$;

-- A number and its code open a record of the kind that the page is for.
drop function submission_with(text, bytea);
create function coded_record(procedure_ text, number_ text, hash_ bytea) returns table (office text, record text) language sql stable security definer set search_path = public as $$
  select r.office, r.id from record r join query_code q on q.office = r.office and q.record = r.id where r.procedure = procedure_ and r.number = number_ and q.hash = hash_ $$;

revoke all on function published_records, published_record, published_beside, coded_record from public;
grant execute on function published_records, published_record, published_beside, coded_record to xinqiao_app;
