import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { useFieldWords } from '../workers/field-words.ts'
import type { Proposal } from './proposals.query.ts'

/** The cards of the page as the lines of a file: a line for each field that is proposed. */
export function ProposalTable(props: { proposals: readonly Proposal[] }) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const { fieldName, fieldValue } = useFieldWords()
  const shownValue = (field: string, value: string | null) => (value === null ? '—' : fieldValue(field, value))
  return (
    <DataTable
      label={t`Usulan perbaikan`}
      rows={props.proposals.flatMap((proposal) => proposal.changes.map((change) => ({ ...proposal, change })))}
      idOf={({ id, change }) => `${id} ${change.field}`}
      nameOf={({ worker }) => worker?.name ?? ''}
      columns={[
        { id: 'name', header: <Trans>Nama</Trans>, cell: ({ worker }) => worker?.name ?? t`Orang ini` },
        { id: 'nationalId', header: 'NIK', cell: ({ worker }) => worker?.maskedNationalId },
        { id: 'village', header: <Trans>Desa/kelurahan</Trans>, cell: ({ worker }) => worker?.village.name },
        { id: 'field', header: <Trans>Isian</Trans>, cell: ({ change }) => fieldName(change.field) },
        {
          id: 'before',
          header: <Trans>Sekarang</Trans>,
          cell: ({ change }) => shownValue(change.field, change.before),
        },
        {
          id: 'after',
          header: <Trans>Yang diusulkan</Trans>,
          cell: ({ change }) => shownValue(change.field, change.after),
        },
        { id: 'from', header: <Trans>Dari</Trans>, cell: ({ proposer }) => proposer.shortName },
        { id: 'at', header: <Trans>Diusulkan</Trans>, cell: ({ createdAt }) => moment(createdAt) },
      ]}
    />
  )
}
