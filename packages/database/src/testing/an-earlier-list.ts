import type pg from 'pg'
import { within } from './a-decree.ts'
import { anUpload } from './a-posting.ts'
import { TENANTS, type TestTenant } from './ground.ts'

/** What a row of a list of paid claims says. */
export interface EarlierLine {
  readonly claim?: string
  readonly rupiah?: number
  readonly paid?: string
  readonly programme?: 'WORK_ACCIDENT' | 'DEATH' | 'OLD_AGE' | 'PENSION'
  readonly area?: string
}

/** A NIK that is sealed by nobody. */
const SEALED = { cipher: 'ab'.repeat(40), prefix: '6112' }

let serial = 0

function nextClaim(): string {
  serial += 1
  return `KL${serial}`
}

/** Takes in a list of claims that the insurer paid, its rows numbered from 2, with one that cannot be read. @returns the id of the list */
export async function takesEarlierList(
  admin: pg.Client,
  tenant: TestTenant,
  by: TestTenant,
  lines: readonly EarlierLine[] = [{}],
  upload?: string,
): Promise<string> {
  const file = upload ?? (await anUpload(admin, tenant, by))
  const { rows: ids } = await admin.query<{ id: string; area: string }>(
    'select uuidv7() as id, t.area_code as area from tenant t, generate_series(1, $2) where t.id = $1',
    [TENANTS[tenant].id, lines.length],
  )
  const stated = lines.map(({ claim = nextClaim(), rupiah = 42_000_000, paid = '2024-03-15', ...line }, no) => ({
    ...{
      id: ids[no]?.id,
      no: no + 2,
      name: 'Siti Aminah',
      number: '98000000001',
      ...SEALED,
      programme: line.programme ?? 'DEATH',
    },
    ...{ paid, rupiah, area: line.area ?? ids[no]?.area, claim, key: claim },
  }))
  const faults = [{ no: 99, field: 'paidOn', fault: 'PAID_DAY_UNREADABLE', cell: '31/02/2024' }]
  return within(admin, tenant, by, async () => {
    const { rows } = await admin.query<{ id: string }>(
      'select list_id as id from app.take_earlier_benefits($1, $2, $3)',
      [file, JSON.stringify(stated), JSON.stringify(faults)],
    )
    return rows[0]?.id ?? ''
  })
}
