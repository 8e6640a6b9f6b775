import type { CoverState } from '@payung/domain/protection/cover-state'
import {
  IconCalendar,
  IconChecks,
  IconCircleDashed,
  IconReceipt,
  IconShieldCheck,
  IconShieldOff,
  IconShieldX,
} from '@tabler/icons-react'
import { type Look, LookBadge } from '../../ui/LookBadge.tsx'
import { coverWords } from './worker-words.ts'

/** As `billing/billing-words.ts` has them of a month. */
export const coverLooks: Readonly<Record<CoverState, Look>> = {
  PROTECTED: { tone: 'ok', icon: IconShieldCheck, word: coverWords.PROTECTED },
  PAID: { tone: 'info', icon: IconChecks, word: coverWords.PAID },
  GRACE: { tone: 'warn', icon: IconShieldX, word: coverWords.GRACE },
  BILLED: { tone: 'warn', icon: IconReceipt, word: coverWords.BILLED },
  PLANNED: { tone: 'mute', icon: IconCalendar, word: coverWords.PLANNED },
  LAPSED: { tone: 'bad', icon: IconShieldX, word: coverWords.LAPSED },
  ENDED: { tone: 'bad', icon: IconShieldOff, word: coverWords.ENDED },
  NONE: { tone: 'mute', icon: IconCircleDashed, word: coverWords.NONE },
  AFTER_DEATH: { tone: 'mute', icon: IconShieldOff, word: coverWords.AFTER_DEATH },
}

/** How somebody is protected today, by colour, shape and word. */
export function CoverBadge(props: { cover: CoverState }) {
  return <LookBadge look={coverLooks[props.cover]} />
}
