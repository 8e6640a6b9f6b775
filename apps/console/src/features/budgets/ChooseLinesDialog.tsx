import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { programmeWords } from '../workers/worker-words.ts'
import { ChooseBudgetLinesMutation, type ListBudgetAnswer } from './budget.query.ts'

type Programme = NonNullable<ListBudgetAnswer['parts']>[number]['programme']

/** One line for each programme of a list, with what is left on it. None chosen leaves the list without budget lines. */
export function ChooseLinesDialog(props: {
  list: { readonly id: string; readonly version: number }
  budget: ListBudgetAnswer
  onClose: () => void
  onChosen: () => void
}) {
  const { i18n, t } = useLingui()
  const { rupiah } = useFormats()
  const { list, budget } = props
  const former = Object.fromEntries(budget.commitments.map(({ programme, line }) => [programme, line?.id ?? '']))
  const [chosen, setChosen] = useState<Partial<Record<Programme, string>>>(former)
  const choose = useOperation(ChooseBudgetLinesMutation)
  const parts = budget.parts ?? []
  const submit = async () => {
    const lineIds = parts.flatMap(({ programme }) => chosen[programme] || [])
    const success = await choose.run({ input: { listId: list.id, expectedVersion: list.version, lineIds } })
    if (success !== null) props.onChosen()
  }
  return (
    <FormDialog
      title={t`Pilih baris anggaran`}
      confirm={<Trans>Simpan</Trans>}
      busy={choose.busy}
      problem={choose.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      {budget.parts === null && (
        <p style={{ margin: 0 }}>
          <Trans>Tarif bulan di daftar ini sudah berubah sejak disusun. Sisihkan daftar ini, lalu susun lagi.</Trans>
        </p>
      )}
      {parts.map(({ programme, amount }) => {
        const lines = budget.lines.filter((line) => line.programme === programme)
        const words = i18n._(programmeWords[programme])
        const line = lines.find(({ id }) => id === chosen[programme])
        const isShort = line !== undefined && BigInt(line.remaining) < BigInt(amount)
        return (
          <NativeSelect
            key={programme}
            label={
              <Trans>
                {words}: {rupiah(amount)}
              </Trans>
            }
            data={[
              { value: '', label: lines.length === 0 ? t`Belum ada baris yang cocok` : t`Tanpa baris anggaran` },
              ...lines.map(({ id, subActivity, agency, fiscalYear, remaining }) => ({
                value: id,
                label: t`${subActivity} · ${agency.name} · ${String(fiscalYear)} · sisa ${rupiah(remaining)}`,
              })),
            ]}
            value={chosen[programme] ?? ''}
            onChange={(event) => setChosen({ ...chosen, [programme]: event.currentTarget.value })}
            error={fieldProblem(
              isShort ? t`Sisa pagu kurang: ajukan pergeseran atau perubahan anggaran.` : choose.errorOf('lineIds'),
            )}
          />
        )
      })}
    </FormDialog>
  )
}
