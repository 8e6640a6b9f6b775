-- Anybody may object while the days run, within the bounds of a day: of a sender's network, about one person, of a village, against the list. What is full
-- says so, and the counter of the village office never is.
-- Nobody fills a place or a village for the others: a network is heard once a day about one person, what comes from around it takes half of the room
-- at most, and what was set aside as junk takes none.
create or replace function app.receive_objection(new_id uuid, asked_code text, village text, about_area text, about_place integer, asked_kind text, statement bytea, sender bytea, surroundings bytea)
returns text language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  c cohort;
  about uuid;
  most objection_bound;
  sent record;
begin
  select * into c from cohort k where k.public_code = asked_code and k.state = 'PUBLISHED' for share;
  if c.id is null or app.today() > c.objections_until then return 'CLOSED'; end if;
  if not exists (select from area a where a.code = village and a.level = 'VILLAGE')
    or not exists (select from cohort_area a where a.cohort_id = c.id and (village = a.area_code or starts_with(village, a.area_code || '.'))) then return 'UNKNOWN'; end if;
  if about_place is not null then
    -- Whether the number is known at the place where the page shows it: asked of the village itself, the answer would tell who lives there.
    select m.worker_id into about from cohort_member m join cohort_published p on p.cohort_id = c.id and p.worker_id = m.worker_id
      where m.cohort_id = c.id and m.area_code = about_area and m.place = about_place and m.standing <> 'REMOVED'
        and (village = p.shown_code or starts_with(village, p.shown_code || '.'));
    if about is null then return 'UNKNOWN'; end if;
  end if;
  select * into most from objection_bound b where b.effective_from <= app.today() order by b.effective_from desc limit 1;
  -- One after the other, or two at once would both find room.
  perform pg_advisory_xact_lock(hashtextextended('objections ' || c.id, 0));
  if (select count(*) from cohort_objection o where o.sender_digest = sender and o.received_at > now() - interval '1 day') >= most.per_sender then
    return 'LIMITED';
  end if;
  select count(*) filter (where o.sender_digest = sender and o.worker_id = about) as same,
    count(*) filter (where o.surroundings_digest = surroundings and o.village_code = village) as near_village,
    count(*) filter (where o.surroundings_digest = surroundings and o.worker_id = about) as near_place,
    count(*) filter (where d.objection_id is null) as list,
    count(*) filter (where d.objection_id is null and o.village_code = village) as village,
    count(*) filter (where d.objection_id is null and o.worker_id = about) as place into sent
  from cohort_objection o left join cohort_objection_decision d on d.objection_id = o.id and d.set_aside
  where o.cohort_id = c.id and o.sender_digest is not null and o.received_at > now() - interval '1 day';
  if sent.same > 0 or sent.near_village >= greatest(most.per_village / 2, 1) or sent.near_place >= greatest(most.per_place / 2, 1) then
    return 'LIMITED';
  end if;
  if sent.list >= most.per_list or sent.village >= most.per_village or sent.place >= most.per_place then return 'FULL'; end if;
  insert into cohort_objection (id, cohort_id, tenant_id, worker_id, village_code, kind, statement_cipher, sender_digest, surroundings_digest)
  values (new_id, c.id, c.tenant_id, about, village, asked_kind, statement, sender, surroundings);
  insert into audit_event (tenant_id, action, subject_kind, subject_id, details) values (c.tenant_id, 'OBJECTION_RECEIVED', 'cohort', c.id::text, '{"inPublic": true}');
  return 'RECEIVED';
end $$;
alter function app.receive_objection owner to payung_crossing;
revoke execute on function app.receive_objection from public;
grant execute on function app.receive_objection to payung_app;
