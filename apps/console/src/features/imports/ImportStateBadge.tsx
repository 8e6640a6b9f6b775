import { msg } from '@lingui/core/macro'
import {
  IconAlertCircle,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleMinus,
  IconColumns,
  IconListCheck,
  IconProgress,
} from '@tabler/icons-react'
import { type Look, LookBadge } from '../../ui/LookBadge.tsx'
import type { ImportSummaryOf } from './import.query.ts'

const looks: Readonly<Record<ImportSummaryOf['state'], Look>> = {
  READING: { tone: 'river', icon: IconProgress, word: msg`Sedang diperiksa` },
  NEEDS_LAYOUT: { tone: 'warn', icon: IconColumns, word: msg`Menunggu kolom dipetakan` },
  REVIEW: { tone: 'warn', icon: IconListCheck, word: msg`Menunggu tinjauan` },
  COMMITTING: { tone: 'river', icon: IconProgress, word: msg`Sedang disimpan` },
  COMMITTED: { tone: 'ok', icon: IconCircleCheck, word: msg`Selesai` },
  REVERTING: { tone: 'river', icon: IconProgress, word: msg`Sedang dibatalkan` },
  REVERTED: { tone: 'mute', icon: IconArrowBackUp, word: msg({ message: 'Dibatalkan', context: 'import' }) },
  REFUSED: { tone: 'bad', icon: IconAlertCircle, word: msg`Ditolak` },
  DISCARDED: { tone: 'mute', icon: IconCircleMinus, word: msg`Dibuang` },
  FAILED: { tone: 'bad', icon: IconAlertCircle, word: msg`Tidak selesai` },
}

/** Where an import stands. One that ended with nothing saved is never green. */
export function ImportStateBadge(props: { of: ImportSummaryOf }) {
  const look = props.of.state === 'COMMITTED' && savedCount(props.of) === 0 ? nothingSaved : looks[props.of.state]
  return <LookBadge look={look} />
}

const nothingSaved: Look = { tone: 'warn', icon: IconCircleMinus, word: msg`Tidak ada yang tersimpan` }

/** People that saving touches, or has touched. */
export function savedCount(
  counts: Pick<ImportSummaryOf, 'createCount' | 'updateCount' | 'proposalCount' | 'noteCount'>,
): number {
  return counts.createCount + counts.updateCount + counts.proposalCount + counts.noteCount
}
