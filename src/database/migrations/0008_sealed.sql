-- Who sees an accusation (article 30), and what else hangs on a record that somebody does not see. `sealed`: before it is passed on; `passed`: after it.

alter table record drop constraint record_class_check;
alter table record add constraint record_class_check check (class in ('open', 'sealed', 'passed'));
comment on column record.class is 'open; sealed: an accusation before it is passed on, for those who route it; passed: after it, for the discipline body that it went to (`readers`) and nobody else.';

-- Those passed on before this release, which did not name the body: to where the office has discipline officers.
update record r set class = 'passed', readers = case when r.data ? 'passedTo' then array[r.data ->> 'passedTo']
    else coalesce((select array_agg(distinct s.unit) from staff s where s.office = r.office and s.active and 'discipline' = any(s.roles)), '{}') end
  where r.procedure = 'submission' and r.class = 'sealed' and r.state = 'passed';

-- Sealed: the director; any triage officer until one has drafted that it be passed on, then that one alone. Reception registers it and does not see it again.
-- Passed: the discipline officers of the body that it was passed to. The petitioner always sees their own.
drop policy seen on record;
create policy seen on record for select using (office = app_office() and (
  (class = 'open' and ((select app_sees_office()) or readers && (select app_units())))
  or (class = 'sealed' and ((select app_is('director', 'system'))
    or ((select app_is('triage')) and (pending -> 'pass' is null or pending -> 'pass' ->> 'by' = (select app_actor())))))
  or (class = 'passed' and ((select app_is('system')) or ((select app_is('discipline')) and readers && (select app_units()))))
  or ((select coalesce(current_setting('app.submission', true), '')) <> '' and is_own_submission(office, id))));
drop function app_sees_sealed;

-- What a petitioner sees beside the submission whose number and code were shown: what became of it. Not the visit, on which others may have come, and not the
-- supervision desk's follow-up, which is about the office's work.
create or replace function is_own_submission(office_ text, record_ text) returns boolean language sql stable security definer set search_path = public as $$
  select coalesce(current_setting('app.submission', true), '') <> '' and (record_ = current_setting('app.submission', true)
    or exists (select 1 from link l where l.office = office_ and l.from_record = current_setting('app.submission', true) and l.to_record = record_
      and l.name in ('petitions', 'reviews', 're-reviews', 'hearings', 'mediations'))) $$;

-- A link is seen by who sees both of its ends: that something hidden hangs on a record is not told either.
drop policy seen on link;
create policy seen on link for select using (office = app_office()
  and exists (select 1 from record r where r.office = link.office and r.id = link.from_record) and exists (select 1 from record r where r.office = link.office and r.id = link.to_record));

-- Traces of people whom no visible record names lead nowhere: whoever registers finds again only people of records that they see.
drop policy seen on person_trace;
create policy seen on person_trace for select using (office = app_office() and (select app_is('reception', 'triage', 'handler', 'system'))
  and exists (select 1 from person p where p.office = person_trace.office and p.id = person_trace.person));

-- Who looked at an identity is told as long as the record for which it was looked at, or else the person, is seen; also to who looked.
drop policy seen on reveal;
create policy seen on reveal for select using (office = app_office() and (
  (((select app_is('auditor', 'director', 'system')) or staff = (select app_actor())) and case when record is null
    then exists (select 1 from person p where p.office = reveal.office and p.id = reveal.person)
    else exists (select 1 from record r where r.office = reveal.office and r.id = reveal.record) end)
  or exists (select 1 from record_person rp where rp.office = reveal.office and rp.person = reveal.person and rp.record = current_setting('app.submission', true))));

-- Accusations as counts and nothing else, before and after they are passed on.
drop index record_sealed;
create index record_sealed on record (office, procedure) where class <> 'open';
create or replace function sealed_submissions(year_ integer, today_ date)
returns table (channel text, opened bigint, firsts bigint, repeats bigint, due bigint, in_time bigint, waiting bigint, overdue bigint)
language sql stable security definer set search_path = public as $$
  with sealed as (
    select r.*, extract(year from r.opened) = year_ as came, r.repeat is not true and extract(year from r.triage_due) = year_ and r.triage_due < today_
      and not (r.state = 'withdrawn' and r.closed <= r.triage_due and (r.passed_on is null or r.passed_on > r.closed)) as judged
    from record r where r.office = app_office() and r.procedure = 'submission' and r.class <> 'open' and app_sees_office()
  )
  select s.channel, count(*) filter (where came), count(*) filter (where came and s.repeat is not true), count(*) filter (where came and s.repeat),
    count(*) filter (where judged), count(*) filter (where judged and s.passed_on <= s.triage_due),
    count(*) filter (where s.state = 'registered'), count(*) filter (where s.closed is null and s.due < today_)
  from sealed s group by s.channel $$;
