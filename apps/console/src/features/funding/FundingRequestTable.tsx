import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { lastMonthOf } from '../workers/coverage-month.ts'
import { consentLooks } from './consent-looks.ts'
import type { FundingRequest } from './funding.query.ts'
import { useFundingWords } from './use-funding-words.ts'

/** The cards of the page as the lines of a file. */
export function FundingRequestTable(props: { requests: readonly FundingRequest[] }) {
  const { t } = useLingui()
  const { moment, number, rupiah } = useFormats()
  const words = useFundingWords()
  return (
    <DataTable
      label={t`Permintaan pembiayaan`}
      rows={props.requests}
      idOf={({ id }) => id}
      nameOf={({ title }) => title}
      columns={[
        { id: 'number', header: <Trans>Nomor</Trans>, cell: ({ number }) => number ?? '—' },
        { id: 'title', header: <Trans context="one">Keputusan</Trans>, cell: ({ title }) => title },
        { id: 'from', header: <Trans>Dari</Trans>, cell: ({ government }) => government.name },
        { id: 'at', header: <Trans>Diminta</Trans>, cell: ({ requestedAt }) => moment(requestedAt) },
        { id: 'state', header: <Trans>Keadaan</Trans>, cell: ({ state }) => <LookBadge look={consentLooks[state]} /> },
        { id: 'sum', header: <Trans>Paling banyak dibayar</Trans>, cell: ({ total }) => rupiah(total) },
        { id: 'count', header: <Trans>Bulan-orang</Trans>, cell: ({ personMonths }) => number(personMonths) },
        {
          id: 'months',
          header: <Trans>Masa keputusan</Trans>,
          cell: ({ fromMonth, untilMonth }) => words.months(fromMonth, lastMonthOf(untilMonth)),
        },
        { id: 'programme', header: <Trans context="one">Program</Trans>, cell: ({ programmeName }) => programmeName },
        { id: 'why', header: <Trans>Alasan</Trans>, cell: ({ reason }) => reason },
        {
          id: 'when',
          header: <Trans>Dijawab</Trans>,
          cell: ({ decidedAt }) => (decidedAt === null ? '—' : moment(decidedAt)),
        },
      ]}
    />
  )
}
