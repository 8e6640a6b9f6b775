import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/formats.ts'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { Reasons } from '../Reasons.tsx'
import type { ObviousPair } from './batches.query.ts'

/** What would be merged: both, which of them is kept, and why they are one. Unticked, a pair stays in the queue. */
export function ObviousPairs(props: {
  pairs: readonly ObviousPair[]
  except: ReadonlySet<string>
  onToggle: (id: string) => void
}) {
  const { t } = useLingui()
  const { number } = useFormats()
  const taken = props.pairs.filter(({ id }) => !props.except.has(id)).length
  const orderedPair = ({ a, b, suggestedWinnerId }: ObviousPair) => (b?.id === suggestedWinnerId ? [b, a] : [a, b])
  return (
    <DataTable
      label={t`Pasangan yang akan digabung`}
      rows={props.pairs}
      idOf={({ id }) => id}
      nameOf={({ a, b }) => `${a?.name ?? ''}, ${b?.name ?? ''}`}
      selection={{
        isSelected: (id) => !props.except.has(id),
        toggle: props.onToggle,
        togglePage: () => {
          for (const { id } of props.pairs) if (props.except.has(id) === (taken === 0)) props.onToggle(id)
        },
        page: taken === 0 ? 'NONE' : taken === props.pairs.length ? 'ALL' : 'SOME',
      }}
      columns={[
        {
          id: 'kept',
          header: <Trans>Dipertahankan</Trans>,
          onPhone: 'HEAD',
          cell: (pair) => (
            <Link to="/pekerja/ganda" search={{ pasangan: pair.id }} target="_blank">
              {orderedPair(pair)[0]?.name ?? t`Data lain`}
            </Link>
          ),
        },
        {
          id: 'other',
          header: <Trans>Digabung ke dalamnya</Trans>,
          cell: (pair) => orderedPair(pair)[1]?.name ?? t`Data lain`,
        },
        {
          id: 'village',
          header: <Trans>Desa</Trans>,
          cell: (pair) =>
            [...new Set(orderedPair(pair).map((worker) => worker?.village.name))].filter(Boolean).join(' · '),
        },
        { id: 'score', header: <Trans>Kemiripan</Trans>, align: 'right', cell: ({ score }) => number(score) },
        { id: 'reasons', header: <Trans>Alasan</Trans>, cell: ({ reasons }) => <Reasons reasons={reasons} /> },
      ]}
    />
  )
}
