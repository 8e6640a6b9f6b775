interface DemoStage {
  readonly stage: 'RKA' | 'MURNI' | 'PERGESERAN' | 'PERUBAHAN'
  readonly rupiah: number
  readonly on: string
  readonly document: string
}

interface DemoBudgetLine {
  readonly ownerCode: string
  readonly agency: string
  readonly programme: 'WORK_ACCIDENT' | 'DEATH'
  readonly account: string
  readonly source: 'REGIONAL_BUDGET' | 'PROVINCIAL_BUDGET'
  /** The last of them waits for its approver where `waits` is set. */
  readonly stages: readonly DemoStage[]
  readonly waits: boolean
}

/** Per person and month, by programme: the package of vulnerable workers. */
export const PER_MONTH = { WORK_ACCIDENT: 10_000, DEATH: 6_800 } as const
const ACCOUNTS = { WORK_ACCIDENT: '5.1.02.02.02.0006', DEATH: '5.1.02.02.02.0007' } as const
export const SUB_ACTIVITY = 'Penyelenggaraan jaminan sosial pekerja rentan'
export const FISCAL_YEAR = 2026

/** What a number of people costs in a year, as the plan and the first budget have it, and the same for more people after a shift. */
function linesOf(
  ownerCode: string,
  agency: string,
  source: DemoBudgetLine['source'],
  { people, shiftedTo = null, waits = false }: { people: number; shiftedTo?: number | null; waits?: boolean },
): readonly DemoBudgetLine[] {
  return (['WORK_ACCIDENT', 'DEATH'] as const).map((programme) => {
    const cost = (insured: number) => insured * 12 * PER_MONTH[programme]
    const stage = (name: DemoStage['stage'], insured: number, on: string, paper: string): DemoStage => ({
      ...{ stage: name, rupiah: cost(insured), on },
      document: `${paper}/DATA-CONTOH/${FISCAL_YEAR}`,
    })
    return {
      ...{ ownerCode, agency, programme, account: ACCOUNTS[programme], source, waits },
      stages: [
        stage('RKA', people, '2025-10-06', 'RKA'),
        stage('MURNI', people, '2026-01-02', 'DPA'),
        ...(shiftedTo === null ? [] : [stage('PERGESERAN', shiftedTo, '2026-05-04', 'DPPA')]),
      ],
    }
  })
}

/** Budgets of payers of the demo: one after a shift, one whose shift waits for its approver, and the province's. */
export const DEMO_BUDGETS: readonly DemoBudgetLine[] = [
  ...linesOf('61.71', 'Dinas Tenaga Kerja', 'REGIONAL_BUDGET', { people: 4_500, shiftedTo: 4_865 }),
  ...linesOf('61.12', 'Dinas Tenaga Kerja dan Transmigrasi', 'REGIONAL_BUDGET', {
    ...{ people: 5_000, shiftedTo: 5_400, waits: true },
  }),
  ...linesOf('61', 'Dinas Tenaga Kerja dan Transmigrasi', 'PROVINCIAL_BUDGET', { people: 75_600 }),
]
