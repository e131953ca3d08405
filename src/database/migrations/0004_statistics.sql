-- After thousands of records at once the planner knows the tables as they were when they were empty, and reads them whole. The application's role owns no table,
-- so it asks for their statistics through this.
create function refresh_statistics() returns void language plpgsql security definer set search_path = public as $$
begin
  analyze record, event, link, person, person_trace, record_person, query_code, matter_key;
end $$;
revoke all on function refresh_statistics() from public;
grant execute on function refresh_statistics() to xinqiao_app;
