-- What the figures of the whole law look at, as typed columns like those of 0002: which way, which steps on which day, which duty until when.

-- The first, and the last, day on which a step was taken.
create function first_taken(done_ jsonb, step_ text) returns date language sql immutable strict parallel safe as $$
  select day_of(jsonb_path_query_first(done_, '$[*] ? (@.step == $s)', jsonb_build_object('s', step_)) ->> 'on') $$;
create function last_taken(done_ jsonb, step_ text) returns date language sql immutable strict parallel safe as $$
  select day_of(jsonb_path_query_array(done_, '$[*] ? (@.step == $s)', jsonb_build_object('s', step_)) -> -1 ->> 'on') $$;
grant execute on function first_taken, last_taken to xinqiao_app;

alter table record
  add column purpose text generated always as (data ->> 'purpose') stored,
  add column category text generated always as (data ->> 'category') stored,
  add column route text generated always as (data ->> 'route') stored,
  add column kind text generated always as (data ->> 'kind') stored,
  add column re_reviewed boolean generated always as ((data ->> 'reReviewed')::boolean) stored,
  add column result text generated always as (data ->> 'result') stored,
  add column received_by text generated always as (data ->> 'receivedBy') stored,
  add column anonymous boolean generated always as (data -> 'notes' ? 'anonymous') stored,
  add column joint boolean generated always as (data -> 'notes' ? 'joint') stored,
  add column answering_unit text generated always as (case procedure when 'submission' then data #>> '{units,0}' when 'jurisdiction' then data ->> 'decided' end) stored,
  add column returns integer generated always as ((data ->> 'returns')::integer) stored,
  add column way_on date generated always as (coalesce(day_of(data ->> 'acceptedOn'), first_taken(done, 'accept'), first_taken(done, 'simplify'), first_taken(done, 'lead'), first_taken(done, 'separate'))) stored,
  add column self_on date generated always as (first_taken(done, 'self-handle')) stored,
  add column objected_on date generated always as (first_taken(done, 'object')) stored,
  add column upheld_on date generated always as (first_taken(done, 'uphold')) stored,
  add column overruled_on date generated always as (first_taken(done, 'overrule')) stored,
  add column simple_on date generated always as (first_taken(done, 'simplify')) stored,
  add column simple_due date generated always as (day_of(limits #>> '{simpleAnswer,due}')) stored,
  add column simply_on date generated always as (first_taken(done, 'answer-simply')) stored,
  add column ordinary_on date generated always as (first_taken(done, 'complicate')) stored,
  add column extended_on date generated always as (first_taken(done, 'extend')) stored,
  add column split_on date generated always as (first_taken(done, 'split')) stored,
  add column merged_on date generated always as (first_taken(done, 'merge')) stored,
  add column first_reply_on date generated always as (least(first_taken(done, 'reply'), first_taken(done, 'perform'), first_taken(done, 'answer-simply'))) stored,
  add column terminated_on date generated always as (day_of(data ->> 'terminatedOn')) stored,
  add column resolved_on date generated always as (day_of(data ->> 'resolvedOn')) stored,
  add column refused_on date generated always as (coalesce(first_taken(done, 'decline'), first_taken(done, 'not-again'))) stored,
  add column direct_due date generated always as (day_of(coalesce(limits #>> '{direct,due}', limits #>> '{directNotice,due}'))) stored,
  add column directed_on date generated always as (least(first_taken(done, 'take-on'), first_taken(done, 'hand-in'), first_taken(done, 'redirect'))) stored,
  add column held_on date generated always as (first_taken(done, 'hold')) stored,
  add column agreed_on date generated always as (day_of(data ->> 'agreedOn')) stored,
  add column duty_due date generated always as (day_of(case procedure when 'assignment' then limits #>> '{reporting,due}' when 'assist' then limits #>> '{answering,due}'
    when 'jurisdiction' then limits #>> '{coordinating,due}' when 'review' then limits #>> '{decision,due}' when 're-review' then limits #>> '{decision,due}'
    when 'execution' then limits #>> '{executing,due}' when 'follow-up' then limits #>> '{following,due}' end)) stored,
  add column duty_met date generated always as (case procedure when 'assignment' then last_taken(done, 'report') when 'execution' then last_taken(done, 'report')
    when 'assist' then last_taken(done, 'answer') when 'jurisdiction' then coalesce(last_taken(done, 'agree'), last_taken(done, 'decide'))
    when 'review' then last_taken(done, 'decide') when 're-review' then last_taken(done, 'decide') when 'follow-up' then last_taken(done, 'close') end) stored;
comment on column record.way_on is 'The day on which it was decided which lawful way the petition goes, and the petitioner told (articles 22, 23, 31).';
comment on column record.duty_due is 'Of a record beside a petition: the last day of the one duty by which it is judged.';
comment on column record.duty_met is 'The day on which that duty was met, the last time where it was sent back.';

-- The years before are left aside by figures: what has ended, by the day of its end.
create index record_ended on record (office, procedure, closed);

-- Petitions to which a second submission was joined, then or later. Ids only; who may read them, the policies of the records say.
create function filed_again() returns setof text language sql stable security definer set search_path = public as $$
  select from_record from link where office = app_office() and name = 'submissions' group by from_record having count(*) > 1 $$;
revoke all on function filed_again from public;
grant execute on function filed_again to xinqiao_app;

-- What a review itself decided, where a re-review decided again: the record then holds the last decision.
create function review_kind(record_ text) returns text language sql stable security definer set search_path = public as $$
  select effect #>> '{set,kind}' from event where office = app_office() and record = record_ and step = 'decide' and act = 'take' order by seq limit 1 $$;
revoke all on function review_kind from public;
grant execute on function review_kind to xinqiao_app;
