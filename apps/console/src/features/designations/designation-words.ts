import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { IconAlertTriangle, IconCheck, IconCircleDashed, IconClock } from '@tabler/icons-react'
import type { LinkProps } from '@tanstack/react-router'
import type { Look } from '../../ui/LookBadge.tsx'
import type { StageProgress } from './designations.query.ts'

export const stageWords = {
  ROUND: msg`Putaran`,
  PROPOSALS: msg`Usulan`,
  VERIFICATION: msg`Verifikasi`,
  COHORT: msg({ message: 'Kohort', context: 'one' }),
  DECREE: msg({ message: 'Keputusan', context: 'one' }),
} as const satisfies Record<StageProgress['stage'], MessageDescriptor>

export const standingLooks = {
  NOTHING: { word: msg`Belum mulai`, tone: 'mute', icon: IconCircleDashed },
  AT_WORK: { word: msg`Berjalan`, tone: 'info', icon: IconClock },
  LATE: { word: msg`Terlambat`, tone: 'bad', icon: IconAlertTriangle },
  DONE: { word: msg`Selesai`, tone: 'ok', icon: IconCheck },
} as const satisfies Record<StageProgress['standing'], Look>

/** Where one's own stages are worked on; nobody opens another government's. */
export const stageLinks = {
  ROUND: { to: '/putaran' },
  PROPOSALS: { to: '/putaran' },
  VERIFICATION: { to: '/verifikasi' },
  COHORT: { to: '/kohort' },
  DECREE: { to: '/keputusan' },
} as const satisfies Record<StageProgress['stage'], LinkProps>

/**
 * The programme year that most areas are working on now, the later one of two that are alike: what the map shows where several stand beside it.
 *
 * @returns null without any row
 */
export function yearAtWork(
  rows: readonly { readonly year: number; readonly standing: StageProgress['standing'] }[],
): number | null {
  const years = [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => b - a)
  const workIn = (of: number) =>
    rows.filter(({ year, standing }) => year === of && (standing === 'LATE' || standing === 'AT_WORK')).length
  return years.toSorted((a, b) => workIn(b) - workIn(a))[0] ?? null
}

/** The address that shows the way of one designation, the list beside it as it is: of all years, or of the one that was chosen. */
export function addressOf(
  { government, year }: { readonly government: { readonly code: string }; readonly year: number },
  chosenYear: string | undefined,
) {
  return {
    ...(chosenYear === undefined ? {} : { tahun: chosenYear }),
    wilayah: government.code,
    program: String(year),
  }
}

/** How many stages a designation has reached, 0 to 5: what the map's colour says. */
export function stagesReached(stages: readonly { readonly standing: StageProgress['standing'] }[]): number {
  return 1 + stages.findLastIndex(({ standing }) => standing !== 'NOTHING')
}
