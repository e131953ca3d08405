-- The daily signed anchor: the heads of the chains that moved since the anchor before, bound into a Merkle root. What is anchored can be added and read, nothing else.

create table anchor (
  office text not null references office,
  nth integer not null check (nth > 0),
  day date not null,
  at timestamptz not null,
  due date,
  leaves integer not null,
  root bytea not null,
  blocks bytea not null,
  before bytea not null,
  key text not null,
  signature bytea not null,
  primary key (office, nth),
  unique (office, due)
);
comment on table anchor is 'Signed roots over the heads of all chains that moved since the anchor before. Each names the one before by its hash; `blocks` are the roots of each 1024 leaves, so that one leaf is proved without reading all.';
comment on column anchor.due is 'The evening for which the daily job made it, once; null where somebody asked for it.';

create table anchor_leaf (
  office text not null,
  nth integer not null,
  place integer not null,
  record text not null,
  seq integer not null,
  head bytea not null,
  receipt bytea,
  primary key (office, nth, place),
  unique (office, record, seq),
  foreign key (office, nth) references anchor deferrable initially deferred
);
comment on table anchor_leaf is 'What an anchor binds: the head of a record''s chain as it was, and the hash of its receipt. Kept, so that roots can be reckoned again although the records went on.';

alter table anchor enable row level security;
create policy own on anchor for select using (office = app_office());
create policy made on anchor for insert with check (office = app_office() and app_is('system'));
alter table anchor_leaf enable row level security;
create policy seen on anchor_leaf for select using (office = app_office() and app_is('system'));
create policy made on anchor_leaf for insert with check (office = app_office() and app_is('system'));
grant select, insert on anchor, anchor_leaf to xinqiao_app;

-- Before anybody is known: of which office and submission a number and the hash of its receipt are. The hash is looked for in the record and in what was anchored
-- of it, so that a record from which it was removed is still found.
create function receipt_with(number_ text, receipt_ text) returns table (office text, record text) language sql stable security definer set search_path = public as $$
  select r.office, r.id from office o join record r on r.office = o.id and r.number = number_
  where r.data ->> 'receipt' = receipt_
    or exists (select from event e where e.office = r.office and e.record = r.id and e.seq = 1 and e.effect #>> '{set,receipt}' = receipt_)
    or exists (select from anchor_leaf l where l.office = r.office and l.record = r.id and l.receipt = decode(receipt_, 'hex')) limit 1 $$;
revoke all on function receipt_with from public;
grant execute on function receipt_with to xinqiao_app;
