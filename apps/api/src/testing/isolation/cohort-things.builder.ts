import { randomUUID } from 'node:crypto'
import { arrangeMoney, type MoneyThing } from './money-things.builder.ts'
import { type Put, withGuards } from './things-beside.builder.ts'

type DecreeThing = 'decree' | 'signedDecree' | 'reverification' | MoneyThing
type CohortThing = 'cohort' | 'objection' | DecreeThing

/** A published list with one member and something said against them. */
export async function arrangeCohort(
  put: Put,
  programme: string,
  worker: string,
  mark: string,
  village: string,
  statementOf: (objection: string) => Buffer,
): Promise<Readonly<Record<CohortThing, string>>> {
  const cohort = await put(
    `insert into cohort (tenant_id, programme_id, name, seed) values ($1, $2, $3, 'undian-1')`,
    programme,
    mark,
  )
  await put(
    `with made as (insert into cohort_member (cohort_id, tenant_id, worker_id, area_code, village_code, place, points, met, draw, standing)
       select $2, $1, w.id, left(w.village_code, 5), w.village_code, 1, 0, '{}', '0123456789abcdef', 'MEMBER' from worker w where w.id = $3)
     update cohort set rule_version = 1, judged_on = '2026-11-20', computed_at = now(), members = 1 where id = $2 and tenant_id = $1`,
    cohort,
    worker,
  )
  // Published for a moment: only then are objections heard.
  await put(
    `update cohort set state = 'PUBLISHED', published_at = now(), objections_until = '2099-01-01', public_code = $3 where id = $2 and tenant_id = $1`,
    cohort,
    randomUUID().replaceAll('-', '').slice(0, 20),
  )
  const id = randomUUID()
  const objection = await put(
    `insert into cohort_objection (tenant_id, cohort_id, worker_id, village_code, kind, statement_cipher, sender_digest, id)
     values ($1, $2, $3, $4, 'MOVED', $5, $6, $7)`,
    cohort,
    worker,
    village,
    statementOf(id),
    Buffer.alloc(16),
    id,
  )
  return { cohort, objection, ...(await arrangeDecree(put, programme, cohort, worker, mark)) }
}

/** A draft that names one person, and a review of it, past every guard: its cohort was never locked, so nobody could sign it. */
async function arrangeDecree(
  put: Put,
  programme: string,
  cohort: string,
  worker: string,
  mark: string,
): Promise<Readonly<Record<DecreeThing, string>>> {
  await withGuards(put, 'replica')
  const decree = await put(
    `insert into decree (tenant_id, kind, programme_id, cohort_id, title, from_month, until_month, funding_source, quota_people, considerations, dictums, public_code)
     values ($1, 'DESIGNATION', $2, $3, $4, '2027-01-01', '2028-01-01', 'REGIONAL_BUDGET', 5, array[$4], array[$4], $5)`,
    programme,
    cohort,
    `Keputusan ${mark}`,
    randomUUID().replaceAll('-', '').slice(0, 20),
  )
  await put(
    `with named as (insert into decree_entry (decree_id, entry_no, tenant_id, change, worker_id, person_id, worker_version, national_id_cipher, national_id_prefix,
         name, birth_date, sex, village_code, area_code)
       select $2, 1, $1, 'DESIGNATE', w.id, w.person_id, w.version, w.national_id_cipher, w.national_id_prefix, w.name, w.birth_date, w.sex, w.village_code,
         left(w.village_code, 5) from worker w where w.id = $3)
     update decree set people = 1 where id = $2 and tenant_id = $1`,
    decree,
    worker,
  )
  await put(
    `with held as (insert into decree_holding (decree_id, line_no, entry_decree_id, entry_no, tenant_id, programme_id, worker_id, person_id, area_code, village_code,
         from_month, until_month)
       select e.decree_id, 1, e.decree_id, 1, $1, $3, e.worker_id, e.person_id, e.area_code, e.village_code, '2027-01-01', '2028-01-01'
       from decree_entry e where e.decree_id = $2)
     update decree set people = 1 where id = $2 and tenant_id = $1`,
    decree,
    programme,
  )
  const reverification = await put(
    `insert into reverification (tenant_id, decree_id, as_of, because, note, people, listed) values ($1, $2, '2026-11-20', 'EVIDENCE', $3, 1, 1)`,
    decree,
    mark,
  )
  await put(
    `with listed as (insert into reverification_item (reverification_id, line_no, tenant_id, entry_decree_id, entry_no, worker_id, area_code, village_code, finding,
         findings, suggested, evidence)
       select $2, e.entry_no, $1, e.decree_id, e.entry_no, e.worker_id, e.area_code, e.village_code, 'DECEASED', '{DECEASED}', 'REPLACE', '[]'
       from decree_entry e where e.decree_id = $3)
     update reverification set listed = 1 where id = $2 and tenant_id = $1`,
    reverification,
    decree,
  )
  // Its person is reported dead in its first month, which is owed and stands on no list.
  const signedDecree = await put(
    `insert into decree (tenant_id, kind, programme_id, cohort_id, title, from_month, until_month, funding_source, quota_people, public_code, state, content_hash,
       signed_at, number, signed_on, signed_file_id, signatory_name, signatory_capacity)
     select d.tenant_id, d.kind, d.programme_id, gen_random_uuid(), d.title, '2026-01-01', d.until_month, d.funding_source, 5, left(md5(d.public_code), 20), 'SIGNED',
       sha256(convert_to($3, 'UTF8')), now(), $3, '2026-11-20', gen_random_uuid(), $3, 'DEFINITIVE' from decree d where d.id = $2 and d.tenant_id = $1`,
    decree,
    mark,
  )
  await put(
    `with held as (insert into decree_holding (decree_id, line_no, entry_decree_id, entry_no, tenant_id, programme_id, worker_id, person_id, area_code, village_code,
         from_month, until_month)
       select $2, h.line_no, h.entry_decree_id, h.entry_no, h.tenant_id, h.programme_id, h.worker_id, h.person_id, h.area_code, h.village_code, '2026-01-01',
         h.until_month from decree_holding h where h.decree_id = $3)
     update decree set people = 1 where id = $2 and tenant_id = $1`,
    signedDecree,
    decree,
  )
  // Whose cover ends, and how months stand, is counted by triggers, which did not fire here.
  await put(
    `update decree set people = 1 where id = $2 and tenant_id = $1 and (select count(*) from app.verify_cover_ends(true)) > 0
       and (select count(*) from app.verify_protection(true)) > 0`,
    signedDecree,
  )
  await withGuards(put, 'origin')
  return { decree, signedDecree, reverification, ...(await arrangeMoney(put, decree, mark)) }
}
