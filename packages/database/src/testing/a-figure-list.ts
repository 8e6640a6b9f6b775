import type pg from 'pg'
import { within } from './a-decree.ts'
import { anUpload } from './a-posting.ts'
import type { TestTenant } from './ground.ts'

/** What a line of a list of figures says; what is left out is the same in each. */
export interface FigureLineToArrange {
  readonly area?: string
  /** Last day of a year. */
  readonly asOf?: string
  /** In hundredths of a percent. */
  readonly share?: number
  readonly source?: string
  readonly isFaulty?: boolean
}

interface ListToArrange {
  readonly government?: TestTenant
  readonly by?: TestTenant
  readonly upload?: string
}

/** Takes in a list of figures, its lines numbered from 2. @returns its id */
export async function takesFigureList(
  admin: pg.Client,
  lines: readonly FigureLineToArrange[],
  { government = 'kubu-raya', by = government, upload }: ListToArrange = {},
): Promise<string> {
  const file = upload ?? (await anUpload(admin, government, by))
  const own = { 'kubu-raya': '61.12', pontianak: '61.71', provinsi: '61' }[government as string] ?? ''
  const stated = lines.map(({ area = own, asOf = '2024-12-31', share = 3163, source = 'Buku data', isFaulty }, at) =>
    isFaulty === true
      ? { no: at + 2, faults: [{ field: 'areaCode', key: 'FIGURE_AREA_UNKNOWN' }], cells: { areaCode: 'Entah' } }
      : {
          ...{ no: at + 2, indicator: 'COVERAGE', area, day: asOf, precision: 'YEAR', amount: String(share), source },
          ...{ source_day: '2026-01-20', evidence: 'B/12/012026' },
        },
  )
  return within(admin, government, by, async () => {
    const { rows } = await admin.query<{ id: string }>('select list_id as id from app.take_figure_list($1, $2)', [
      file,
      JSON.stringify(stated),
    ])
    return rows[0]?.id ?? ''
  })
}

/** Decides a list as it stands now: its id, the decision and why. */
export const DECIDE_FIGURE_LIST =
  'select app.decide_figure_list(k.id, k.version, $2, $3) as figures from figure_list k where k.id = $1'

/** Enters a list as it stands now. @returns how many of its lines wait */
export async function entersFigureList(
  admin: pg.Client,
  list: string,
  { government = 'kubu-raya', by = government }: Omit<ListToArrange, 'upload'> = {},
): Promise<number> {
  return within(admin, government, by, async () => {
    const { rows } = await admin.query<{ figures: number }>(
      'select app.enter_figure_list(k.id, k.version) as figures from figure_list k where k.id = $1',
      [list],
    )
    return rows[0]?.figures ?? 0
  })
}
