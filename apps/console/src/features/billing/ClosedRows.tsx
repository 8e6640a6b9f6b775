import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { AnsweredPerson } from './AnsweredPerson.tsx'
import type { ContributionListDetail } from './billing.query.ts'
import { faultWords } from './billing-words.ts'

/** What became of rows that were not taken over: a later file took the person in, or somebody set them aside and said why. */
export function ClosedRows(props: { answer: ContributionListDetail['answers'][number] }) {
  const { t, i18n } = useLingui()
  const { moment, number } = useFormats()
  const { closedRows, closedCount } = props.answer
  return (
    <>
      <p style={{ padding: 16, margin: 0 }}>
        {closedCount > closedRows.length ? (
          <Trans>
            {number(closedRows.length)} baris pertama dari {number(closedCount)} yang sudah ditutup.
          </Trans>
        ) : (
          <Trans>{number(closedCount)} baris sudah ditutup.</Trans>
        )}
      </p>
      <DataTable
        label={t`Baris yang sudah ditutup`}
        compact
        rows={closedRows}
        idOf={({ rowNumber }) => String(rowNumber)}
        nameOf={({ rowNumber }) => t`Baris ${rowNumber}`}
        columns={[
          {
            id: 'row',
            header: <Trans context="one">Baris</Trans>,
            onPhone: 'HEAD',
            cell: ({ rowNumber }) => number(rowNumber),
          },
          { id: 'who', header: <Trans context="one">Orang</Trans>, cell: (row) => <AnsweredPerson row={row} /> },
          {
            id: 'why',
            header: <Trans>Sebabnya</Trans>,
            wraps: true,
            cell: ({ fault }) => i18n._(faultWords[fault ?? 'UNMATCHED']),
          },
          {
            id: 'closing',
            header: <Trans>Ditutup karena</Trans>,
            wraps: true,
            cell: ({ closing, reason, laterFileName }) =>
              closing === 'SET_ASIDE' ? (
                <Trans>Disisihkan: {reason}</Trans>
              ) : (
                <Trans>Digantikan oleh jawaban dalam berkas {laterFileName}</Trans>
              ),
          },
          {
            id: 'by',
            header: <Trans>Oleh</Trans>,
            cell: ({ closedBy, closedAt }) => `${closedBy?.name ?? '—'}, ${moment(closedAt)}`,
          },
        ]}
      />
    </>
  )
}
