import type { ClientBase } from 'pg'

/**
 * Writes the whole of the reference data from one JSON document, one statement a table, parents first. Areas get their
 * custodians last: an area names its tenant and a tenant its area.
 */
export async function writeReference(client: ClientBase, data: string): Promise<void> {
  for (const statement of STATEMENTS) await client.query(statement, [data])
}

const STATEMENTS = [
  `insert into area (code, level, kind, name, parent_code, population, population_as_of)
   select code, level, kind, name, "parentCode", population, "populationAsOf"
   from jsonb_to_recordset($1::jsonb -> 'areas') as a
     (code text, level text, kind text, name text, "parentCode" text, population integer, "populationAsOf" date)
   order by length(code), code
   on conflict (code) do update set
     name = excluded.name, kind = excluded.kind, population = excluded.population, population_as_of = excluded.population_as_of
   where (area.name, area.kind, area.population, area.population_as_of)
     is distinct from (excluded.name, excluded.kind, excluded.population, excluded.population_as_of)`,

  // A seat that was not known yet is filled in; one that is there stays.
  `insert into tenant (code, kind, name, short_name, area_code, seat)
   select code, kind, name, "shortName", "areaCode", seat
   from jsonb_to_recordset($1::jsonb -> 'tenants') as t (code text, kind text, name text, "shortName" text, "areaCode" text, seat text)
   on conflict (code) do update set seat = excluded.seat where tenant.seat is null and excluded.seat is not null`,

  // Never changed afterwards: moving an area to another custodian moves people's records, which is not a load's business.
  `update area set custodian_tenant_id = t.id
   from jsonb_to_recordset($1::jsonb -> 'areas') as a (code text, "custodianCode" text)
   join tenant t on t.code = a."custodianCode"
   where area.code = a.code and area.custodian_tenant_id is null`,

  `insert into agency (tenant_id, name)
   select t.id, a.name
   from jsonb_to_recordset($1::jsonb -> 'agencies') as a ("tenantCode" text, name text)
   join tenant t on t.code = a."tenantCode"
   on conflict (tenant_id, name) do nothing`,

  `insert into ecosystem (code, name_id, name_en)
   select code, "nameId", "nameEn"
   from jsonb_to_recordset($1::jsonb -> 'ecosystems') as e (code text, "nameId" text, "nameEn" text)
   on conflict (code) do nothing`,

  `insert into occupation (code, name_id, name_en, ecosystem_code)
   select code, "nameId", "nameEn", ecosystem
   from jsonb_to_recordset($1::jsonb -> 'occupations') as o (code text, "nameId" text, "nameEn" text, ecosystem text)
   on conflict (code) do nothing`,

  // What was withdrawn by the province stays withdrawn.
  `insert into area_former_name (area_code, name, legal_basis, source)
   select f."areaCode", f.name, f."legalBasis", f.source
   from jsonb_to_recordset($1::jsonb -> 'formerNames') as f ("areaCode" text, name text, "legalBasis" text, source text)
   where not exists (select from area_former_name k where k.area_code = f."areaCode" and lower(k.name) = lower(f.name))`,

  `insert into reference_amount (key, valid, amount, unit, legal_basis)
   select key, daterange("validFrom", "validUntil"), amount, unit, "legalBasis"
   from jsonb_to_recordset($1::jsonb -> 'amounts') as r
     (key text, "validFrom" date, "validUntil" date, amount bigint, unit text, "legalBasis" text)
   on conflict do nothing`,

  // An article or a part of an annex that somebody has read since completes the same figure's basis. What an administrator wrote otherwise stays.
  `update reference_amount r set legal_basis = n."legalBasis"
   from jsonb_to_recordset($1::jsonb -> 'amounts') as n
     (key text, "validFrom" date, "validUntil" date, amount bigint, unit text, "legalBasis" text)
   where (r.key, r.valid, r.amount, r.unit) = (n.key, daterange(n."validFrom", n."validUntil"), n.amount, n.unit)
     and (starts_with(n."legalBasis", r.legal_basis || ' Pasal ') or starts_with(n."legalBasis", r.legal_basis || ' Lampiran '))`,

  // A decree of ministers may move a day: what is no longer in it is none.
  `with listed as (
     select day, "nameId" as name_id, "legalBasis" as legal_basis from jsonb_to_recordset($1::jsonb -> 'holidays') as h (day date, "nameId" text, "legalBasis" text)
   ), removed as (
     delete from national_holiday n where extract(year from n.day) in (select extract(year from day) from listed) and n.day not in (select day from listed)
   )
   insert into national_holiday (day, name_id, legal_basis) select day, name_id, legal_basis from listed
   on conflict (day) do update set name_id = excluded.name_id, legal_basis = excluded.legal_basis
   where (national_holiday.name_id, national_holiday.legal_basis) is distinct from (excluded.name_id, excluded.legal_basis)`,

  // Lines that the province has changed are its own; periods that are there stay.
  `insert into tariff (kind, membership_kind, programme, occupation_group, risk_class, income_from, valid, rate, amount, amount_min, amount_max,
     excluded_sources, shared_month, legal_basis)
   select kind, "membershipKind", programme, "occupationGroup", "riskClass", "incomeFromRupiah", daterange("validFrom", "validUntil"), "rateMillionths",
     "amountRupiah", "minRupiah", "maxRupiah", "excludedSources", "sharedMonth", "legalBasis"
   from jsonb_to_recordset($1::jsonb -> 'tariffs') as t
     (kind text, "membershipKind" text, programme text, "occupationGroup" text, "riskClass" text, "incomeFromRupiah" bigint, "validFrom" date,
      "validUntil" date, "rateMillionths" bigint, "amountRupiah" bigint, "minRupiah" bigint, "maxRupiah" bigint, "excludedSources" text[],
      "sharedMonth" text, "legalBasis" text)
   where not exists (select from tariff_change c where c.state = 'CONFIRMED'
     and (c.kind, c.membership_kind, c.programme, c.occupation_group, c.risk_class, c.income_from)
       is not distinct from (t.kind, t."membershipKind", t.programme, t."occupationGroup", t."riskClass", t."incomeFromRupiah"))
   on conflict do nothing`,
]
