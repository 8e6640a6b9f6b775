import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Notice } from '../../ui/Notice.tsx'
import type { PledgeDetail } from './pledge.query.ts'

const words = {
  AGREEMENT_OVER: msg`Perjanjiannya sudah berakhir atau diakhiri, sehingga janji ini tidak dapat diteruskan. Perusahaan dapat menariknya.`,
  MONTHS_OVER: msg`Bulan terakhirnya sudah lewat, sehingga janji ini tidak dapat diteruskan.`,
  AGREEMENT_NOT_BEGUN: msg`Perjanjiannya belum mulai berlaku. Janji ini dipadankan dan disetujui angkanya sejak hari pertama perjanjian.`,
} as const satisfies Record<NonNullable<PledgeDetail['hindrance']>, unknown>

/** What keeps a pledge from its next step. */
export function PledgeHindrance(props: Pick<PledgeDetail, 'hindrance'>) {
  const { i18n } = useLingui()
  if (props.hindrance === null) return null
  return (
    <Notice tone="warn" icon={IconAlertTriangle}>
      {i18n._(words[props.hindrance])}
    </Notice>
  )
}
