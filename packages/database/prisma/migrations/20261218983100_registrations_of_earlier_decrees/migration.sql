-- A decree that was signed before a signature sent registrations (decision 229) has sent none. The worker sends its people as it does those of a long annex: it leaves out
-- whoever has a number, waits already or holds no month any more. The office is the one that the signature would choose (`app.registering_branches`).
-- The guard of a copy looks at its decree.
alter table decree no force row level security;
alter table decree_copy no force row level security;
alter table tenant no force row level security;
alter table agreement no force row level security;
alter table agreement_party no force row level security;
alter table audit_event no force row level security;
with office as (
  select c.id, c.decree_id, t.kind = 'INSURER_BRANCH' as is_branch, c.agreement_ids <> '{}' as is_party, c.agreement_ids <> '{}' or exists (
      select from agreement_party o join agreement a on a.id = o.agreement_id and a.state = 'SIGNED' and a.valid @> (now() at time zone 'Asia/Pontianak')::date
        join agreement_party i on i.agreement_id = a.id
      where o.party_tenant_id = c.owner_tenant_id and i.party_tenant_id = c.tenant_id) as has_agreement
  from decree_copy c join tenant t on t.id = c.tenant_id
  where c.reason = 'INSURER' and c.kind <> 'REVOCATION' and c.state in ('SIGNED', 'PUBLISHED') and c.until_month > (now() at time zone 'Asia/Pontianak')::date
), chosen as (
  select o.id, o.decree_id, rank() over (partition by o.decree_id order by o.has_agreement desc, o.is_branch desc, o.is_party desc) as place from office o
)
update decree_copy c set registrations_left = c.people from chosen o
where o.id = c.id and o.place = 1 and c.registrations_left = 0 and c.people > 0
  and not exists (select from audit_event e where e.tenant_id = c.owner_tenant_id and e.action = 'REGISTRATIONS_SENT' and e.subject_id = c.decree_id::text);
alter table audit_event force row level security;
alter table agreement_party force row level security;
alter table agreement force row level security;
alter table tenant force row level security;
alter table decree_copy force row level security;
alter table decree force row level security;
