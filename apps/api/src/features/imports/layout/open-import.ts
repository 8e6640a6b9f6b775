import type { VillageIndex } from '@payung/domain/area/village-index'
import type { FirstRegistrationAges } from '@payung/domain/worker/first-registration-age'
import type { OpenTable } from '@payung/table-files/open-table'
import type { UnopenedValues } from '../../../platform/unopened-values.ts'
import type { Outcomes, Refusal, Run, StagedCounts } from '../import-runs.queries.ts'
import type { Importer, ImportTools, Watch } from '../import-tools.ts'
import type { SealingThread } from '../rows/sealing-thread.ts'
import type { DetectedLayout } from './detect-layout.ts'
import type { Recall } from './remembered-layout.ts'

export type Staged =
  | ({ readonly state: 'REVIEW'; readonly run: number } & StagedCounts & Outcomes)
  | { readonly state: 'NEEDS_LAYOUT' }
  | { readonly state: 'REFUSED'; readonly refusal: Refusal }
  /** The import was discarded, or another run has begun. */
  | { readonly state: 'GONE' }

/** A file that is open, and what reading it needs, whatever it holds. */
export interface OpenImport {
  readonly tools: ImportTools
  readonly importer: Importer
  readonly importId: string
  readonly run: Run
  readonly watch: Watch
  readonly table: OpenTable
  readonly villages: VillageIndex
  readonly ages: FirstRegistrationAges
  /** Of a long file: started already. */
  readonly sealing: SealingThread | null
  readonly recall: Recall
  /** What did not open of the layouts that are remembered. */
  readonly unopened: UnopenedValues
  needsLayout(detected: Pick<DetectedLayout, 'layout'>): Promise<Staged>
  /** @param detected shown as a table, so that a person can point at what holds what */
  refuse(refusal: Refusal, detected: Pick<DetectedLayout, 'layout'> | null): Promise<Staged>
}
