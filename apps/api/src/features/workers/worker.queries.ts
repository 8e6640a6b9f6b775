import { Prisma } from '@payung/database/prisma'
import type { Programme } from '@payung/domain/money/declared-coverage'
import type { FundingSource } from '@payung/domain/money/funding-source'
import type { Citizenship } from '@payung/domain/worker/citizenship'
import type { PublicService } from '@payung/domain/worker/public-service'
import type { MembershipKind, UncoveredReason, WelfareSource } from '@payung/domain/worker/worker-facts'
import type { WorkerStatus } from '@payung/domain/worker/worker-status'

/** A row of `worker` as its custodian keeps it; days are texts. Numbers that identify are sealed. */
export interface WorkerRecord {
  readonly id: string
  readonly tenant_id: string
  readonly person_id: bigint
  /** Blind index of the person, as `person` has it: their NIK opens with it alone. */
  readonly person_index: Uint8Array
  readonly national_id_cipher: Uint8Array
  readonly national_id_prefix: string
  readonly family_card_cipher: Uint8Array | null
  readonly name: string
  readonly birth_place: string | null
  readonly birth_date: string
  readonly sex: 'FEMALE' | 'MALE'
  readonly address: string | null
  readonly rt: string | null
  readonly rw: string | null
  readonly village_code: string
  readonly phone: string | null
  readonly occupation_code: string | null
  readonly income_bracket: string | null
  readonly welfare_decile: number | null
  readonly welfare_source: WelfareSource | null
  readonly membership_kind: MembershipKind
  readonly membership_number: string | null
  readonly uncovered_reason: UncoveredReason | null
  readonly declared_programmes: readonly Programme[]
  readonly declared_from: string | null
  readonly declared_until: string | null
  readonly declared_payer_kind: FundingSource | null
  readonly public_service: PublicService | null
  readonly citizenship: Citizenship | null
  readonly status: WorkerStatus
  readonly notes: string | null
  readonly agency_id: string | null
  readonly agency_name: string | null
  readonly registered_by_tenant_id: string
  readonly version: number
  /** The record that this one was merged into. */
  readonly superseded_by: string | null
  readonly created_at: Date
  readonly updated_at: Date
  readonly updated_by: string | null
  readonly updated_by_name: string | null
  readonly updated_by_email: string | null
}

/** Records that the viewer may open, by id: their own and those of FULL links, within the scope. */
export function findWorkers(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    select w.id, w.tenant_id, w.person_id, p.blind_index as person_index, w.national_id_cipher, w.national_id_prefix, w.family_card_cipher, w.name, w.birth_place,
      w.birth_date::text as birth_date, w.sex, w.address, w.rt, w.rw, w.village_code, w.phone, w.occupation_code, w.income_bracket,
      w.welfare_decile::int as welfare_decile, w.welfare_source, w.membership_kind, w.membership_number, w.uncovered_reason, w.declared_programmes,
      lower(w.declared_period)::text as declared_from, upper(w.declared_period)::text as declared_until, w.declared_payer_kind, w.public_service, w.citizenship, w.status, w.notes,
      w.agency_id, g.name as agency_name, w.registered_by_tenant_id, w.version, w.superseded_by, w.created_at, w.updated_at, w.updated_by,
      u.name as updated_by_name, u.email as updated_by_email
    from worker w join person p on p.id = w.person_id left join agency g on g.id = w.agency_id left join app_user u on u.id = w.updated_by
    where w.id = any(${[...ids]}::uuid[])`
}
