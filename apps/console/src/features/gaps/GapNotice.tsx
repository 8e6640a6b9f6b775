import { Trans } from '@lingui/react/macro'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { GapMonth } from './gaps.query.ts'

/** What ends next, once a notice is due: how many people, when, and what is at stake. */
export function GapNotice(props: { months: readonly GapMonth[] }) {
  const { day, number, rupiah } = useFormats()
  const { today } = useViewer()
  const next = props.months.find(({ people, ofOthers }) => people + ofOthers > 0)
  if (next === undefined || next.noticeDays === null) return null
  const { lostFrom, people, ofOthers, monthsLost, deathBenefit } = next
  const days = Math.round((Date.parse(lostFrom) - Date.parse(today)) / 86_400_000)
  return (
    <Notice
      tone="warn"
      icon={IconAlertTriangleFilled}
      actions={
        people > 0 ? (
          <Link to="/kalender-celah" search={{ bulan: lostFrom }}>
            <Trans>Lihat {number(people)} pekerja</Trans>
          </Link>
        ) : undefined
      }
    >
      <b>
        <Trans>
          {number(people + ofOthers)} pekerja kehilangan perlindungan pada {day(lostFrom)}, {number(days)} hari lagi.
        </Trans>
      </b>{' '}
      <Trans>Sampai akhir tahun itu paling banyak {number(monthsLost)} bulan tanpa perlindungan.</Trans>{' '}
      {deathBenefit !== null && (
        <Trans>Bila meninggal sesudahnya, ahli waris tidak menerima santunan kematian {rupiah(deathBenefit)}.</Trans>
      )}
    </Notice>
  )
}
