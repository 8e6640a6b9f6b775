-- Whether an insurer's remark says that somebody has died; a denial stands right before the word, since what follows from a death is denied too ("tidak dapat diposting").
-- It opens no more than a report that a person confirms.
create or replace function app.says_death(remark text) returns boolean
language sql immutable set search_path = public, pg_temp as $$
  select remark ~* '\m(meninggal|wafat|almarhum|almarhumah|deceased)\M' and remark !~* '\m(belum|tidak|bukan)\s+(\w+\s+)?(meninggal|wafat|almarhum|deceased)'
    and remark !~* '\mmasih hidup\M';
$$;
revoke execute on function app.says_death from public;
grant execute on function app.says_death to payung_crossing;
