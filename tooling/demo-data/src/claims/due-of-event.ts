import { TARIFF_COLUMNS, type TariffRow, tariffOf } from '@payung/database/tariff-rows'
import { type ClaimEventKind, eventWithoutDetails } from '@payung/domain/benefit/benefit-event'
import { type Benefit, benefitsFor, type ClaimProgramme, sumDue } from '@payung/domain/benefit/benefits-for'
import { disabilityOf } from '@payung/domain/benefit/disability'
import { explainContribution } from '@payung/domain/money/contribution'
import type { ClientBase } from 'pg'
import type { DemoAccident } from './demo-claims.ts'

export interface DueEvent {
  readonly worker: string
  readonly kind: ClaimEventKind
  readonly day: string
  readonly programme: ClaimProgramme
  readonly accident?: DemoAccident | undefined
  /** Two people have said that no heir is known. */
  readonly hasNoHeir?: boolean
}

/** What is due after an event by the law of its day and the months that the insurer has posted; by whoever is entered, an officer of the whole government. */
export async function dueOfEvent(client: ClientBase, event: DueEvent): Promise<bigint> {
  return sumDue(await benefitsOfEvent(client, event))
}

/** The same benefit by benefit, each with what would have been due where its month is not protected. */
export async function benefitsOfEvent(
  client: ClientBase,
  { worker, kind, day, programme, accident, hasNoHeir = false }: DueEvent,
): Promise<readonly Benefit[]> {
  const month = `${day.slice(0, 7)}-01`
  const { rows: posted } = await client.query<{ month: string; programme: string }>(
    'select month::text, programme from app.protected_months_of(array[$1::uuid])',
    [worker],
  )
  const { rows: terms } = await client.query<{ key: string; amount: string; legal_basis: string | null }>(
    `select key, amount::text, legal_basis from reference_amount where valid @> $1::date and key ~ '^(DEATH_|ACCIDENT_|DISABILITY_|SCHOLARSHIP_|CLAIM_|ARREARS_)'`,
    [day],
  )
  const { rows: tariffs } = await client.query<TariffRow>(`select ${TARIFF_COLUMNS} from tariff`)
  const [base] = explainContribution(tariffs.map(tariffOf), {
    programmes: ['WORK_ACCIDENT'],
    month,
    fundingSource: 'REGIONAL_BUDGET',
  })
  const programmes = posted.filter((row) => row.month === month).map((row) => row.programme)
  // The demo's memberships begin with their first posted month and have no gap until the event.
  const months = new Set(posted.map((row) => row.month).filter((postedMonth) => postedMonth <= month)).size
  const law = new Map(
    terms.map(({ key, amount, legal_basis: legalBasis }) => [key, { key, amount: BigInt(amount), legalBasis }]),
  )
  const event = { ...eventWithoutDetails(kind, day, programme === 'WORK_ACCIDENT'), hasNoHeir }
  return benefitsFor(
    accident === undefined
      ? event
      : {
          ...event,
          disability: disabilityOf(accident.losses, law),
          daysUnableToWork: accident.daysUnableToWork,
          transports: [{ way: 'LAND', rupiah: BigInt(accident.transportLand) }],
        },
    { state: programmes.length > 0 ? 'PROTECTED' : null, programmes },
    { monthOfMembership: Math.max(1, months), monthsContributed: months },
    {
      baseRupiah: base?.contribution?.baseRupiah ?? 0n,
      terms: law,
    },
  )
}
