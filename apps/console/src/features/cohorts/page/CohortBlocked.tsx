import { Trans } from '@lingui/react/macro'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { CoveredNotice } from '../../decrees/CoveredNotice.tsx'
import { InsuredNotice } from '../../decrees/InsuredNotice.tsx'
import { OpenAnswersNotice } from '../../decrees/OpenAnswersNotice.tsx'
import { BlockedQuery, type CohortDetail } from '../cohort.query.ts'
import { ComputeButton } from './ComputeButton.tsx'

/**
 * Whom other payers or other programmes insure in months of the programme, and whose death or move waits for a decision: no lock names them. Asked beside the page, as it
 * looks at everybody on the list.
 */
export function CohortBlocked({ cohort, onDone }: { cohort: CohortDetail; onDone: () => void }) {
  const { number } = useFormats()
  const isOpen = cohort.state === 'DRAFT' || cohort.state === 'PUBLISHED'
  const [{ data }] = useQuery({
    query: BlockedQuery,
    variables: { id: cohort.id },
    requestPolicy: 'network-only',
    pause: !isOpen || cohort.members === 0,
  })
  const blockedCohort = isOpen ? data?.cohort : null
  if (!blockedCohort) return null
  const { covered, insuredAlready, openAnswers } = blockedCohort
  // Whoever takes the ones out does not bring the others back in.
  const without = { covered: covered.total + insuredAlready.total > 0, answered: openAnswers.total > 0 }
  const anew = cohort.actions.includes('COMPUTE') && <ComputeButton cohort={cohort} onDone={onDone} without={without} />
  return (
    <>
      {covered.total > 0 && (
        <CoveredNotice people={covered.people} actions={anew}>
          <Trans>
            {number(covered.total)} anggota sudah mendapat jaminan yang sama dari keputusan pembayar lain, sehingga
            kohort ini tidak dapat dikunci. Keluarkan mereka, mulai programnya sesudah bulan-bulan itu, atau sepakati
            pembagian iuran dengan pembayar itu.
          </Trans>
        </CoveredNotice>
      )}
      {insuredAlready.total > 0 && (
        <InsuredNotice people={insuredAlready.people} actions={anew}>
          <Trans>
            {number(insuredAlready.total)} anggota sudah mendapat jaminan yang sama dari keputusan program lain instansi
            Anda, sehingga kohort ini tidak dapat dikunci. Keluarkan mereka dari kohort ini, atau dari keputusan itu
            lewat keputusan perubahan.
          </Trans>
        </InsuredNotice>
      )}
      {openAnswers.total > 0 && (
        <OpenAnswersNotice people={openAnswers.people} actions={anew}>
          <Trans>
            {number(openAnswers.total)} anggota dijawab meninggal atau pindah dan belum diputuskan, sehingga kohort ini
            tidak dapat dikunci. Putuskan jawabannya, atau keluarkan mereka.
          </Trans>
        </OpenAnswersNotice>
      )}
    </>
  )
}
