import { msg } from '@lingui/core/macro'
import { IconBan, IconBuildingFactory2, IconHourglass, IconUserCheck } from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'
import type { CompanyApplication } from './company-applications.query.ts'

/** How far an application is. */
export const companyLooks = {
  CONFIRMED: { word: msg`Menunggu pemeriksaan`, tone: 'warn', icon: IconHourglass },
  VERIFIED: { word: msg`Menunggu keputusan`, tone: 'warn', icon: IconUserCheck },
  ADMITTED: { word: msg`Diterima`, tone: 'ok', icon: IconBuildingFactory2 },
  REFUSED: { word: msg`Ditolak`, tone: 'mute', icon: IconBan },
} as const satisfies Record<CompanyApplication['state'], Look>
