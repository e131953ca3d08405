-- Which of these old numbers were imported, also where what became of them is hidden from who imports again: only the number they brought leaves, and its record's id.
create function originals_imported(originals_ text[]) returns table (original text, record text) language sql stable security definer set search_path = public as $$
  select i.original, i.record from import_row i where i.office = app_office() and app_is('triage', 'director', 'system') and i.original = any(originals_) $$;
revoke all on function originals_imported from public;
grant execute on function originals_imported to xinqiao_app;
