import type { IsoDay } from '@payung/domain/calendar/iso-day'
import type { DemoMode } from '@payung/reference-data/demo-mode'

export interface LoadDemoOptions {
  /** A superuser's: the demo writes for every tenant at once. */
  readonly adminUrl: string
  readonly mode: DemoMode
  /** Of every demo account. */
  readonly password: string
  /** PAYUNG_KEYS: what the NIKs are sealed with. */
  readonly keys: string
  /** PAYUNG_DATA_DIR: where files are kept under those keys, as signed papers are. */
  readonly dataDir: string
  /** The day on which the data looks current. */
  readonly asOf?: IsoDay
  readonly onProgress?: (progress: DemoProgress) => void
}

export interface DemoProgress {
  /** What is being brought: after people their programmes and money, what governments decided of them, and what happened to them. */
  readonly step: 'REFERENCE' | 'ACCOUNTS' | 'PEOPLE' | 'PROGRAMMES' | 'DECREES' | 'CASES'
  /** Of people by heads, of everything else by parts. */
  readonly done: number
  readonly total: number
  /** The area whose people came in last, else empty. */
  readonly detail: string
}
