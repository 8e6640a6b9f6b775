import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { monthsBetween } from '@payung/domain/money/contribution'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { FieldGrid } from '../../ui/form/FieldGrid.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { monthAfter } from '../workers/coverage-month.ts'
import { DraftContributionListMutation, ListableDecreesQuery } from './billing.query.ts'

/** Which decree pays, and for which of its months. The server knows who is still to be listed. */
export function DraftListDialog(props: { onClose: () => void; onDrafted: (listId: string) => void }) {
  const { t } = useLingui()
  const { month, number } = useFormats()
  const [{ data }] = useQuery({ query: ListableDecreesQuery, requestPolicy: 'network-only' })
  const [chosen, setChosen] = useState<string | null>(null)
  const [first, setFirst] = useState<string | null>(null)
  const [last, setLast] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const draft = useOperation(DraftContributionListMutation)
  const decrees = data?.decrees.edges.map(({ node }) => node)
  const decree = decrees?.find(({ id }) => id === chosen)
  const months = decree === undefined ? [] : monthsBetween(decree.fromMonth, decree.untilMonth)
  const fromMonth = first ?? months[0]
  const lastMonth = last ?? months.at(-1)
  const submit = async () => {
    setTried(true)
    if (decree === undefined || fromMonth === undefined || lastMonth === undefined) return
    const success = await draft.run({
      input: { decreeId: decree.id, fromMonth, untilMonth: monthAfter(lastMonth) },
    })
    if (success !== null) props.onDrafted(success.data.id)
  }
  const choices = months.map((first) => ({ value: first, label: month(first) }))
  return (
    <FormDialog
      title={t`Susun daftar iuran`}
      confirm={<Trans>Susun</Trans>}
      busy={draft.busy}
      problem={draft.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <NativeSelect
        label={<Trans>Keputusan yang membayar</Trans>}
        description={<Trans>Penetapan yang sudah ditandatangani, paling banyak 50 yang terbaru.</Trans>}
        data={[
          { value: '', label: decrees?.length === 0 ? t`Belum ada yang ditandatangani` : t`Pilih keputusan` },
          ...(decrees ?? []).map(({ id, number: no, text, people }) => ({
            value: id,
            label: t`${no ?? ''} · ${text.title} · ${number(people)} orang`,
          })),
        ]}
        value={chosen ?? ''}
        onChange={(event) => {
          setChosen(event.currentTarget.value || null)
          setFirst(null)
          setLast(null)
        }}
        error={fieldProblem(tried && decree === undefined ? t`Pilih keputusannya.` : draft.errorOf('decreeId'))}
      />
      {decree !== undefined && (
        <FieldGrid>
          <NativeSelect
            label={<Trans>Bulan pertama</Trans>}
            data={choices}
            value={fromMonth ?? ''}
            onChange={(event) => setFirst(event.currentTarget.value)}
            error={fieldProblem(draft.errorOf('fromMonth'))}
          />
          <NativeSelect
            label={<Trans>Bulan terakhir</Trans>}
            data={choices}
            value={lastMonth ?? ''}
            onChange={(event) => setLast(event.currentTarget.value)}
            error={fieldProblem(draft.errorOf('untilMonth'))}
          />
        </FieldGrid>
      )}
      <p style={{ margin: 0 }}>
        <Trans>
          Masuk daftar: setiap orang yang ditetapkan keputusan itu pada bulan-bulan ini dan belum ada di daftar lain.
          Bulan yang sudah dibayar sebelum keputusan tidak ikut.
        </Trans>
      </p>
    </FormDialog>
  )
}
