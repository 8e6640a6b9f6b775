import { msg } from '@lingui/core/macro'
import {
  IconAlertTriangle,
  IconBan,
  IconBulb,
  IconCheck,
  IconChecks,
  IconCopy,
  IconQuestionMark,
} from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'
import type { RowState } from './statement-address.ts'

/** How a row of a statement looks and is called. */
export const rowLooks = {
  MATCHED: { word: msg`Cocok`, tone: 'info', icon: IconCheck },
  SUGGESTED: { word: msg`Diusulkan`, tone: 'warn', icon: IconBulb },
  UNMATCHED: { word: msg`Tanpa pasangan`, tone: 'mute', icon: IconQuestionMark },
  CONFLICT: { word: msg`Bertentangan`, tone: 'bad', icon: IconAlertTriangle },
  REPEATED: { word: msg`Terulang`, tone: 'mute', icon: IconCopy },
  CONFIRMED: { word: msg`Ditegaskan`, tone: 'ok', icon: IconChecks },
  SET_ASIDE: { word: msg`Disisihkan`, tone: 'mute', icon: IconBan },
} as const satisfies Record<RowState, Look>
