import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { arrangeRound } from '../round.builder.ts'
import { TENANTS, type TestTenant } from '../test.ts'

export type Put = (text: string, ...values: unknown[]) => Promise<string>

/** Triggers and foreign keys off and on again. `put` asks for the id of what it writes; here that of the tenant. */
export const withGuards = (put: Put, role: 'replica' | 'origin') =>
  put(`update tenant set name = name where id = $1 and set_config('session_replication_role', '${role}', false) <> ''`)

/** Whom a record can be handed over to. */
const KEEPERS: readonly (readonly [tenant: TestTenant, area: string])[] = [
  ['provinsi', '61'],
  ['kubu-raya', '61.12.05.2003'],
  ['pontianak', '61.71.01.1001'],
]

export function otherKeeper(tenant: TestTenant, stranger: TestTenant): [tenantId: string, area: string] {
  const [other, area] = KEEPERS.find(([keeper]) => keeper !== tenant && keeper !== stranger) ?? ['provinsi', '61']
  return [TENANTS[other].id, area]
}

/** A round that asks one's own village; who has none has a round that asks nobody. */
export async function arrangeAsking(
  admin: pg.Client,
  tenant: TestTenant,
  mark: string,
  village: string | undefined,
): Promise<Readonly<Record<'round' | 'roundTask', string>>> {
  const { id, tasks } = await arrangeRound(admin, tenant, `Putaran ${mark}`, {
    villages: village === undefined ? [] : [village],
  })
  return { round: id, roundTask: Object.values(tasks)[0] ?? randomUUID() }
}

/** Negotiated, so that a party would see it; nobody but the tenant itself is one. */
export async function arrangeAgreement(
  put: Put,
  tenantId: string,
  file: string,
  mark: string,
): Promise<Readonly<Record<'agreement' | 'obligation' | 'agreementDocument' | 'pledge' | 'certificate', string>>> {
  const agreement = await put(
    `insert into agreement (tenant_id, kind, state, title, purpose, valid)
     values ($1, 'COOPERATION', 'NEGOTIATION', $2, $2, '[2026-01-01,2027-01-01)')`,
    mark,
  )
  const party = await put(
    `insert into agreement_party (tenant_id, agreement_id, position, kind, party_tenant_id) values ($1, $2, 1, 'OTHER', $3)`,
    agreement,
    tenantId,
  )
  await withGuards(put, 'replica')
  const pledge = await put(
    `insert into pledge (tenant_id, agreement_id, region_tenant_id, kind, workers, rupiah, per_worker_rupiah, from_month, until_month, insurance_programmes, note,
       drafted_by) select $1, $2, $1, 'WORKERS', 1, 7, 7, '2026-11-01', '2026-12-01', '{DEATH}', $3, u.id from (select id from app_user order by id limit 1) u`,
    agreement,
    mark,
  )
  const certificate = await put(
    `insert into pledge_certificate (tenant_id, pledge_id, region_tenant_id, requested_by)
     select $1, $2, $1, u.id from (select id from app_user order by id limit 1) u`,
    pledge,
  )
  await withGuards(put, 'origin')
  return {
    agreement,
    pledge,
    certificate,
    obligation: await put(
      'insert into obligation (tenant_id, agreement_id, party_id, position, text) values ($1, $2, $3, 1, $4)',
      agreement,
      party,
      mark,
    ),
    agreementDocument: await put(
      `insert into agreement_document (tenant_id, agreement_id, kind, file_id) values ($1, $2, 'DRAFT', $3)`,
      agreement,
      file,
    ),
  }
}

/** Of a decree of a third government, past every guard: the tenant got a copy of it as a party. */
export async function arrangeCopy(
  put: Put,
  tenant: TestTenant,
  stranger: TestTenant,
  agreement: string,
  mark: string,
): Promise<string> {
  const [owner] = otherKeeper(tenant, stranger)
  await withGuards(put, 'replica')
  const copy = await put(
    `insert into decree_copy (tenant_id, decree_id, owner_tenant_id, reason, kind, state, number, signed_on, programme_name, insurance_programmes,
       funding_source, people, from_month, until_month, public_code, agreement_ids)
     values ($1, uuidv7(), $2, 'PARTY', 'DESIGNATION', 'SIGNED', $4, '2026-11-20', $4, '{DEATH}', 'CSR', 1, '2027-01-01', '2028-01-01', $5, array[$3::uuid])`,
    owner,
    agreement,
    mark,
    randomUUID().replaceAll('-', '').slice(0, 20),
  )
  await withGuards(put, 'origin')
  return copy
}

/** A visit to be made, and a register that was asked about the same person and has answered. */
export async function arrangeChecks(
  put: Put,
  worker: string | null,
  userId: string,
  mark: string,
  statement: Buffer,
): Promise<Readonly<Record<'checkTask' | 'checkRequest' | 'checkResult', string>>> {
  const checkRequest = await put(
    `insert into check_request (tenant_id, question, people, reason, made_by) values ($1, 'POPULATION', 1, $2, $3)`,
    mark.padEnd(10, '.'),
    userId,
  )
  if (worker === null) return { checkRequest, checkTask: randomUUID(), checkResult: randomUUID() }
  return {
    checkRequest,
    checkTask: await put(
      `insert into check_task (tenant_id, worker_id, assigned_to, due_on, note) values ($1, $2, $3, '2099-12-31', $4)`,
      worker,
      userId,
      mark,
    ),
    checkResult: await put(
      `insert into check_result (tenant_id, worker_id, question, answer, request_id, said_cipher, said_fields)
       values ($1, $2, 'POPULATION', 'NAME_DIFFERS', $3, $4, '{name}')`,
      worker,
      checkRequest,
      statement,
    ),
  }
}

/** A role that waits. With a second administrator in the tenant it is no business of the province's. */
export async function arrangeRoleProposal(put: Put, userId: string, mark: string): Promise<string> {
  await put(
    `with second as (insert into app_user (id, email, name) values (gen_random_uuid(), replace(lower($2), ' ', '-') || '@payung.example', $2) returning id)
     insert into membership (tenant_id, user_id, role, valid) select $1, id, 'ADMINISTRATOR', '[2020-01-01,)' from second`,
    mark,
  )
  const official = await put(
    `insert into official (tenant_id, name, post, appointment_number, appointed_on, recorded_by) values ($1, $2, $2, $2, '2026-02-02', $3)`,
    mark,
    userId,
  )
  return put(
    `insert into role_proposal (tenant_id, user_id, role, official_id, proposed_by) values ($1, $2, 'VERIFIER', $3, $2)`,
    userId,
    official,
  )
}

type ThingOfClaim =
  | ('lifeEvent' | 'outsideReport' | 'familyLink' | 'claim' | 'scholarship' | 'heir' | 'heirAccount' | 'heirDispute')
  | ('grantHandover' | 'handover' | 'handoverConsent' | 'handoverGuest' | 'handoverPhoto')

/** An event of a person and the claim that it opens; of a tenant that keeps nobody, none. */
export async function arrangeClaim(
  put: Put,
  worker: string | null,
  userId: string,
  mark: string,
): Promise<Readonly<Record<ThingOfClaim, string>>> {
  if (worker === null)
    return {
      ...{
        lifeEvent: randomUUID(),
        outsideReport: randomUUID(),
        familyLink: randomUUID(),
        claim: randomUUID(),
        scholarship: randomUUID(),
      },
      ...{
        grantHandover: randomUUID(),
        handover: randomUUID(),
        handoverConsent: randomUUID(),
        handoverGuest: randomUUID(),
        handoverPhoto: randomUUID(),
      },
      ...NO_HEIRS(),
    }
  await withGuards(put, 'replica')
  const lifeEvent = await put(
    `insert into life_event (tenant_id, worker_id, kind, event_day, place, created_by) values ($1, $2, 'DEATH', '2026-01-03', $3, $4)`,
    worker,
    mark,
    userId,
  )
  const outsideReport = await put(
    `insert into outside_report (tenant_id, reporter_tenant_id, worker_id, kind, event_day, day_precision, place, source, reported_by)
     select $1, t.id, $2, 'ACCIDENT', '2026-01-04', 'DAY', $3, 'INSURER', u.id
     from (select id from tenant where id <> $1 order by id limit 1) t, (select id from app_user where id <> $4 order by id limit 1) u`,
    worker,
    mark,
    userId,
  )
  const familyLink = await put(
    `insert into family_link (tenant_id, giver_tenant_id, worker_id, code_hash, made_by) values ($1, $1, $2, sha256($3::bytea), $4)`,
    worker,
    mark,
    userId,
  )
  const claim = await put(
    `insert into claim (tenant_id, event_id, worker_id, programme, checklist_version, state_reason) values ($1, $2, $3, 'WORK_ACCIDENT', 1, $4)`,
    lifeEvent,
    worker,
    mark.padEnd(10, '.'),
  )
  const heirs = await arrangeHeirs(put, claim, userId, mark)
  const scholarship = await put(
    `insert into scholarship (tenant_id, claim_id, child_name, birth_date, added_by) values ($1, $2, $3, '2018-05-05', $4)`,
    claim,
    mark,
    userId,
  )
  const handover = await put(
    `insert into handover (tenant_id, title, area_code, place, on_day, starts_at, giver_name, giver_position, idempotency_key, state, attended, minutes,
       recorded_by, recorded_at, created_by)
     select $1, $2, t.area_code, $2, '2026-01-05', '09:00', $2, $2, $2, 'SCHEDULED', 5, rpad($2, 20, '.'), u.id, now(), $3
     from tenant t, (select id from app_user where id <> $3 order by id limit 1) u where t.id = $1`,
    mark.padEnd(8, '.'),
    userId,
  )
  const handoverConsent = await put(
    `insert into handover_consent (tenant_id, handover_id, claim_id, family_name, comes, may_be_shown, consented_on, channel, recorded_by)
     values ($1, $2, $3, $4, true, true, '2026-01-04', 'PAPER', $5)`,
    handover,
    claim,
    mark,
    userId,
  )
  const handoverGuest = await put(
    `insert into handover_guest (tenant_id, handover_id, name, position, invited_by) values ($1, $2, $3, $3, $4)`,
    handover,
    mark.padEnd(4, '.'),
    userId,
  )
  const handoverPhoto = await put(
    `with paper as (insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by)
       values ($1, $3, 'image/jpeg', 10, sha256('x'), 'DOCUMENT', $4) returning id)
     insert into handover_photo (tenant_id, handover_id, kind, file_id, caption, families_agreed, added_by)
     select $1, $2, 'PHOTO', id, $3, true, $4 from paper`,
    handover,
    mark.padEnd(4, '.'),
    userId,
  )
  const grantHandover = await put(
    `with paper as (insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by)
       values ($1, $3, 'image/jpeg', 10, sha256('x'), 'DOCUMENT', $4) returning id)
     insert into grant_handover (tenant_id, claim_id, grant_id, due_rupiah, rupiah, handed_on, receiver_name, file_id, recorded_by)
     select $1, $2, gen_random_uuid(), 5, 5, '2026-01-05', $3, id, $4 from paper`,
    claim,
    mark,
    userId,
  )
  await withGuards(put, 'origin')
  return {
    ...{ lifeEvent, outsideReport, familyLink, claim, scholarship },
    ...{ grantHandover, handover, handoverConsent, handoverGuest, handoverPhoto },
    ...heirs,
  }
}

const NO_HEIRS = () => ({ heir: randomUUID(), heirAccount: randomUUID(), heirDispute: randomUUID() })

/** A relative with a confirmed account, and heirs who do not agree. */
async function arrangeHeirs(
  put: Put,
  claim: string,
  userId: string,
  mark: string,
): Promise<Readonly<Record<'heir' | 'heirAccount' | 'heirDispute', string>>> {
  const heir = await put(
    `insert into claim_heir (tenant_id, claim_id, relation, name, birth_date, source, added_by) values ($1, $2, 'CHILD', $3, '2000-01-01', 'VILLAGE', $4)`,
    claim,
    mark,
    userId,
  )
  const heirAccount = await put(
    `insert into heir_account (tenant_id, claim_id, heir_id, bank, holder, number_cipher, number_tail, entered_by, confirmed_by, confirmed_at)
     select $1, $2, $3, $4, $4, 'x', '7890', $5, u.id, now() from app_user u where u.id <> $5 order by u.id limit 1`,
    claim,
    heir,
    mark,
    userId,
  )
  const heirDispute = await put(
    `insert into heir_dispute (tenant_id, claim_id, reason, opened_by) values ($1, $2, $3, $4)`,
    claim,
    mark.padEnd(10, '.'),
    userId,
  )
  return { heir, heirAccount, heirDispute }
}
