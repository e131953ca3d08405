-- The calendar: what falls on which day, in one statement; and private addresses from which a member of staff reads it in a calendar of their own.

-- The month of the last day that a record holds, whatever the field: none of its appointments lies after it. A month, since a text may look like a day that does not exist.
create function last_month_in(data_ jsonb) returns date language sql immutable strict parallel safe as $$
  select max(make_date(substr(value, 1, 4)::integer, substr(value, 6, 2)::integer, 1)) from jsonb_each_text(data_) where value ~ '^[12][0-9]{3}-(0[1-9]|1[0-2])-[0-9]{2}$' $$;
grant execute on function last_month_in to xinqiao_app;
alter table record add column last_month date generated always as (last_month_in(data)) stored;
create index record_dated on record (office, procedure, last_month);
create index record_due_day on record (office, due, id) where closed is null and due is not null;

create table calendar_feed (
  office text not null,
  staff text not null,
  hash bytea not null,
  made_at timestamptz not null,
  primary key (office, staff),
  foreign key (office, staff) references staff
);
create index calendar_feed_hash on calendar_feed (hash);
comment on table calendar_feed is 'The private calendar address of a member of staff, one each. `hash` is the SHA-256 of the token in it, so that the table opens nothing; who closes the account closes it.';
alter table calendar_feed enable row level security;
create policy own on calendar_feed using (office = app_office() and staff = app_actor());
grant select, insert, delete on calendar_feed to xinqiao_app;
grant update (hash, made_at) on calendar_feed to xinqiao_app;

-- Before anybody is known: whose calendar the hash of a token opens. The same columns as of a session.
create function feed_of(hash_ bytea) returns table (office text, staff text, name jsonb, unit text, roles text[], units text[], revision integer, demo boolean)
language sql stable security definer set search_path = public as $$
  with recursive me as (
    select c.office, c.staff, f.name, f.unit, f.roles from calendar_feed c join staff f on f.office = c.office and f.id = c.staff where c.hash = hash_ and f.active
  ), below as (
    select u.id, u.office from unit u, me where u.office = me.office and u.id = me.unit
    union all select u.id, u.office from unit u join below b on u.office = b.office and u.parent = b.id where u.kind in ('street', 'community')
  )
  select me.office, me.staff, me.name, me.unit, me.roles, array(select id from below), o.revision, o.demo from me join office o on o.id = me.office $$;
revoke all on function feed_of from public;
grant execute on function feed_of to xinqiao_app;
