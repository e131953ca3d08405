-- What figures look at, as typed columns of the record: the days that place it in a period, and the few facts that rates compare. A figure then reads no `data`
-- or `limits`, which are long.

-- A day from its text in JSON; immutable, which the cast is not.
create function day_of(day_ text) returns date language sql immutable strict parallel safe as $$
  select make_date(substr(day_, 1, 4)::integer, substr(day_, 6, 2)::integer, substr(day_, 9, 2)::integer) $$;
grant execute on function day_of to xinqiao_app;

alter table record
  add column heads integer generated always as ((data ->> 'heads')::integer) stored,
  add column level text generated always as (data ->> 'level') stored,
  add column received_on date generated always as (day_of(data ->> 'receivedOn')) stored,
  add column passed_on date generated always as (day_of(data ->> 'passedOn')) stored,
  add column accepted_on date generated always as (day_of(data ->> 'acceptedOn')) stored,
  add column replied_on date generated always as (day_of(data ->> 'repliedOn')) stored,
  add column rated_on date generated always as (day_of(data ->> 'ratedOn')) stored,
  add column rated_office text generated always as (data #>> '{rating,office}') stored,
  add column rated_unit text generated always as (data #>> '{rating,unit}') stored,
  add column triage_due date generated always as (day_of(limits #>> '{triage,due}')) stored,
  add column handling_due date generated always as (day_of(limits #>> '{handling,due}')) stored,
  add column rating_over date generated always as (day_of(least(limits #>> '{rating,due}', limits #>> '{rating,endedOn}'))) stored;
comment on column record.rating_over is 'The last day on which the answer could be rated: that of the window, or of the end where it came first.';

-- Sealed accusations as counts and nothing else: by channel, of a whole year, of the whole office, and only for who sees the whole office (article 30).
create function sealed_submissions(year_ integer, today_ date)
returns table (channel text, opened bigint, firsts bigint, repeats bigint, due bigint, in_time bigint, waiting bigint, overdue bigint)
language sql stable security definer set search_path = public as $$
  with sealed as (
    select r.*, extract(year from r.opened) = year_ as came, r.repeat is not true and extract(year from r.triage_due) = year_ and r.triage_due < today_
      and not (r.state = 'withdrawn' and r.closed <= r.triage_due and (r.passed_on is null or r.passed_on > r.closed)) as judged
    from record r where r.office = app_office() and r.procedure = 'submission' and r.class = 'sealed' and app_sees_office()
  )
  select s.channel, count(*) filter (where came), count(*) filter (where came and s.repeat is not true), count(*) filter (where came and s.repeat),
    count(*) filter (where judged), count(*) filter (where judged and s.passed_on <= s.triage_due),
    count(*) filter (where s.state = 'registered'), count(*) filter (where s.closed is null and s.due < today_)
  from sealed s group by s.channel $$;
revoke all on function sealed_submissions from public;
grant execute on function sealed_submissions to xinqiao_app;
