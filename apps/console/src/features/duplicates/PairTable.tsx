import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import type { PairOnList } from './duplicates.query.ts'
import { Reasons } from './Reasons.tsx'

/** The queue of the page as the lines of a file. */
export function PairTable(props: { pairs: readonly PairOnList[] }) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const wordsOf = (record: PairOnList['a']) => record?.name ?? t`Data lain`
  const placeOf = (record: PairOnList['a']) =>
    [record?.village.name, record?.custodian?.shortName].filter(Boolean).join(', ')
  return (
    <DataTable
      label={t`Pasangan data`}
      rows={props.pairs}
      idOf={({ id }) => id}
      nameOf={({ a }) => wordsOf(a)}
      columns={[
        { id: 'a', header: <Trans>Nama</Trans>, cell: ({ a }) => wordsOf(a) },
        { id: 'placeA', header: <Trans>Desa dan pengampu</Trans>, cell: ({ a }) => placeOf(a) },
        { id: 'b', header: <Trans>Nama lain</Trans>, cell: ({ b }) => wordsOf(b) },
        { id: 'placeB', header: <Trans>Desa dan pengampu lain</Trans>, cell: ({ b }) => placeOf(b) },
        { id: 'score', header: <Trans>Kemiripan dari 100</Trans>, cell: ({ score }) => score },
        { id: 'reasons', header: <Trans>Sebab</Trans>, cell: ({ reasons }) => <Reasons reasons={reasons} /> },
        { id: 'since', header: <Trans>Ditemukan</Trans>, cell: ({ foundAt }) => moment(foundAt) },
      ]}
    />
  )
}
