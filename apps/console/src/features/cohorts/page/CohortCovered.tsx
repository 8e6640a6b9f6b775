import { Trans } from '@lingui/react/macro'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { CoveredNotice } from '../CoveredNotice.tsx'
import { type CohortDetail, CoveredQuery } from '../cohort.query.ts'
import { ComputeButton } from './ComputeButton.tsx'

/** Whom other payers insure in months of the programme: no lock names them. Asked beside the page, as it looks at everybody on the list. */
export function CohortCovered({ cohort, onDone }: { cohort: CohortDetail; onDone: () => void }) {
  const { number } = useFormats()
  const isOpen = cohort.state === 'DRAFT' || cohort.state === 'PUBLISHED'
  const [{ data }] = useQuery({
    query: CoveredQuery,
    variables: { id: cohort.id },
    requestPolicy: 'network-only',
    pause: !isOpen || cohort.members === 0,
  })
  const covered = isOpen ? data?.cohort?.covered : null
  if (!covered || covered.total === 0) return null
  return (
    <CoveredNotice
      people={covered.people}
      actions={cohort.actions.includes('COMPUTE') && <ComputeButton cohort={cohort} onDone={onDone} withoutCovered />}
    >
      <Trans>
        {number(covered.total)} anggota sudah dijamin sama oleh keputusan pembayar lain, sehingga kohort ini tidak dapat
        dikunci. Keluarkan mereka, mulai programnya sesudah bulan-bulan itu, atau sepakati pembagian iuran dengan
        pembayar itu.
      </Trans>
    </CoveredNotice>
  )
}
