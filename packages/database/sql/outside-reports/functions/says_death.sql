-- Whether an insurer's remark says that the person themselves has died, as `saysDeath` of `packages/domain/src/verification/registry-exchange.ts`, and
-- `deaths-in-answers.test.ts` holds the two together. It opens no more than a report that a person confirms.
create or replace function app.says_death(remark text) returns boolean
language sql immutable set search_path = public, pg_temp as $$
  select w.words ~ '\m(meninggal|wafat|almarhum|almarhumah|kematian|died|deceased)\M'
    and w.words !~ '\m(suami|istri|isteri|pasangan|ayah|bapak|ibu|orang tua|anak|kepala keluarga)\M'
    and w.words !~ '\m(tidak|tdk|belum|bukan|not) (\w+ )?(meninggal|wafat|mati|almarhum|almarhumah|pindah|mutasi|died|deceased|moved)\M'
    and w.words !~ '\mmasih hidup\M'
  from (select btrim(regexp_replace(lower(left(remark, 120)), '[^a-z0-9]+', ' ', 'g')) as words) w;
$$;
revoke execute on function app.says_death from public;
grant execute on function app.says_death to payung_crossing;
