-- The reception hall: devices that stand in it, and how much of what came in was registered.

create table device (
  office text not null references office,
  id text not null,
  kind text not null check (kind in ('screen', 'tickets', 'rating')),
  name text not null,
  at_window integer check (at_window between 1 and 99),
  key bytea not null,
  added_by text not null,
  added_at timestamptz not null,
  ended_at timestamptz,
  primary key (office, id),
  foreign key (office, added_by) references staff,
  check ((kind = 'rating') = (at_window is not null))
);
create index device_key on device (key);
create index device_added_by on device (office, added_by);
comment on table device is 'A screen or tablet in the hall. It acts for nobody: what it may do is said by its kind. `key` is the SHA-256 of the key in its address, which is shown once.';
alter table device enable row level security;
create policy own on device using (office = app_office() and app_is('admin')) with check (office = app_office() and app_is('admin') and added_by = app_actor());
grant select, insert on device to xinqiao_app;
grant update (ended_at) on device to xinqiao_app;

-- Whoever holds a key is that device, until it is taken out of use.
create function device_with(key_ bytea) returns table (office text, id text, kind text, at_window integer, revision integer)
language sql stable security definer set search_path = public as $$
  select d.office, d.id, d.kind, d.at_window, o.revision from device d join office o on o.id = d.office where d.key = key_ and d.ended_at is null $$;

-- A device sees the queue, and nothing else of the office.
create policy at_device on record for select using (office = app_office() and procedure = 'ticket' and (select app_is('device')));

-- How many were registered of what came in on a day by a channel, those in seal among them: for a rate by the year and by channel, as sealed ones are told everywhere.
create function entered_on(channel_ text, day_ date) returns bigint language sql stable security definer set search_path = public as $$
  select count(*) from record where app_sees_office() and office = app_office() and procedure = 'submission' and channel = channel_ and opened = day_ $$;
create function visitors_on(day_ date) returns bigint language sql stable security definer set search_path = public as $$
  select coalesce(sum((data ->> 'heads')::integer), 0) from record where app_sees_office() and office = app_office() and procedure = 'visit' and opened = day_ $$;

revoke all on function device_with, entered_on, visitors_on from public;
grant execute on function device_with, entered_on, visitors_on to xinqiao_app;
